/** "add "Buy ink" to the list": into the one field for new things, then its button, else Enter. */
import { find } from '../find/find.ts';
import { soleQuote, unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { assign } from './assign.ts';
import { clickThing, pressKey } from './click-thing.ts';
import type { Work } from './work.ts';

const NAMED =
  /\b(?:called|named|titled|saying|with the (?:text|name|title))\s+(.+?)(?:\s+to\s+.+)?$/iu;
const VERBS: ReadonlySet<string> = new Set(['add', 'create', 'make', 'new']);

/** Answers whether that was said, and could be done. */
export async function addTo(work: Work, step: Step): Promise<boolean> {
  const value = valueIn(work, step);
  if (value === undefined) return false;
  const scene = await work.scene();
  // A name that stands on the page is something to click: add "Tea Pot" to the cart.
  if (scene.view.nodes.some(({ name }) => name.toLowerCase() === value.toLowerCase())) return false;
  const fields = scene.things.filter(takesText);
  const field = fieldFor(scene, fields, step);
  if (field === undefined) return false;
  await assign(work, field, value);
  const wanted = { phrase: `${step.verb} button`, purpose: 'click' } as const;
  const button = find(await work.scene(), wanted, work.quotes);
  const [one] = button.kind === 'one' ? button.things : [];
  if (one?.node.clickable === true && one.node.editable !== true) await clickThing(work, one);
  else await pressKey(work, 'Enter', 1);
  return true;
}

/** The only field, else the one that says what it adds: "Add a tag". */
function fieldFor(scene: Scene, fields: readonly Thing[], step: Step): Thing | undefined {
  if (fields.length === 1) return fields[0];
  const kind = step.rest.replaceAll(/\u{E000}\d+\u{E000}.*$/gu, '').trim();
  const phrase = `${step.verb} ${kind}`.replace(
    /\s+(?:called|named|titled|saying|with)\b.*$/iu,
    '',
  );
  const named = find({ ...scene, things: fields }, { phrase, purpose: 'field' }, []);
  return named.kind === 'one' && named.score >= 0.85 && named.things.length === 1
    ? named.things[0]
    : undefined;
}

/** What is to be added, where the verb says so. */
function valueIn({ quotes }: Work, { verb, rest }: Step): string | undefined {
  if (!VERBS.has(verb)) return undefined;
  const said = NAMED.exec(rest)?.[1];
  const quote = soleQuote(said ?? rest, quotes);
  return quote ?? (said === undefined ? undefined : unquote(said, quotes));
}

const takesText = ({ node, option }: Thing): boolean =>
  option === undefined &&
  node.editable === true &&
  node.disabled !== true &&
  node.readonly !== true &&
  (node.role === 'textbox' || node.role === 'combobox');
