/** "Export as CSV": an entry of a menu that was clicked may only show more, of which the rest of the phrase tells. */
import { isGlueWord } from '../audit/glue.ts';
import { unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { contentTokens, isSameSense, tokens } from '../words/normal.ts';
import { clickThing } from './click-thing.ts';
import type { Work } from './work.ts';

const MOST_DEEP = 3;
const ENTRIES: ReadonlySet<string> = new Set(['menuitem', 'menuitemradio', 'menuitemcheckbox']);

/** Clicks what the words name that nothing clicked so far is called, as long as that leads on. */
export async function goOn(work: Work, step: Step, clicked: readonly Thing[]): Promise<void> {
  let last = clicked.at(-1);
  const done = new Set([...work.clicked, ...clicked.map(({ node }) => node.ref)]);
  for (let deep = 0; deep < MOST_DEEP && last !== undefined; deep += 1) {
    if (!ENTRIES.has(last.role)) return;
    const scene = await work.scene();
    const left = wordsLeft(work, scene, step, done);
    const [next, more] = left.length === 0 ? [] : entriesNaming(scene, left);
    if (next === undefined || more !== undefined || done.has(next.node.ref)) return;
    await clickThing(work, next, { isWay: true });
    done.add(next.node.ref);
    last = next;
  }
}

/** Whether these are entries of menus that were opened since. */
export const isOpened = (
  work: Work,
  things: readonly Thing[],
  before: ReadonlySet<string>,
): boolean =>
  things.every(
    ({ node, role }) =>
      ENTRIES.has(role) &&
      node.expanded !== false &&
      ((work.clicked.includes(node.ref) && !before.has(node.ref)) ||
        (work.steps.at(-1)?.startsWith(`hovered over [${node.ref}]`) ?? false)),
  );

/** Words of the step that are the name of nothing that was clicked. */
function wordsLeft(
  work: Work,
  scene: Scene,
  { verb, rest, scope }: Step,
  done: ReadonlySet<string>,
): readonly string[] {
  const names = scene.view.nodes
    .filter(({ ref }) => done.has(ref))
    .flatMap(({ name }) => tokens(name));
  const said = unquote(`${verb} ${rest} ${scope?.phrase ?? ''}`, work.quotes);
  return contentTokens(said).filter(
    (word) => !isGlueWord(word) && !names.some((name) => isSameSense(name, word)),
  );
}

const entriesNaming = ({ things }: Scene, words: readonly string[]): readonly Thing[] =>
  things.filter(
    ({ node, role }) =>
      ENTRIES.has(role) &&
      words.every((word) => tokens(node.name).some((name) => isSameSense(name, word))),
  );
