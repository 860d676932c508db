/** What somebody would like to have: "I want my account deleted", "let me edit my profile", "we need to see Yuki". */
import { frame, type Frame } from './frame.ts';
import { baseOf } from './phrasal.ts';

const I =
  "(?:i|we)(?:['’]d|['’]ll|['’]m| would| will| am| are)?(?: really| now| also| just| only)?";
const WISH = '(?:want|need|like|love|wish|prefer|have|going|hoping|trying|looking)';

/** "I'd like that reserved", "I want my password changed to abc": V X. */
const done: Frame = (text) => {
  const { what, done: participle = '', rest = '' } = DONE.exec(text)?.groups ?? {};
  const verb = baseOf(participle.toLowerCase());
  return what === undefined || verb === undefined ? undefined : `${verb} ${what}${rest}`;
};
const DONE = new RegExp(
  `^${I} (?:want|need|like|love|prefer)(?: to (?:have|get|see))? (?<what>(?!to )[^,;]+?) (?<done>\\p{L}+(?:ed|en)|set|put|sent|shown|hidden|made|written)(?<rest>(?: (?:to|in|into|as|with|on|off|from|by) [^,;]+)?)$`,
  'iu',
);

export const WISH_FRAMES: readonly Frame[] = [
  frame(
    `${I} ${WISH} (?:you )?to (?<what>(?!(?:be|know|get|have|go|fly|travel|come|stay|leave)\\b).+)`,
    '$<what>',
  ),
  frame('(?:let|allow) (?:me|us)(?: please)? (?:to )?(?<what>(?!know\\b|have\\b).+)', '$<what>'),
  frame(
    "(?:let['’]?s|time to|it is time to|it['’]s time to|go ahead and|feel free to|try to|you (?:can|may|should|must|have to|need to)|i(?:['’]d)? suggest you) (?<what>(?!have\\b|see\\b|be\\b).+)",
    '$<what>',
  ),
  frame(
    '(?:can|could|would|will|may) (?:you|i|we)(?: please| kindly| just| now| quickly)? (?<what>.+?)\\??',
    '$<what>',
    asks,
  ),
  frame('(?:would|do) you mind (?<what>\\p{L}+ing .+?)\\??', '$<what>'),
  done,
  frame(
    `${I} (?:want|need|like|love|prefer) (?<what>[^,;]+?) (?:in|to be(?: in)?) (?<style>bold|italics?|italic type|underlined?|capitals)`,
    'make $<what> $<style>',
  ),
];

/** "can you see the price?" asks; "can you open it?" does not. */
function asks({ what = '' }: Readonly<Record<string, string>>): boolean {
  return !/^(?:see|tell|find out|say|have|be|get)\b/iu.test(what);
}
