/** Verbs that say nothing, and a noun that says what is to be done: "give it a click", "have a look at X". */
import { frame, type Frame } from './frame.ts';

/** Nouns that are deeds. */
export const DEED_NOUN =
  '(?<deed>click|tap|press|star|like|heart|flag|tick|check|call|ring|upvote|downvote|bookmark|edit|copy|share|reply|pin|name change)';
const ONCE =
  '(?:a|an|one|another|the|its|your|my)(?: (?:quick|little|single|nice|gentle|one|more|further|extra))*';
const COUNT = '(?<count>\\d+|one|two|three|four|five|six|seven|eight|nine|ten)';

export const LIGHT_FRAMES: readonly Frame[] = [
  frame(`give (?<what>.+?) (?:${ONCE}) ${DEED_NOUN}`, '$<deed> $<what>'),
  frame(`give (?<what>.+?) ${COUNT} ${DEED_NOUN}e?s`, '$<deed> $<what> $<count> times'),
  frame(
    `(?:do|make|give|put|place|leave|set|add) (?:${ONCE}) ${DEED_NOUN} (?:on|onto|to|at|by|for|next to|beside|against) (?<what>.+)`,
    '$<deed> $<what>',
  ),
  frame(
    `${COUNT} (?<deed>click|tap|press|hit)(?:s|es)? (?:on|at|of) (?<what>.+)`,
    '$<deed> $<what> $<count> times',
  ),
  frame(
    `(?:have|take|get) (?:a|another) (?:quick |closer |short )?(?:look|peek|glance) (?:at|into|in) (?<what>.+)`,
    'open $<what>',
  ),
  frame(
    `(?:do|run|make|start|perform) (?:a|another) (?:quick )?search (?:for|on) (?<what>.+)`,
    'search for $<what>',
  ),
  frame(
    `(?:put|place|set|make|add) (?:a |the |another )?(?:ticks?|checks?|check ?marks?|crosses|cross|x) (?:in|into|on|by|next to|beside|against|at|for|to|in front of) (?<what>.+)`,
    'check $<what>',
  ),
  frame(
    `(?:take|remove|clear) (?:the |that )?(?:tick|check|check ?mark|cross|x) (?:off|from|out of|away from|in|at|by|next to) (?<what>.+)`,
    'uncheck $<what>',
  ),
  frame(`(?:put|place) (?:an |the )?order (?:for|of) (?<what>.+)`, 'order $<what>'),
  frame('give (?<who>.+?) a (?:call|ring|buzz)', 'call $<who>'),
  frame(
    '(?:throw|chuck|toss|kick|bin|get|take) (?<what>.+?) (?:away|out)',
    'delete $<what>',
    isThing,
  ),
  frame('(?:throw|chuck|toss) (?:away|out) (?<what>.+)', 'delete $<what>'),
  frame('get rid of (?<what>.+)', 'delete $<what>', ({ what = '' }) => !CLOSED.test(what)),
  frame('get (?<what>.+?) out of (?:the|my|our) way', 'close $<what>'),
  frame('(?:bring|pull|call) up (?<what>.+)', 'open $<what>'),
  frame('(?:jot|note|write) down (?<what>.+)', 'write $<what>'),
  frame('(?:go|opt|settle) (?:for|with|on) (?<what>.+)', 'choose $<what>'),
  frame('make (?:a )?use of (?<what>.+)', 'use $<what>'),
];

/** Is closed and not taken away. */
const CLOSED =
  /\b(?:pop-?ups?|dialogs?|dialogues?|banners?|overlays?|windows?|notices?|boxes|box|ads?|adverts?|modals?|toasts?|hints?|tooltips?|cookies?|announcement|offers?)\b/iu;

/** What is taken out is something, and not a place to go to. */
function isThing({ what = '' }: Readonly<Record<string, string>>): boolean {
  return !/^(?:me|us|back|on|in)\b/iu.test(what);
}
