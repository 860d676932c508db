/** What an emoji shows, in words. */
import keywords from 'emojilib' with { type: 'json' };

const VARIATION = '\u{FE0F}';
const known: ReadonlyMap<string, unknown> = new Map(Object.entries(keywords));

/** Words for a name that is nothing but one emoji, as "fox animal nature"; undefined for any other. */
export function emojiWords(name: string): string | undefined {
  const sign = name.trim();
  if (sign === '' || sign.length > 12 || /[\p{L}\p{N}]/u.test(sign)) return undefined;
  const bare = sign.replaceAll(VARIATION, '');
  const words = known.get(sign) ?? known.get(bare) ?? known.get(`${bare}${VARIATION}`);
  return Array.isArray(words) ? words.join(' ').replaceAll('_', ' ') : undefined;
}
