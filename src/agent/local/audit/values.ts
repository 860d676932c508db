/** Whether what is to be typed is a value, and not a piece of the sentence with other things in it. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { surroundingsOf } from '../find/surroundings.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { dateIn } from '../words/dates.ts';
import { contentTokens, plain, tokens } from '../words/normal.ts';

const TYPES =
  /^(?:type|enter|input|write|key in|put|insert|fill|say|comment|post|reply|send|message|answer|search|look|find|query|google|add|name|call|title|label|rename|replace|note|schreib|trag|gib|tippe|saisis|tape|escribe|écris|scrivi|inserisci|introduce)/u;
const DESCRIBES =
  /^(?:(?:the|this|that|its|their|your|my|our|same)\b.*\b)?(?:same|shown|displayed|given|listed|above|below|mentioned)$|^(?:the|my|your)\s+(?:same|other)\s/iu;
const JOINED =
  /\s(?:in|into|for|on|at|to|from|with|as|and|by|under|im|en|dans|para|por|de)\s+[^\d\s]/iu;

/** Says where it is to be read, or that it was said before. */
const ELSEWHERE =
  /^(?:what(?:ever)?|which(?:ever)?)\s(?:.*\s)?(?:says?|shows?|stands?|reads?|is|are|was|were|has|have)\b|^(?:the|its|their|his|her|my|our)\s.*\b(?:from|in|of|on|above|below|under)\s(?:the|this|that)\s(?:\p{L}+ )?(?:table|page|text|list|paragraph|picture|image|column|row|invoice|card|sign|heading|title|sentence)$|^(?:that|this|it|them|those|these|(?:the|its|that|this) (?:number|value|result|answer|sum|total|count|amount|word|text))$|^(?:the\s+)?(?:first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th))\s+(?:word|line|letter|sentence|paragraph|number|value)$|^\p{L}+['’]s\s+(?:age|score|name|number|price|date|salary|address|total|value|rank|id|code)$/iu;
/** A piece of the sentence: what is to be done with a value, or how it is to be written. */
const PIECE =
  /^(?:(?:there|both|rid|less|more)\b|(?:has|have|is|are|should|must|goes)\s|(?:all )?(?:in )?(?:bold|italics?|underlined|capitals|capital letters|upper ?case|lower ?case|small letters)$)/iu;

/** Whether a text that would be typed stands for another. */
export const standsForValue = (text: string): boolean => describes(text) || PIECE.test(text.trim());

/** Nothing but words that the field itself goes by. */
function namesField(scene: Scene, node: SeenNode, text: string): boolean {
  const words = contentTokens(text);
  const own = scene.things
    .filter((thing) => thing.node.ref === node.ref && thing.option === undefined)
    .flatMap(({ names }) =>
      names.flatMap(([name, , isBag]) => (isBag === true ? [] : contentTokens(name))),
    );
  return words.length > 0 && words.every((word) => own.includes(word));
}
/** "a new message" */
const TO_BE_MADE = /^(?:an?|another)\s+(?:new|fresh|blank)\s/iu;

/** Whether a text tells of a value and is none. */
export const describes = (text: string): boolean => DESCRIBES.test(text) || ELSEWHERE.test(text);

/** Stands for a secret, and may be called as its field is. */
export const VARIABLE = /\{\{[^{}]+\}\}/u;

/** What is told of a value, made, or called like the field is none, however short. */
function isNoValue(scene: Scene, node: SeenNode, text: string, said: string): string | undefined {
  if (describes(text)) return 'says where the value is';
  if (TO_BE_MADE.test(text)) return 'says what is to be made';
  const isSaid = ` ${plain(said)} `.includes(` ${plain(text)} `);
  const isOwn = isSaid && !VARIABLE.test(text) && namesField(scene, node, text);
  return isOwn ? 'is what the field is called' : undefined;
}

/** Why a text should not be typed as it stands; undefined where it may. */
export function doubtOf(
  scene: Scene,
  node: SeenNode,
  text: string,
  { verb, said }: Pick<Step, 'verb' | 'said'>,
): string | undefined {
  const reason = isNoValue(scene, node, text, said);
  const isSaid = ` ${plain(said)} `.includes(` ${plain(text)} `);
  if (reason !== undefined || !isSaid || tokens(text).length < 2) return reason;
  if (holdsOther(scene, node, text)) return 'names something else on the page';
  const isShaped = node.inputType !== undefined && node.inputType !== 'text';
  if (isShaped || dateIn(text) !== undefined) return undefined;
  if (TYPES.test(verb)) return undefined;
  return JOINED.test(text) || namesPart(scene, text) ? 'says more than a value' : undefined;
}

/** A title of the page says a word of it: "table 9" under "Tables tonight". */
const namesPart = (scene: Scene, text: string): boolean =>
  contentTokens(text).some((word) =>
    surroundingsOf(scene)
      .saying(word)
      .some(({ index }) => scene.view.nodes[index]?.role === 'heading'),
  );

/** A field that is called more than was said, where another field has no name at all: it may be the other. */
export function hasNameless(scene: Scene, node: SeenNode, said: string): boolean {
  const isText = (one: SeenNode): boolean =>
    one.editable === true && one.role === 'textbox' && one.disabled !== true;
  const words = new Set(tokens(said));
  const named = scene.things.filter((thing) => thing.node.ref === node.ref && isText(node));
  const isPartly = named.some(({ names: [first] }) => {
    const name = contentTokens(first?.[0] ?? '');
    const unsaid = name.filter((word) => !words.has(word));
    return unsaid.length > 0 && unsaid.length < name.length;
  });
  const isBare = ({ node: one, names, option }: Thing): boolean =>
    option === undefined &&
    one.ref !== node.ref &&
    isText(one) &&
    one.tag !== 'input' &&
    names.every(([, , isBag]) => isBag === true);
  return isPartly && scene.things.some(isBare);
}

/** Another field is named in it, with something said of it; or a choice that can be made elsewhere. */
function holdsOther(scene: Scene, node: SeenNode, text: string): boolean {
  const said = ` ${plain(text)} `;
  const own = new Set(
    scene.things
      .filter((thing) => thing.node.ref === node.ref)
      .flatMap(({ names }) => names.flatMap(([name]) => contentTokens(name))),
  );
  return scene.things.some((thing) => {
    const isField = thing.node.editable === true || thing.node.options !== undefined;
    const isChoice =
      thing.option !== undefined || thing.role === 'radio' || thing.role === 'checkbox';
    if (thing.node.ref === node.ref || !(isField || isChoice)) return false;
    return thing.names.some(([name, , isBag]) => {
      const words = contentTokens(name);
      if (isBag === true || words.length === 0 || words.some((word) => own.has(word))) return false;
      const at = said.indexOf(` ${plain(name)} `);
      return isChoice && !isField
        ? at > 0
        : at > 0 || (at === 0 && said.length > plain(name).length + 3);
    });
  });
}
