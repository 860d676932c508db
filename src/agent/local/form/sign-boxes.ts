/** A code that is typed sign by sign: narrow fields beside each other. */
import type { Scene, Thing } from '../find/scene.ts';
import type { Control } from './controls.ts';
import { titleOver } from './titles.ts';

const FEWEST = 3;
const WIDEST = 60;

/** All rows of such fields. */
export function signBoxesOf(scene: Scene): readonly Control[] {
  const rows = new Map<number, Thing[]>();
  for (const thing of scene.things) {
    const parent = scene.view.parents[thing.node.at] ?? -1;
    if (isNarrow(thing)) rows.set(parent, [...(rows.get(parent) ?? []), thing]);
  }
  return [...rows.values()].flatMap((signs): readonly Control[] => {
    const [first] = signs;
    if (first === undefined || signs.length < FEWEST || !areAlike(signs)) return [];
    const group = titleOver(scene, first.index);
    const labels = ['code', 'verification code', 'pin', group];
    const more = { group, choices: [], takesSeveral: false, signs };
    return [{ kind: 'text', thing: first, labels, ...more }];
  });
}

const isNarrow = ({ node, option }: Thing): boolean =>
  option === undefined &&
  node.editable === true &&
  node.disabled !== true &&
  node.box.width > 0 &&
  node.box.width <= WIDEST;

/** In one line, one as wide as the other. */
const areAlike = ([first, ...others]: readonly Thing[]): boolean =>
  others.every(
    ({ node: { box, inputType } }) =>
      Math.abs(box.y - (first?.node.box.y ?? 0)) < 4 &&
      Math.abs(box.width - (first?.node.box.width ?? 0)) < 4 &&
      inputType === first?.node.inputType,
  );
