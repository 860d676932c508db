/** Enumerations: "A, B and C". */
import type { Scene } from '../find/scene.ts';
import { areNearSynonyms } from '../words/thesaurus.ts';

const MEANING =
  /^(?:all\s+|the\s+)*(?:synonyms?\s+(?:of|for|to)|(?:words?|items?|options?|ones?|things?)\s+(?:that\s+(?:are|is)\s+)?(?:similar to|close to|related to|like|meaning|that (?:mean|means)(?:(?: (?:about|roughly|nearly|almost|much))? the same as)?|synonymous with|synonyms? (?:of|for|to)))\s*:?\s*(.+)$/iu;

/** What on the page means the same as the words of "the words similar to A and B"; undefined for any other phrase. */
export function meaningList({ things }: Scene, text: string): readonly string[] | undefined {
  const words = MEANING.exec(text)?.[1];
  if (words === undefined) return undefined;
  const choices = things.filter(({ role, option }) => option !== undefined || CHOICES.has(role));
  const names = [...new Set(choices.flatMap(({ names: [first] }) => first?.[0] ?? []))];
  return listOf(words).flatMap((word) => {
    const alike = names.filter((name) =>
      areNearSynonyms(word.toLowerCase(), name.trim().toLowerCase()),
    );
    // A word that nothing answers to stays: it is said to be missing.
    return alike.length === 0 ? [word] : alike;
  });
}

const CHOICES: ReadonlySet<string> = new Set(['checkbox', 'radio', 'switch', 'option', 'button']);

/** The parts of an enumeration. */
export function listOf(text: string): readonly string[] {
  return text
    .split(/,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+&\s+/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
