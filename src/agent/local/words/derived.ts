/** Words of one family: "remind" and "reminder", "notify" and "notification", "deliver" and "delivery". */

/** Endings that make one word of another, longest first, and what the other ends with. */
const ENDINGS: readonly (readonly [ending: RegExp, base: string])[] = [
  [/ification$/u, 'ify'],
  [/ication$/u, 'y'],
  [/ption$/u, 'be'],
  [/(?:ation|ition|ion)$/u, ''],
  [/ment$/u, ''],
  [/(?:ance|ence|ancy|ency)$/u, ''],
  [/(?:able|ible)$/u, ''],
  [/ness$/u, ''],
  [/ful$/u, ''],
  [/al$/u, ''],
  [/ing$/u, ''],
  [/ed$/u, ''],
  [/ly$/u, ''],
  [/(?:er|or)$/u, ''],
  [/ate?$/u, ''],
  [/[eiy]$/u, ''],
];
/** Shorter roots say too little. */
const LEAST_ROOT = 5;
const LEAST_WORD = 6;

/** A word without its endings, as long as enough of it is left. */
function rootOf(word: string): string {
  let root = word.replace(/s$/u, '');
  for (let again = true; again;) {
    again = false;
    for (const [ending, base] of ENDINGS) {
      const shorter = root.replace(ending, base);
      if (shorter === root || shorter.length < LEAST_ROOT) continue;
      root = shorter;
      again = true;
      break;
    }
  }
  return root;
}

const roots = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** Whether two words have one root; short words have none. */
export function areOneFamily(one: string, other: string): boolean {
  if (one.length < LEAST_ROOT || other.length < LEAST_ROOT) return false;
  if (Math.max(one.length, other.length) < LEAST_WORD || one.slice(0, 4) !== other.slice(0, 4))
    return false;
  return knownRoot(one) === knownRoot(other);
}

function knownRoot(word: string): string {
  const had = roots.get(word);
  if (had !== undefined) return had;
  if (roots.size >= MOST_KNOWN) roots.clear();
  const root = rootOf(word);
  roots.set(word, root);
  return root;
}
