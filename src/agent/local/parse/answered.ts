/** How a question that will come is to be answered: "... but answer No when it asks", "..., and when asked say Maybe". */

const ASKED =
  "(?:(?:it|the page|the site|that)\\s+asks?(?:\\s+you)?|(?:you(?:['’]re|\\s+are)\\s+)?(?:asked|prompted)|(?:the|a)\\s+(?:dialog|question|confirmation|prompt)\\s+(?:comes|appears|opens|pops)(?:\\s+up)?)";
const WHEN = '(?:when(?:ever)?|if|as\\s+soon\\s+as|once)';
const JOINT = ',?\\s+(?:but|and)\\s+(?:then\\s+)?';
const SAYING = '(?:answer|say|choose|click|press|pick|select|reply)\\s+(?:with\\s+)?';

const ANSWER_FIRST = new RegExp(
  `${JOINT}(?:${SAYING}(?<said>\\S+)|(?<no>cancel|refuse|decline|dismiss|deny)|(?<yes>accept|agree|confirm|allow))(?:\\s+(?:it|that))?,?\\s+${WHEN}\\s+${ASKED}`,
  'giu',
);
const ASKED_FIRST = new RegExp(
  `(?:${JOINT}|,\\s+)${WHEN}\\s+${ASKED},?\\s+(?:${SAYING}(?<said>\\S+)|(?<no>cancel|refuse|decline|dismiss|deny)|(?<yes>accept|agree|confirm|allow))(?:\\s+(?:it|that))?(?=$|[.;,!])`,
  'giu',
);

/** The text with the answer as a step of its own, after what is asked about. */
export function answered(text: string): string {
  const step = (groups: Readonly<Record<string, string | undefined>>): string => {
    const { said, no } = groups;
    if (said === undefined) return `, then say ${no === undefined ? 'yes' : 'no'}`;
    return /^(?:yes|no)\W*$/iu.test(said) ? `, then say ${said}` : `, then click ${said}`;
  };
  return [ANSWER_FIRST, ASKED_FIRST].reduce(
    (form, pattern) =>
      form.replace(pattern, (...found) => step(found.at(-1) as Record<string, string>)),
    text,
  );
}
