/** Where something is, and then what is to be done with it: "there's a Track link in some tab, click it". */
import { frame, IT, type Frame } from './frame.ts';

const BE = "(?:['’]s|['’]re| is| are| was)";
const AT = '(?<at>in|on|under|at|inside|within|among|below|from|behind|near)';
const HAS = '(?:has|have|had|contains?|holds?|includes?|offers?|lists?)(?: got)?';
const A = '(?:an?|one|some|the)';
/** Nobody knows where. */
const SOMEWHERE =
  '(?:somewhere(?: (?:in|on|under|among|inside) [^,;]+?)?|(?:in|on|under|inside|behind|among) (?:one|some|any|either) (?:of )?[^,;]+?|around here|here somewhere)';
const FAR =
  '(?:far |all the way |right |way |further )?(?:down|up) (?:in |on )?(?:the )?(?:list|page)';
/** What is to be done with it: the verb, and what goes with it. */
const DO = `(?:please |now |so |just |and |then |can you |could you |find (?:it|that|them) and |go (?:and |there and )?find (?:it|that|them) and |go there and )*(?<verb>(?!(?:${IT})\\b)\\p{L}+(?: (?:on|up|out|off|to|at))?)(?: ${IT})?(?: (?:${IT}))?(?<rest>(?: (?:to|into|in|with|as|from|by|for|on) .+)?)`;
const JOINT = '[,;:.]\\s+(?:and |so |please )?';

const place = (pattern: string, form: string): Frame =>
  frame(pattern, form, ({ verb = '', what = '' }) => !NO_VERB.test(verb) && !NOBODY.test(what));

/** Sends all there is, or is no verb. */
const NO_VERB =
  /^(?:submit|save|send|confirm|the|a|an|my|it|in|on|at|and|or|with|not|no|i|we|he|she|they|also|there|who|which|where|when)\b/iu;
const NOBODY = /^(?:i|we|you|he|she|they|it|there|if|when)(?:['’]|\s|$)/iu;

export const PLACE_FRAMES: readonly Frame[] = [
  // "encore.mp3 is in one of the folders, select it"
  place(
    `(?<what>[^,;:]+?)(?:${BE}) (?:${SOMEWHERE}|${FAR})${JOINT}${DO}`,
    '$<verb> $<what>$<rest>',
  ),
  place(
    `(?:there${BE} )${A} (?<what>[^,;:]+?) ${SOMEWHERE}${JOINT}${DO}`,
    '$<verb> $<what>$<rest>',
  ),
  place(
    `${SOMEWHERE}(?:,| there${BE}|${BE}) ${A} (?<what>[^,;:]+?)${JOINT}${DO}`,
    '$<verb> $<what>$<rest>',
  ),
  place(
    `one of the (?<where>[^,;:]+?) ${HAS} ${A} (?<what>[^,;:]+?)${JOINT}${DO}`,
    '$<verb> $<what>$<rest>',
  ),
  // "in the reviews there's a link called Zed, follow it"
  place(
    `${AT} (?<where>[^,;:]+?),? there${BE} ${A} (?<what>[^,;:]+?)${JOINT}${DO}`,
    '$<verb> $<what> $<at> $<where>$<rest>',
  ),
  place(
    `there${BE} ${A} (?<what>[^,;:]+?) ${AT} (?<where>[^,;:]+?)${JOINT}${DO}`,
    '$<verb> the $<what> $<at> $<where>$<rest>',
  ),
  place(`there${BE} ${A} (?<what>[^,;:]+?)${JOINT}${DO}`, '$<verb> the $<what>$<rest>'),
  // "plan.txt is in Documents / Work, open it", "bergen (it's in norway), open it"
  place(
    `(?<what>[^,;:]+?)(?:${BE})(?: (?:a|an|the) [^,;:]+?)? ${AT} (?<where>[^,;:]+?)${JOINT}${DO}`,
    '$<verb> $<what> $<at> $<where>$<rest>',
  ),
  // "docs has a file setup.md, open it"
  place(
    `(?<where>[^,;:]+?) ${HAS} ${A} (?<what>[^,;:]+?)${JOINT}${DO}`,
    '$<verb> the $<what> in $<where>$<rest>',
  ),
  // "take me to Jobs, it's under Company"
  frame(
    `(?<all>\\p{L}+ [^,;:]+?)${JOINT}(?:it|that|they|these|she|he|which)(?:${BE}) (?:${SOMEWHERE}|${FAR})`,
    '$<all>',
  ),
  frame(
    `(?<all>\\p{L}+ [^,;:]+?)${JOINT}(?:it|that|they|these|which)(?:${BE}) ${AT} (?<where>[^,;:]+)`,
    '$<all> $<at> $<where>',
  ),
];
