/** "add "Buy ink" to the list", "create an album called Alps": into the field for new things, then its button, else Enter. */
import { find } from '../find/find.ts';
import { soleQuote, unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { contentTokens, tokens } from '../words/normal.ts';
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
  const kind = kindIn(work, step, value);
  const field = fieldFor(scene, scene.things.filter(takesText), step);
  if (field === undefined) return createIn(work, step, kind, value);
  await assign(work, field, value);
  const wanted = { phrase: `${step.verb} button`, purpose: 'click' } as const;
  const button = find(await work.scene(), wanted, work.quotes);
  const [one] = button.kind === 'one' ? button.things : [];
  if (one?.node.clickable === true && one.node.editable !== true) await clickThing(work, one);
  else {
    await pressKey(work, 'Enter', 1);
    work.enteredAt = work.steps.length;
  }
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

/** Words for what it is: "album" of "a new album called Alps". */
function kindIn({ quotes }: Work, { rest }: Step, value: string): readonly string[] {
  const own = new Set(tokens(value));
  return contentTokens(unquote(rest.replace(NAMED, ''), quotes)).filter((word) => !own.has(word));
}

/** Where a button brings the field: it is pressed, the name given, and that confirmed. */
async function createIn(
  work: Work,
  step: Step,
  kind: readonly string[],
  value: string,
): Promise<boolean> {
  const scene = await work.scene();
  const phrase = kind.join(' ');
  const found = find(scene, { phrase, purpose: 'click', verb: step.verb }, work.quotes);
  const [opener] = found.kind === 'one' && found.score >= 0.75 ? found.things : [];
  if (kind.length === 0 || opener?.node.clickable !== true) return false;
  const had = new Set(scene.things.map(({ node }) => node.ref));
  await clickThing(work, opener, { isWay: true });
  const now = await work.scene();
  const field = nameField(now.things.filter((one) => takesText(one) && !had.has(one.node.ref)));
  if (field === undefined) return false;
  await assign(work, field, value);
  await confirm(work, field, step.verb);
  return true;
}

/** The one field that came, or the one for a name. */
function nameField(fields: readonly Thing[]): Thing | undefined {
  const named = fields.filter(({ names }) =>
    names.some(([name]) => /\b(?:name|title|text|subject)\b/iu.test(name)),
  );
  const [one] = fields.length === 1 ? fields : named.length === 1 ? named : [];
  return one;
}

const CONFIRMS = ['create', 'save', 'add', 'ok', 'done', 'submit', 'confirm'];

/** The button beside the field that makes it so, else Enter. */
async function confirm(work: Work, field: Thing, verb: string): Promise<void> {
  const scene = await work.scene();
  const buttons = scene.things.filter(
    ({ node, option, role }) =>
      option === undefined && node.clickable === true && (role === 'button' || role === 'generic'),
  );
  for (const word of [verb, ...CONFIRMS]) {
    const hits = buttons.filter(({ node }) => tokens(node.name)[0] === word);
    const [one] = hits.toSorted(
      (left, right) =>
        scene.meet(right.node.at, field.node.at) - scene.meet(left.node.at, field.node.at),
    );
    if (one === undefined) continue;
    return clickThing(work, one);
  }
  await pressKey(work, 'Enter', 1);
  work.enteredAt = work.steps.length;
}

const takesText = ({ node, option }: Thing): boolean =>
  option === undefined &&
  node.editable === true &&
  node.disabled !== true &&
  node.readonly !== true &&
  (node.role === 'textbox' || node.role === 'searchbox' || node.role === 'combobox');
