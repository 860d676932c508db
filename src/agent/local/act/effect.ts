/** Whether an act changed anything that can be seen. */
import type { Happening } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { pause } from './pause.ts';
import type { Work } from './work.ts';

/** How long a page may take to show it, in milliseconds. */
const MOST_MS = 400;
const BETWEEN_MS = 40;

/** What the look tells of the page, as one text; not where it is scrolled to and what has the focus. */
export const stateOf = ({ view }: Scene): string =>
  JSON.stringify([view.url, view.tabs.length, view.nodes.map(stateOfNode)]);

const stateOfNode = (node: Scene['view']['nodes'][number]): unknown => {
  const { focused: _focused, at: _at, box: _box, ...shown } = node;
  return shown;
};

/** Waits a while for what an act brings about. */
export async function showsEffect(
  work: Work,
  before: Scene,
  { dialogs, openedTabs, downloads }: Happening,
): Promise<boolean> {
  if (dialogs.length + openedTabs.length + downloads.length > 0) return true;
  const was = stateOf(before);
  const endsAt = performance.now() + MOST_MS;
  for (;;) {
    if (stateOf(await work.scene()) !== was) return true;
    if (performance.now() >= endsAt) return false;
    await pause(work.signal, BETWEEN_MS);
    work.forget();
  }
}
