/** "change my home town to Ystad", where the town is a text with a button that lets it be edited. */
import { closestTo } from '../find/closest.ts';
import { find } from '../find/find.ts';
import { unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { assign } from './assign.ts';
import { clickThing } from './click-thing.ts';
import { submitsIn } from './submits.ts';
import type { Work } from './work.ts';

const TO = /^(?:the\s+|my\s+|our\s+)*(.+?)\s+(?:to|into|as|with|by)\s+(.+)$/iu;
const VERBS = /^(?:set|change|edit|update|rename|replace|correct|modify|switch)$/u;
const EDITS: readonly string[] = ['edit', 'change', 'rename', 'modify'];

/** Answers whether that was said and could be begun; the field that comes is filled, and its button is to be pressed. */
export async function editInPlace(work: Work, step: Step): Promise<boolean> {
  const [, what, value] = (VERBS.test(step.verb) ? TO.exec(step.rest) : null) ?? [];
  if (what === undefined || value === undefined) return false;
  const scene = await work.scene();
  const button = editorOf(work, scene, what);
  if (button === undefined) return false;
  const before = new Set(scene.view.nodes.map(({ ref }) => ref));
  await clickThing(work, button, { isWay: true });
  const fields = (await work.scene()).things.filter(
    ({ node, option }) => option === undefined && node.editable === true && !before.has(node.ref),
  );
  const [field] = fields;
  if (field === undefined || fields.length > 1) return false;
  await assign(work, field, unquote(value, work.quotes));
  const after = await work.scene();
  const [saver, more] = closestTo(after, submitsIn(after).filter(saves), field.node.at);
  if (more === undefined) work.toPress = saver;
  return true;
}

const saves = ({ node }: Thing): boolean =>
  /^(?:save|ok|done|update|apply|✓|✔)(?!\p{L})/iu.test(node.name);

/** The button that lets be edited what is called so. */
function editorOf(work: Work, scene: Scene, what: string): Thing | undefined {
  const scope = { relation: 'with', phrase: what } as const;
  const buttons = EDITS.flatMap((phrase) => {
    const found = find(scene, { phrase, purpose: 'click', scope }, work.quotes);
    return found.kind === 'one' ? found.things : [];
  });
  return buttons.find(({ node }) => node.clickable === true && node.editable !== true);
}
