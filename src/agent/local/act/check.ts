/** Checking and unchecking boxes, switches, radio buttons. */
import { find } from '../find/find.ts';
import { toQuery } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { checkSet } from './choose-set.ts';
import { clickThings } from './click-thing.ts';
import { listOf, meaningList } from './lists.ts';
import { doMark } from './mark.ts';
import { setChecked } from './set-checked.ts';
import { tickRows } from './tick-rows.ts';
import { described, type Work } from './work.ts';

/** "check A and B", "turn off C", "toggle D". */
export async function doCheck(work: Work, step: Step): Promise<void> {
  if ((await checkIt(work, step)) || (await doMark(work, step))) return;
  const phrase = step.rest.replace(
    /\s+(?:as|is)?\s*(?:done|completed?|finished|on|off|checked|read)$/iu,
    '',
  );
  const isOn = step.deed === 'check' && !/\boff$/iu.test(step.rest);
  if (step.deed !== 'toggle' && (await checkMany(work, step, isOn))) return;
  const wanted = { phrase, purpose: 'check', scope: step.scope } as const;
  const whole = find(await work.scene(), wanted, work.quotes);
  if (whole.kind === 'one') return each(work, whole.things, step, isOn);
  const list = meaningList(await work.scene(), phrase) ?? listOf(phrase);
  if (list.length > 1) return severalOf(work, list, step, isOn);
  if (whole.kind === 'none' && (await clickNamed(work, step, phrase))) return;
  await each(work, await work.some(wanted), step, isOn);
}

/** Those records that all the words describe, or a set of all boxes. */
const checkMany = async (work: Work, step: Step, isOn: boolean): Promise<boolean> =>
  (ALL.test(step.rest) && (await tickRows(work, step.rest, isOn))) ||
  (await checkSet(work, step, isOn));

const ALL = /^(?:all|every|each|both|everyone|everybody|everything)\b/iu;

/** "it" is the box that was last spoken of. */
async function checkIt(work: Work, { deed, rest }: Step): Promise<boolean> {
  const isIt = deed !== 'toggle' && /^(?:it|that)$/iu.test(rest);
  if (!isIt || work.box === undefined) return false;
  await setChecked(work, work.box, deed === 'check');
  return true;
}

/** Records with a box each are told by all that they say; other boxes by their names. */
async function severalOf(
  work: Work,
  list: readonly string[],
  step: Step,
  isOn: boolean,
): Promise<void> {
  const isOfRows = step.deed !== 'toggle' && (await tickRows(work, step.rest, isOn));
  if (!isOfRows) await eachOf(work, list, step, isOn);
}

async function eachOf(
  work: Work,
  list: readonly string[],
  step: Step,
  isOn: boolean,
): Promise<void> {
  const wanted = list.map((phrase) => ({ phrase, purpose: 'check', scope: step.scope }) as const);
  const scene = await work.scene();
  // All must be clear before the first is touched.
  for (const one of wanted) if (find(scene, one, work.quotes).kind !== 'one') await work.some(one);
  for (const one of wanted) await each(work, await work.some(one), step, isOn);
}

/** "star the mail": no box, but something with that name. */
async function clickNamed(work: Work, step: Step, phrase: string): Promise<boolean> {
  const verb = step.verb.split(' ')[0];
  const wanted = { phrase: step.rest, purpose: 'click', scope: step.scope, verb } as const;
  const other = find(await work.scene(), wanted, work.quotes);
  const isNamed = toQuery(phrase, work.quotes).name !== '';
  if (other.kind === 'one' && isNamed && other.score >= 0.85) {
    await clickThings(work, await work.some(wanted));
    return true;
  }
  return switchNamed(work, step, phrase);
}

/** "turn on captions": a button that is called just so, and does not show that it is on. */
async function switchNamed(
  work: Work,
  { deed, verb, scope }: Step,
  phrase: string,
): Promise<boolean> {
  if (deed !== 'check' || !/^(?:turn|switch) on|^enable|^activate/u.test(verb)) return false;
  const found = find(await work.scene(), { phrase, purpose: 'click', scope }, work.quotes);
  const [thing] = found.kind === 'one' && found.score >= 0.88 ? found.things : [];
  const isButton = thing !== undefined && SWITCHED.has(thing.role) && thing.node.clickable === true;
  if (
    thing === undefined ||
    !isButton ||
    /\b(?:on|active|selected|enabled)\b/u.test(thing.node.hints ?? '')
  )
    return false;
  await clickThings(work, [thing]);
  return true;
}

const SWITCHED: ReadonlySet<string> = new Set(['button', 'generic', 'img']);

async function each(
  work: Work,
  things: readonly Thing[],
  step: Step,
  isOn: boolean,
): Promise<void> {
  for (const thing of things) {
    if (thing.node.disabled === true)
      throw new Undecided('cannot-act', `${described(thing)} is disabled`);
    const wanted =
      step.deed === 'toggle' ? !((thing.node.checked ?? thing.node.pressed) === true) : isOn;
    await setChecked(work, thing, wanted);
  }
}
