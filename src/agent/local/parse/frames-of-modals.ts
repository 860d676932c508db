/** What can, should or is to be done with something: "Bob's mail can be deleted", "the pen goes into the basket". */
import { frame, type Frame } from './frame.ts';
import { DEED_NOUN } from './frames-of-light-verbs.ts';
import { baseOf } from './phrasal.ts';

const MODAL =
  '(?:can|could|may|might|should|must|shall|ought to|ha(?:s|ve) to|has got to|needs? to|wants? to|(?:is|are) to|(?:is|are) supposed to|deserves? to)(?: now| also| all| both| please)?';
const BIN = '(?:trash|bin|garbage|rubbish|waste(?:basket| bin)?|trash can|dustbin)';
const PLACES = '(?<place>cart|basket|bag|trolley|wish ?list|favou?rites)';

/** "X can be Ved": V X. */
const passive: Frame = (text) => {
  const found = PASSIVE.exec(text);
  const { what, done = '', rest = '' } = found?.groups ?? {};
  const verb = baseOf(done.toLowerCase());
  if (what === undefined || verb === undefined) return undefined;
  const particle = /^(?:on|off|up|down|out|in)$/iu.test(rest.trim())
    ? `${verb} ${rest.trim()}`
    : undefined;
  return particle === undefined ? `${verb} ${what}${rest}` : `${particle} ${what}`;
};
const PASSIVE = new RegExp(
  `^(?<what>(?!(?:i|we|you|it|they|he|she)\\b)[^,;]+?) ${MODAL} (?:be|get) (?<done>\\p{L}+)(?<rest>(?: .+)?)$`,
  'iu',
);

/** "open, please: the door" stays: what is named is no sentence of its own. */
const isNamed = ({ what = '' }: Readonly<Record<string, string>>): boolean =>
  !/^(?:put|throw|toss|move|drag|drop|place|i|we|you|it|there)\b/iu.test(what);

export const PASSIVE_FRAMES: readonly Frame[] = [
  passive,
  frame(
    `(?<what>[^,;]+?) (?:gets?|deserves?|receives?|needs?|wants?|should (?:get|have|receive)|must (?:get|have)|(?:is|are) to get) (?:a|an|one|the|another) ${DEED_NOUN}`,
    '$<deed> $<what>',
    isNamed,
  ),
  frame(
    `(?:put|throw|toss|move|send) (?<what>[^,;]+?) (?:in|into|to) the ${BIN}`,
    'delete $<what>',
    isGiven,
  ),
  frame(
    `(?<what>[^,;]+?) (?:${MODAL} go|goes|go|belongs?|${MODAL} be moved) (?:in|into|to) the ${BIN}`,
    'delete $<what>',
    isNamed,
  ),
  frame(
    `(?<what>[^,;]+?) (?:${MODAL} go|goes|go|belongs?) (?:in|into|to) (?:the |my )?archive`,
    'archive $<what>',
    isNamed,
  ),
  frame(
    `(?<what>[^,;]+?) (?:${MODAL} go|goes|go|belongs?) (?:in|into|to|on|onto) (?:the |my |our )?${PLACES}`,
    'add $<what> to the $<place>',
    isNamed,
  ),
  frame(`(?<what>[^,;]+?) (?:${MODAL} go|${MODAL} disappear|can leave)`, 'delete $<what>', isNamed),
  frame(
    '(?<what>[^,;]+?) (?:is|are) (?:the one|the ones|what) to (?<deed>click|press|tap|open|choose|select|pick|delete|star|like)',
    '$<deed> $<what>',
    isNamed,
  ),
];

/** Things of a page; what is dragged is said to be. */
function isGiven({ what = '' }: Readonly<Record<string, string>>): boolean {
  return /\b(?:mails?|e-?mails?|messages?|letters?|files?|notes?|entry|entries|rows?|items?|posts?|comments?|one|ones)\b/iu.test(
    what,
  );
}
