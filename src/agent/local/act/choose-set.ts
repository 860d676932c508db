/** "all", "none", "everything but A", "only A": choosing out of all there is to choose from. */
import { find } from '../find/find.ts';
import { toQuery, unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Scope } from '../find/scope.ts';
import type { Step } from '../parse/steps.ts';
import { THING_WORDS } from '../words/data.ts';
import { contentTokens, isSameSense, plain, tokens } from '../words/normal.ts';
import { Undecided } from '../undecided.ts';
import { setChecked } from './set-checked.ts';
import { clickThing } from './click-thing.ts';
import { chooseOption } from './choose-option.ts';
import { doGo } from './go.ts';
import { listOf } from './lists.ts';
import type { Work } from './work.ts';

type Wanted = {
  /** What is named, as it was written. */
  readonly list: string;
  /** Whether what is named is chosen, or all else. */
  readonly isThat: boolean;
  /** Words for what all of it is: "fruit". */
  readonly kind: string;
};

const NOTHING = /^(?:nothing|none|none of (?:them|the .+|these)|no (\w+))$/iu;
const ALL_BUT =
  /^(?:all|every|each|everything|everybody|everyone|anything)\b\s*(.*?),?\s*\b(?:except(?: for)?|but(?: not)?|apart from|other than|besides|excluding|without)\s+(.+)$/iu;
const NONE_BUT = /^(?:nothing|none|no \w+)\s+(?:but|except(?: for)?|other than)\s+(.+)$/iu;
const ALL =
  /^(?:everything|everybody|everyone|(?:all|every|each)(?: of)?(?: the| these| them)?\b\s*(.*))$/iu;
const ONLY = /^(?:only|just)\s+(.+)$|^(.+?)\s+(?:only|and nothing else)$/iu;
const PLACE =
  /\s+(?:from|in|on|of)\s+(?:the\s+)?(?:\w+\s+)*(?:list|listbox|boxes|options|table|form|page|menu)$/iu;

function wantedIn(rest: string): Wanted | undefined {
  const text = rest.trim().replace(PLACE, '');
  const [, kind = '', others] = ALL_BUT.exec(text) ?? [];
  if (others !== undefined) return { list: others, isThat: false, kind };
  const sole = NONE_BUT.exec(text)?.[1];
  if (sole !== undefined) return { list: sole, isThat: true, kind: '' };
  if (NOTHING.test(text)) return { list: '', isThat: true, kind: '' };
  const all = ALL.exec(text);
  if (all !== null) return { list: '', isThat: false, kind: all[1] ?? '' };
  const only = ONLY.exec(text);
  return only === null ? undefined : { list: only[1] ?? only[2] ?? '', isThat: true, kind: '' };
}

/**
 * Chooses a set, or unchooses it; answers whether the phrase was one of those.
 * @throws Undecided where what is named is not there
 */
export async function checkSet(work: Work, step: Step, isOn: boolean): Promise<boolean> {
  const wanted = wantedIn(step.rest);
  if (wanted === undefined) return false;
  const scene = await work.scene();
  // "All" may be the name of one of them.
  const literal = plain(unquote(step.rest, work.quotes));
  if (scene.things.some(({ names }) => names.some(([name]) => plain(name) === literal)))
    return false;
  if (wanted.list === '' && !wanted.isThat && (await allByButton(work, scene, isOn))) return true;
  const all = choicesOf(scene, work, step.scope);
  if (all.length < 2 || !isOfKind(scene, wanted.kind)) return false;
  const named = await namedIn(work, wanted.list, all, step.scope);
  await applySet(work, all, named, wanted.isThat, isOn);
  return true;
}

/** "All off" beside the switches. */
async function allByButton(work: Work, scene: Scene, isOn: boolean): Promise<boolean> {
  const name = `all ${isOn ? 'on' : 'off'}`;
  const buttons = scene.things.filter(
    ({ node, option }) =>
      option === undefined && node.clickable === true && plain(node.name) === name,
  );
  const [button] = buttons.length === 1 ? buttons : [];
  if (button === undefined) return false;
  await clickThing(work, button);
  return true;
}

