/** Questions without a verb and orders to tell: "fare for RE 14?", "price of the blender please", "name the oldest". */
import { beginsWithVerb, frame, type Frame } from './frame.ts';

const VALUE =
  '(?:prices?|costs?|fares?|fees?|rents?|salary|salaries|names?|titles?|numbers?|addresses|address|e-?mails?|phone|phone numbers?|dates?|times?|totals?|sum|score|scores|rating|ratings|balance|size|colou?r|weight|length|height|age|status|author|sender|owner|subject|capital|duration|distance|deadline|quantity|amount|opening hours|code)';
const OVER =
  '(?:over|under|above|below|with|without|in|from|by|cheaper|more|less|longer|shorter|after|before|between|costing|that|which)';

/** Names something and asks for it; who is told to do something is not asked. */
const isNoun = ({ what = '' }: Readonly<Record<string, string>>): boolean =>
  !beginsWithVerb(what) &&
  !/^(?:what|who|whose|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|if|and|but|ok|so|in|on|at|to|from|for|with|i|you|we|he|she|they|it|there|anything|whcih|any)\b/iu.test(
    what,
  ) &&
  !/\b(?:is|are|was|were|did|does|do|can|could|would|should)\b/iu.test(what);

export const QUESTION_FRAMES: readonly Frame[] = [
  frame(
    `(?<what>[\\p{L}-]+s) (?<rest>${OVER} [^?,;]+)\\?`,
    'which $<what> are $<rest>?',
    (groups) => isNoun(groups) && groups['what']?.endsWith('ss') !== true,
  ),
  frame(
    '(?<what>(?:the |my )?(?!the\\b)[^?,;:]+)\\?',
    'what is the $<what>?',
    (groups) => isNoun(groups) && !/^(?:the|my)\b|['’]s\b/iu.test(groups['what'] ?? ''),
  ),
  frame('(?<what>[^?,;:]+)\\?', 'what is $<what>?', isNoun),
  frame(
    `(?<what>(?:the )?${VALUE} (?:of|for) (?!(?:birth|arrival|departure|issue|expiry)\\b)[^?,;:]+)`,
    'what is $<what>?',
  ),
  frame(
    "(?:name|state|quote|recite|tell us|let me have|let me know|i(?:[’']d)? (?:want|need|like) to know) (?<what>(?:me )?(?:the|all|every|both|its|their|what|who|which|how|when|where) .+)",
    'tell me $<what>',
  ),
  frame(
    'whose (?<what>[\\p{L} ]+?) (?:is|are) the (?<most>\\p{L}+est|most \\p{L}+|least \\p{L}+)\\??',
    'who has the $<most> $<what>?',
  ),
  frame(
    "where(?:[’']s| is| are) the (?<what>[\\p{L} ]+?) the (?<most>\\p{L}+est)\\??",
    'which one has the $<most> $<what>?',
  ),
  frame(
    'count (?:up )?(?<what>(?:the |all |all the )?.+)',
    'how many $<what> are there?',
    ({ what = '' }) => !/\b(?:press|click|type|enter|and)\b/iu.test(what),
  ),
];
