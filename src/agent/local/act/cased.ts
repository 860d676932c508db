/** "Bobby in capitals", "Hello, but in small letters": how a value is to be written, apart from the value. */

export type Cased = {
  /** What was said without it. */
  readonly text: string;
  readonly toCase: (text: string) => string;
};

const SAID: readonly RegExp[] = [
  /,?\s+(?:but )?(?:all |only |everything )*(?:in|with|using|as) (?:all |only )?(upper|lower|capital|small|block|big|little)[ -]?(?:cased?(?: letters| characters)?|letters)(?=\s|$|,)/iu,
  /,?\s+(?:but )?(?:all |only |everything )*in (?:all |only )?(cap)(?:ital)?s(?=\s|$|,)/iu,
  /,?\s+(?:but )?(?:in )?all[ -](cap)s(?=\s|$|,)/iu,
  /,?\s+(upper|lower)[ -]?cased?(?=$|,)/iu,
];

/** Takes apart what is to be typed and how. */
export function casedIn(said: string): Cased {
  for (const pattern of SAID) {
    const found = pattern.exec(said);
    if (found === null) continue;
    const isLower = /^(?:lower|small|little)$/iu.test(found.slice(1).find(Boolean) ?? '');
    return {
      text: said.replace(found[0], ''),
      toCase: (text) => (isLower ? text.toLowerCase() : text.toUpperCase()),
    };
  }
  return { text: said, toCase: (text) => text };
}
