/** How many things of a kind there are: only what was asked for is counted, and only where all of it is there. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { contentTokens, isSameSense, tokens } from '../words/normal.ts';
import { isCutShort } from './cut-short.ts';
import { groundsOf } from './grounds.ts';
import { listed } from './listed.ts';
import { records } from './records.ts';

const HOW_MANY =
  /^(?:how many|count(?: the)?(?: number of)?|(?:what is )?the number of|what is the number of)\s+(.+?)(?:\s+(are|is|does|do|has|have|can|did|were|was|on|in)\b(.*))?$/iu;

/** Says nothing of what is counted. */
const EMPTY: ReadonlySet<string> = new Set(
  'still there page site list listed shown table displayed have has does do are is on in see all total altogether currently now be seen found here form screen you can'.split(
    ' ',
  ),
);

/** "how many X", "count the X"; undefined where another number may be meant. */
export function countOf(scene: Scene, said: string): string | undefined {
  const [, about, verb = '', tail = ''] = HOW_MANY.exec(said) ?? [];
  if (about === undefined) return undefined;
  const left = contentTokens(`${verb} ${tail}`).filter((word) => !EMPTY.has(word));
  const number = counted(scene, about, left);
  const what = `${about}${left.length === 0 ? '' : ` ${verb}${tail}`}`.trim();
  return number === undefined
    ? undefined
    : `There ${number === 1 ? 'is' : 'are'} ${number} ${what}.`;
}

/** How many things of a kind there are, as a number; undefined where that is not clear. */
export function countIn(scene: Scene, about: string): string | undefined {
  const [, kind, , tail = ''] = HOW_MANY.exec(`how many ${about}`) ?? [];
  const left = contentTokens(tail).filter((word) => !EMPTY.has(word));
  const number = kind === undefined ? undefined : counted(scene, kind, left);
  return number === undefined ? undefined : String(number);
}

function counted(scene: Scene, about: string, left: readonly string[]): number | undefined {
  const ofState = inState(scene, [...tokens(about), ...left]);
  if (ofState !== undefined) return ofState;
  const open = left.filter((word) => !isOfPage(scene, word));
  const list = open.length === 0 ? listed(scene, about) : undefined;
  if (list !== undefined) return isCutShort(scene) && !isOnlyShown(about) ? undefined : list.length;
  const words = [...contentTokens(about), ...open];
  return isCutShort(scene) ? undefined : saying(scene, words);
}

const isOnlyShown = (about: string): boolean =>
  /\b(?:buttons?|links?|fields?|tabs?|headings?|images?|checkboxes|boxes|tables?)\b/iu.test(about);

/** Words that the page's title, headings or the names of its lists say. */
function isOfPage({ view }: Scene, word: string): boolean {
  const names = view.nodes.filter(
    ({ role, level }) => (role === 'heading' && (level ?? 2) <= 2) || NAMED.has(role),
  );
  return [view.title, ...names.map(({ name }) => name)].some((name) =>
    tokens(name).some((one) => isSameSense(one, word)),
  );
}

const NAMED: ReadonlySet<string> = new Set(['table', 'grid', 'list', 'region', 'group']);

const ON = new Set(
  'checked ticked done completed complete finished selected marked on enabled'.split(' '),
);
const OFF = new Set(
  'unchecked unticked undone unfinished incomplete open left remaining pending off'.split(' '),
);

/** Boxes that are ticked, or not: each record has one. */
function inState(scene: Scene, words: readonly string[]): number | undefined {
  const state = words.find((word) => ON.has(word) || OFF.has(word));
  if (state === undefined) return undefined;
  const boxes = scene.view.nodes.filter(
    ({ role, checked }) => BOXES.has(role) && checked !== undefined,
  );
  const others = words.filter((word) => word !== state && !EMPTY.has(word) && word !== 'not');
  const isOfBoxes = others.every(
    (word) =>
      /^(?:boxes|checkboxes|box|options?|items?|tasks?|todos?|things?|ones|switches|toggles)$/u.test(
        word,
      ) || isOfPage(scene, word),
  );
  if (boxes.length < 2 || !isOfBoxes) return undefined;
  const isOn = ON.has(state) !== words.includes('not');
  return boxes.filter(({ checked }) => (checked === true) === isOn).length;
}

const BOXES: ReadonlySet<string> = new Set(['checkbox', 'switch']);

/** Records that say a word for themselves: "how many people are in Sales" counts the cells "Sales". */
function saying(scene: Scene, words: readonly string[]): number | undefined {
  const list = records(scene);
  if (list === undefined) return undefined;
  const grounds = groundsOf(scene);
  const about = words.filter((word) => !isOfPage(scene, word));
  const hits = list.filter(({ at }) => grounds.textsIn(at).some((node) => isJust(node, about)));
  const isOfThings = words.length > about.length || listed(scene, words[0] ?? '') !== undefined;
  return hits.length === 0 || !isOfThings ? undefined : hits.length;
}

/** The text is one of the words, or all of them, and nothing else. */
function isJust({ name }: SeenNode, words: readonly string[]): boolean {
  const text = contentTokens(name).join(' ');
  return (
    text !== '' &&
    (text === words.join(' ') || (words.length > 1 && text === words.slice(1).join(' ')))
  );
}
