/** Verbs that say nothing, and a noun that says what is to be done: "give it a click", "have a look at X". */
import { beginsWithVerb, frame, WORDS_SIGN, type Frame } from './frame.ts';

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
    `${COUNT} (?<deed>click|tap|press|hit)(?:s|es)? (?:on|at|of) (?<what>[^,;]+?)`,
    '$<deed> $<what> $<count> times',
  ),
  frame(`${COUNT}(?: more)? on (?<what>[^,;]+)`, 'click $<what> $<count> times'),
  frame(`(?<what>[^,;:]+?)[,:]? ${COUNT} times`, 'click $<what> $<count> times', isNamedOnly),
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
  frame('make (?<what>.+?) (?:a|an|one of (?:my|the|your)) favou?rites?', 'star $<what>'),
  frame(
    '(?<verb>send|post|write|leave|publish|type)(?: (?:them|him|her))? (?<noun>(?:the|a) (?:message|comment|reply|answer|review))(?::|,)? (?<what>(?!(?:to|in|on|about|from|by|of|for|with|box|field|and|that|which|below|above|under|as|at|again|into)\\b)[^,;:]+?)(?<to>(?: (?:to|for) @?\\p{Lu}[^,;:]*)?)',
    `$<verb> $<noun> ${WORDS_SIGN}$<what>${WORDS_SIGN}$<to>`,
    ({ what = '' }) => !what.includes('\u{E000}') && !what.includes(WORDS_SIGN),
  ),
  frame(
    'tell (?<who>(?!(?:me|us|him|her|them|it|the|what|how|which|whether)\\b)\\p{L}+(?: \\p{Lu}\\p{L}*)?)(?::|,)? (?<what>(?!(?:about|the|what|how|which|whether|to)\\b)[^,;:]+)',
    `open $<who>, then send the message ${WORDS_SIGN}$<what>${WORDS_SIGN}`,
    ({ what = '' }) => !what.includes('\u{E000}'),
  ),
  frame('(?:take|bring|get|lead|send) (?:me|us) (?:over |back )?to (?<what>.+)', 'open $<what>'),
  frame('(?:off|over|on|straight) to (?<what>.+)', 'go to $<what>'),
  frame(
    '(?<deed>sign|log) (?:me|us) (?<way>in|out|off|on|up)(?<rest>(?: .+)?)',
    '$<deed> $<way>$<rest>',
  ),
  frame(
    'another (?<kind>\\p{L}+):? (?<what>[^,;]+)',
    'add the $<kind> $<what>',
    ({ what = '' }) => !/^(?:one|time|of|for|with|please)\\b/iu.test(what),
  ),
  frame('check out', 'click checkout'),
  frame(
    '(?<deed>click|press|hit|tap|push)(?: on)? (?<what>[^,;]+?) (?:so as |in order )?to (?<why>\\p{L}+(?: .+)?)',
    '$<deed> $<what>',
    ({ why = '' }) =>
      beginsWithVerb(why) &&
      !/^(?:cart|basket|list|play|search|home|post|order|sort|top)\\b(?:$| (?:of|by))/iu.test(why),
  ),
  frame(
    '(?:search|look) for (?<what>[^,;]+?) in (?:my|the|our|this|your) (?:e-?mails?|mail|mailbox|inbox|site|website|page|shop|store|library|catalog(?:ue)?|messages|web|list)',
    'search for $<what>',
  ),
  frame(
    '(?:go |move |jump |leaf )?(?:one|a|an|1) (?<unit>page|month|week|day|year|slide|step|picture|photo|song|track) (?:further|ahead|forwards?|on|later)',
    'go to the next $<unit>',
  ),
  frame(
    '(?:go |move |jump |leaf )?(?:(?:one|a|an|1) (?<unit>page|month|week|day|year|slide|step|picture|photo|song|track) (?:back|backwards?|earlier))',
    'go to the previous $<unit>',
  ),
  frame(
    'go (?:back|backwards?) (?:one|a|an|1) (?<unit>page|month|week|day|year|slide|step|picture|photo|song|track)',
    'go to the previous $<unit>',
  ),
  frame(
    'go (?:forwards?|on|ahead) (?:one|a|an|1) (?<unit>page|month|week|day|year|slide|step|picture|photo|song|track)',
    'go to the next $<unit>',
  ),
  frame(
    '(?:go|move|scroll) (?:all the way|right|straight)? ?(?:down|to the (?:very )?(?:bottom|end))(?: (?:of )?(?:the|this) page)?',
    'scroll to the bottom',
  ),
  frame(
    '(?:go|move|scroll) (?:all the way|right|straight) ?(?:up|to the (?:very )?(?:top|start))(?: (?:of )?(?:the|this) page)?',
    'scroll to the top',
  ),
  frame('make (?:a )?use of (?<what>.+)', 'use $<what>'),
];

/** No verb says what is done so often. */
function isNamedOnly({ what = '' }: Readonly<Record<string, string>>): boolean {
  return !beginsWithVerb(what) && what.split(' ').length <= 3;
}

/** Is closed and not taken away. */
const CLOSED =
  /\b(?:pop-?ups?|dialogs?|dialogues?|banners?|overlays?|windows?|notices?|boxes|box|ads?|adverts?|modals?|toasts?|hints?|tooltips?|cookies?|announcement|offers?)\b/iu;

/** What is taken out is something, and not a place to go to. */
function isThing({ what = '' }: Readonly<Record<string, string>>): boolean {
  return !/^(?:me|us|back|on|in)\b/iu.test(what);
}