async function applySet(
  work: Work,
  all: readonly Thing[],
  named: ReadonlySet<Thing>,
  isThat: boolean,
  isOn: boolean,
): Promise<void> {
  const chosen = all.filter((thing) => named.has(thing) === isThat);
  const [first] = all;
  if (first?.option !== undefined) {
    const labels = (isOn ? chosen : all.filter((thing) => !chosen.includes(thing))).map(
      ({ option }) => option ?? '',
    );
    return chooseOption(work, first.node, labels);
  }
  // What is not said to be chosen is unchosen, where only these were wanted.
  const isWhole = isOn && isThat;
  for (const thing of all) {
    const isIn = chosen.includes(thing);
    if (!isIn && !isWhole) continue;
    const checked = isIn === isOn;
    if ((thing.node.checked === true) !== checked) await setChecked(work, thing, checked);
  }
}

/** All boxes of the page or its part, else the options of the one list that takes several. */
function choicesOf(scene: Scene, work: Work, scope: Scope | undefined): readonly Thing[] {
  const boxes = scene.things.filter(
    ({ role, node, option }) =>
      option === undefined && (role === 'checkbox' || role === 'switch') && node.disabled !== true,
  );
  const isIn = (thing: Thing): boolean =>
    scope === undefined ||
    find(
      { ...scene, things: [thing] },
      { phrase: 'checkbox', purpose: 'check', scope },
      work.quotes,
    ).kind === 'one';
  const inside = boxes.filter(isIn);
  if (inside.length > 0) return inside;
  const lists = scene.things.filter(
    ({ role, option }) => role === 'listbox' && option === undefined,
  );
  const [list] = lists.length === 1 ? lists : [];
  return scene.things.filter(({ node, option }) => option !== undefined && node === list?.node);
}

/** A word for what all of it is stands on the page, or is a word for anything; a word of one name is none. */
function isOfKind(scene: Scene, kind: string): boolean {
  const words = contentTokens(kind).filter(
    (word) => !THING_WORDS.has(word) && toQuery(word, []).roles === undefined,
  );
  const titles = scene.view.nodes.filter(
    ({ role }) => role === 'heading' || role === 'legend' || role === 'caption' || role === 'text',
  );
  const said = [scene.view.title, ...titles.map(({ name }) => name)].flatMap((text) =>
    tokens(text),
  );
  return words.every((word) => said.some((one) => isSameSense(one, word)));
}

async function namedIn(
  work: Work,
  list: string,
  all: readonly Thing[],
  scope: Scope | undefined,
): Promise<ReadonlySet<Thing>> {
  const scene = await work.scene();
  const named = new Set<Thing>();
  for (const phrase of list === '' ? [] : listOf(list)) {
    const found = find(
      { ...scene, things: all },
      { phrase, purpose: 'choose', scope },
      work.quotes,
    );
    if (found.kind !== 'one') {
      const said = JSON.stringify(unquote(phrase, work.quotes));
      throw new Undecided(
        found.kind === 'none' ? 'not-found' : 'ambiguous',
        `which is ${said} is not clear`,
      );
    }
    for (const thing of found.things) named.add(thing);
  }
  return named;
}

/** "do not select A": what is chosen is unchosen; all else is already as it is to be. */
const NOT = /^(?:do not|don['’]?t|never)\s/iu;

export async function doAvoid(work: Work, step: Step): Promise<void> {
  const [, there] = /^(?:ahead )?to\s+(.+)$/iu.exec(step.rest) ?? [];
  if (step.verb === 'skip' && there !== undefined)
    return doGo(work, { ...step, deed: 'go', verb: 'go to', rest: there });
  const found = await work.look({ phrase: step.rest, purpose: 'check', scope: step.scope });
  // "Don't pay yet": it is not done, and that is all.
  if (found.kind === 'none' && NOT.test(step.said)) return;
  if (found.kind === 'none')
    throw new Undecided(
      'not-found',
      `nothing is there to leave out: ${unquote(step.rest, work.quotes)}`,
    );
  const things = found.kind === 'one' ? found.things : [];
  for (const thing of things) {
    if (thing.node.checked === true && thing.role !== 'radio') await setChecked(work, thing, false);
  }
}
