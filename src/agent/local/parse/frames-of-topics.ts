/** What is meant comes first, and then what is to be done with it: "purple box, click", "the bees article: open it". */
import { beginsWithVerb, frame, IT, named, type Frame } from './frame.ts';

/** Deeds on one thing that need no word for it. */
const BARE =
  '(?<verb>click|tap|press|push|hit|open|like|star|heart|delete|remove|trash|archive|share|edit|play|check|tick|untick|uncheck|select|choose|pick|expand|collapse|close|download|bookmark|flag|mute|pin|book it|reserve)';
const JOINT = '(?:\\s*[,;:]|\\s+[-–—])\\s+(?:and |then |please |just |now |so )*';
/** What stands in brackets says where it is. */
const IN_BRACKETS =
  /\s*\((?:it|that|which|this|they)?\s*(?:['’]s|['’]re| ?is| ?are)\s+((?:in|on|under|at|from|by) [^()]+)\)/giu;

/** Names something: no deed, no condition, no sentence about a person. */
function isTopic({ what = '' }: Readonly<Record<string, string>>): boolean {
  return (
    !beginsWithVerb(what) &&
    !/^(?:if|when|once|unless|until|while|because|after|before|as|since|in|on|under|for|at|from|with|using|then|no|not|don['’]t|i|we|you|he|she|they|it|there|what|who|how|where|which|now|yes|ok|please|can|could|would|let|lets|let['’]s|to|also|and)\b/iu.test(
      what,
    ) &&
    !/\b(?:is|are|was|were|has|have|had|can|could|should|must|will|would|goes|go|gets|need|needs|want|wants)\b|['’](?:s|re|m|ve|d|ll)\s+(?:a|an|the|my|in|on|at|not|been|\p{L}+(?:ed|ing))\b/iu.test(
      what,
    )
  );
}

/** Takes up all there is, and not what was named. */
const takesOne = ({ verb = '', what = '' }: Readonly<Record<string, string>>): boolean =>
  !/^(?:submit|send|confirm|do|is|are|was|has|have|make|not)$/iu.test(verb) &&
  (verb !== 'save' || /^(?:the|that|this)\b/iu.test(what));

/** "bergen (it's in norway)" */
export const brackets: Frame = (text) => {
  const form = text.replaceAll(IN_BRACKETS, ' $1');
  return form === text ? undefined : form;
};

const topic = (rest: string, form: string): Frame =>
  frame(`${named('what')}${JOINT}${rest}`, form, (groups) => isTopic(groups) && takesOne(groups));

export const TOPIC_FRAMES: readonly Frame[] = [
  // "one blue mug, add to basket", "the tea pot: put it in my cart"
  topic(
    `(?<verb>add|put|move|drag|drop|place|throw)(?: ${IT})? (?<to>(?:to|in|into|on|onto|under|below|above|next to) .+)`,
    '$<verb> $<what> $<to>',
  ),
  topic(`(?<to>into|to|onto) (?<where>[^,;]+?) with ${IT}`, 'put $<what> $<to> $<where>'),
  topic(
    `give ${IT} (?:a|an|one|another) (?<verb>click|tap|press|star|like|heart|flag|tick|call|ring)`,
    '$<verb> $<what>',
  ),
  // "row 2, column 3, click that square"
  frame(
    `(?<what>[^;:]+?)${JOINT}(?<verb>click|tap|press|open|select|choose|pick|tick|check) (?:that|this) (?<noun>\\p{L}+)`,
    '$<verb> the $<noun> in $<what>',
    isTopic,
  ),
  topic(
    `(?<verb>\\p{L}+) ${IT}(?<rest>(?: (?:off|out|up|down|away|on))?)(?: too| as well| instead| now| directly| right away)?`,
    '$<verb>$<rest> $<what>',
  ),
  topic(
    `(?<verb>\\p{L}+) ${IT} (?<rest>(?:to|into|as|with|from|by|for) .+)`,
    '$<verb> $<what> $<rest>',
  ),
  topic(BARE, '$<verb> $<what>'),
  // "pen into the basket"
  frame(
    '(?<what>[^,;:]+?) (?:into|in|to|onto) (?:the |my |our )?(?<place>cart|basket|bag|trolley|wish ?list)',
    'add $<what> to the $<place>',
    isTopic,
  ),
];
