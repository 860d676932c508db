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
const DO = `(?:please |now |so |just |and |then |can you |could you |find (?:it|that|them) and |go (?:and |there and )?find (?:it|that|them) and |go there and )*(?<verb>(?!(?:${IT})\\b)\\p{L}+(?: (?:on|up|out|off|to|at))?)(?: ${IT})?(?: (?:${IT}))?(?<rest>(?: (?:off|out|up|down|away|back|on)$)?(?: (?:to|into|in|with|as|from|by|for|on) .+)?)`;
const HAVE_BEEN = '(?: has been| have been| looks| seems| sounds)';
const MAY = '(?: can| could| may| should| must| needs to| has to| have to)';
const JOINT = '[,;:.]\\s+(?:and |so |please )?';

/** The same, and it is said that it is done with what was named. */
const DO_IT = DO.replace(`(?: ${IT})?(?: (?:${IT}))?`, ` ${IT}`);

const place = (pattern: string, form: string): Frame =>
  frame(
    pattern,
    form,
    // A value that is told is to be filled in, and no mere reason.
    ({ verb = '', what = '', told = '' }) =>
      !NO_VERB.test(verb) && !NOBODY.test(what) && !/\d|\u{E000}/u.test(told),
  );

/** Sends all there is, or is no verb. */
const NO_VERB =
  /^(?:submit|save|send|confirm|the|a|an|my|it|in|on|at|and|or|with|not|no|i|we|he|she|they|also|there|who|which|where|when)\b/iu;
const NOBODY =
  /^(?:i|we|you|he|she|they|it|there|if|when|this|that|what|which|who|whose|how|where|why)(?:['’]|\s|$)/iu;

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
  // "milk's bought, tick it off", "the mail from Bobine is important, star it"
  place(
    `(?<what>[^,;:]+?)(?:${BE}|${HAVE_BEEN}|${MAY})(?:n['’]t| not| no longer)? (?<told>[^,;:]+)${JOINT}${DO_IT}`,
    '$<verb> $<what>$<rest>',
  ),
  // "Tomas wrote about keys, delete that mail"
  place(
    `(?<who>[^,;:]+?) (?:wrote|sent|posted|has written|has sent)(?: (?:me|us))?(?: an?)?(?: (?<what>mails?|e-?mails?|messages?|posts?|letters?|notes?))?(?<about>(?: (?:about|with|on|called) [^,;:]+)?)${JOINT}(?<verb>\\p{L}+) (?:${IT}|that \\p{L}+)`,
    '$<verb> the message from $<who>$<about>',
  ),
  // "I want to buy the oak spoon, add it to my cart"
  place(
    `(?:(?:i|we)(?:['’]d| would| really)? (?:want|need|like|love|fancy|like)(?: to (?:buy|have|get|order|see|read|hear|watch))?|buy|order) (?<what>(?!to )[^,;:]+?)${JOINT}${DO_IT}`,
    '$<verb> $<what>$<rest>',
  ),
  place(`where(?:${BE}) (?<what>[^,;:]+?)${JOINT}${DO_IT}`, '$<verb> $<what>$<rest>'),
  // "get rid of the message from Grace, delete it"
  place(
    `(?:get rid of|lose|drop|scrap) (?<what>[^,;:]+?)${JOINT}${DO_IT}`,
    '$<verb> $<what>$<rest>',
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
