/** "Reserve seats 3 and 4 in row C": they are picked out of many alike, and then the verb's own button is pressed. */
import { find } from '../find/find.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { EMPTY_VERBS } from '../find/wanted.ts';
import type { Step } from '../parse/steps.ts';
import { enumerated } from './click-each.ts';
import { clickThing } from './click-thing.ts';
import { buttonCalled, isCalled } from './tick-rows.ts';
import type { Work } from './work.ts';

/** Fewer alike things beside each other are nothing to pick from. */
const LEAST_ALIKE = 4;
const SURE = 0.8;

/** Answers whether that was said, and could be done. */
export async function pickThen(work: Work, { verb, rest, scope }: Step): Promise<boolean> {
  if (verb === '' || rest === '' || EMPTY_VERBS.has(verb)) return false;
  const scene = await work.scene();
  const button = buttonCalled(scene, verb);
  if (button === undefined) return false;
  const picked = enumerated(rest).map((phrase) => {
    const found = find(scene, { phrase, purpose: 'click', scope }, work.quotes);
    const [thing] = found.kind === 'one' && found.score >= SURE ? found.things : [];
    return thing !== undefined && isOneOfMany(scene, thing) ? thing : undefined;
  });
  const things = picked.flatMap((thing) => thing ?? []);
  // What is called as the verb is no thing to pick: it is what does it.
  const isDeed = things.some(({ names }) => names.some(([name]) => isCalled(name, verb)));
  if (isDeed || things.length < picked.length || things.length === 0) return false;
  work.audit.require(
    scene,
    [...things, button].map(({ node }) => node),
  );
  for (const thing of things) await clickThing(work, thing, { isWay: true });
  await clickThing(work, buttonCalled(await work.scene(), verb) ?? button);
  return true;
}

/** What takes a click of its own among many like it, and leads nowhere. */
function isOneOfMany({ things, view }: Scene, { node, role }: Thing): boolean {
  const parent = view.parents[node.at];
  const alike = things.filter(
    ({ node: other, role: kind, option }) =>
      option === undefined &&
      kind === role &&
      other.tag === node.tag &&
      view.parents[other.at] === parent,
  );
  return node.href === undefined && node.editable !== true && alike.length >= LEAST_ALIKE;
}
