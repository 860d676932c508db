/** How people call what they mean, inside a sentence: "the one Odile wrote", "everything ruben posted", "both A and B". */
import type { Frame } from './frame.ts';

const WHO = '(?<who>@?[\\p{L}\\d][\\p{L}\\d_.-]*(?:\\s\\p{Lu}[\\p{L}.-]*){0,2})';
const WROTE =
  '(?:wrote|writes|has written|sent|sends|has sent|posted|posts|has posted|published|uploaded|said)(?: (?:to )?(?:me|us))?';

const rules: readonly (readonly [RegExp, string])[] = [
  // "the mail in which Nora Quist writes about the rent", "everything Tomas sent"
  [
    new RegExp(
      `\\b(?<head>(?:the|all|every|each|everything|anything)(?: [\\p{L}-]+)?) (?:that |which |in which |where )?(?!(?:is|are|was|i|you|we|it|they)\\b)${WHO} ${WROTE}\\b`,
      'giu',
    ),
    '$<head> from $<who>',
  ],
  [/\ball from (?=\S)/giu, 'everything from '],
  [/,? (?:and )?followed by /giu, ', then '],
  // "both Bell and Ursa"
  [
    /\bboth (?:of )?(?=(?:the |my )?(?!(?:of|them|boxes|fields|ones|\p{L}+ (?:boxes|fields))\b)[^,;:]+? and (?!then\b))/giu,
    '',
  ],
  [/\bin (?:the )?colou?r (?=\p{L}+$)/giu, 'in '],
  // Nobody has to hurry, and all is to be done.
  [
    /,? (?:as soon as (?:you can|possible)|whenever you can|when you can|if you can|in any case|if possible)(?=$|[,;.])/giu,
    '',
  ],
  [
    /(?<=\S),? (?:afterwards|after that|after this|right away|straight away|immediately|from now on|for now)$/giu,
    '',
  ],
  // "I don't need it any longer" gives a reason.
  [
    /[,;] (?:i|we) (?:don['’]?t|do not) (?:need|want) (?:it|that|them|this)(?: any ?more| any longer| now)?(?=[,;])/giu,
    '',
  ],
];

/** The sentence with what is named in the plainest form. */
export const plainNames: Frame = (text) => {
  let form = text;
  for (const [pattern, plainly] of rules) form = form.replace(pattern, plainly);
  return form === text ? undefined : form;
};
