/** An instruction that is all about one form: everything it says is read at once against all that the form takes. */
import { describes } from '../audit/values.ts';
import { takesAway } from '../audit/verbs.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { controlsOf, type Control } from '../form/controls.ts';
import { idleWords } from '../form/idle-words.ts';
import { makeAll } from '../form/make-so.ts';
import { pressesOf } from '../form/presses.ts';
import { readTokens } from '../form/read-state.ts';
import type { Setting } from '../form/state-parts.ts';
import { toTokens, type Token } from '../form/state-tokens.ts';
import type { Instruction, Step } from '../parse/steps.ts';
import { tokens as wordsOf } from '../words/normal.ts';
import { DONE_WITH_FORM, REFERS } from '../parse/verbs.ts';
import type { Work } from './work.ts';

/** What is not to be pressed is not to be done at all. */
const NOT_YET =
  /[,.;]?\s*(?:\b(?:but|and)\s+)?\b(?:do not|don['’]?t|without)\s+(?:submit|send|pay|book|order|save|confirm|publish|post|buy|press|click|continue)\p{L}*(?:\s+\p{L}+){0,3}?\s*(?=[.,;!]|$)/giu;

/** Answers whether all of it could be read so; then the form is filled in, and its button is to be pressed. */
export async function fillWhole(work: Work, instruction: Instruction): Promise<boolean> {
  const { sentences, steps } = instruction;
  if (steps.some(({ verb }) => takesAway(verb))) return false;
  if (steps.some(isElse) || sentences.some((sentence) => ELSEWISE.test(sentence))) return false;
  const read = readWhole(await work.scene(), instruction);
  if (read === undefined || read.set.some(isDescribed)) return false;
  await makeAll(work, read.set);
  work.toPress = read.button;
  return true;
}

const isDescribed = ({ value }: Setting): boolean => typeof value === 'string' && describes(value);

type Read = { readonly set: readonly Setting[]; readonly button: Thing | undefined };

/** All that is said, as settings of one form and its button. */
function readWhole(scene: Scene, { sentences, steps, quotes }: Instruction): Read | undefined {
  const controls = controlsOf(scene);
  if (controls.length === 0) return undefined;
  const kept = sentences.map((sentence) => sentence.replaceAll(NOT_YET, ''));
  const isAllSaid = kept.every((sentence, at) => sentence === sentences[at]);
  const presses = isAllSaid ? pressesOf(scene, controls) : [];
  const tokens = kept.flatMap((sentence) => [...toTokens(sentence, quotes), STOP]);
  const settings = readTokens([...controls, ...presses], tokens.slice(0, -1), {
    idle: idleWords(scene, controls),
    verbs: new Set(presses.flatMap(({ labels }) => wordsOf(labels[0] ?? '').slice(0, 1))),
  });
  if (settings === undefined) return undefined;
  const [button, another] = new Set(settings.filter(isPress).map(({ control }) => control.thing));
  const set = settings.filter((one) => !isPress(one));
  const fields = [...new Set(set.map(({ control }) => control))];
  if (another !== undefined || fields.length === 0) return undefined;
  if (button !== undefined)
    return isOf(scene, button, controls, fields) ? { set, button } : undefined;
  // What is to be done with it takes a button.
  const isLacking = isAllSaid && steps.some(({ verb }) => DONE_WITH_FORM.test(verb));
  return isLacking || fields.length < 2 ? undefined : { set, button };
}

/** Says more than how a form is to be. */
const isElse = ({ condition, leads, said, deed }: Step): boolean =>
  condition !== undefined || leads || REFERS.test(said) || ELSE.has(deed);
const ELSE: ReadonlySet<Step['deed']> = new Set(['drag', 'avoid', 'login']);

/** Asks, or speaks of what is left. */
const ELSEWISE =
  /\?$|\b(?:only|except|everything|all|every|rest|others?|instead|again|both|each|any)\b/iu;

/** Of the controls that stand nearest to a button, one at least is set. */
function isOf(
  scene: Scene,
  { node }: Thing,
  controls: readonly Control[],
  set: readonly Control[],
): boolean {
  for (let at = scene.view.parents[node.at] ?? -1; at >= 0; at = scene.view.parents[at] ?? -1) {
    const holder = at;
    const near = controls.filter(({ thing }) => scene.isWithin(thing.node.at, holder));
    if (near.length > 0) return near.some((control) => set.includes(control));
  }
  return true;
}

const isPress = ({ control }: Setting): boolean => control.kind === 'press';

const STOP: Token = { text: ';', plain: ';', isQuoted: false, isSign: true };
