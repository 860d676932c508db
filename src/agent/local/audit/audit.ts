/**
 * Stands between the planner and the page: every word of a step must be said by what is touched for it, by
 * what is typed or chosen, or say nothing. What is clicked last is looked at before it is clicked.
 */
import type { AgentPage, PageView, SeenNode } from '../../../runtime/agent-page.ts';
import { unquote, type Quotes } from '../find/query.ts';
import { createScene, type Scene } from '../find/scene.ts';
import { tokens } from '../words/normal.ts';
import { Undecided } from '../undecided.ts';
import { Account } from './account.ts';
import { doubtOf, hasNameless, standsForValue } from './values.ts';
import { hasOwnButton, suits, type Touch } from './verbs.ts';
import { watchedPage } from './watched-page.ts';
import type { Step } from '../parse/steps.ts';

export type Audit = {
  /** The page, with an eye on what is done to it. */
  readonly page: AgentPage;
  /** The page made ready, once for each look. */
  sceneOf(view: PageView): Scene;
  /** What is done from now on is done for this step. */
  begin(step: Step): void;
  /** Nothing more is done for it; what no one said yet has to be said by the next. */
  end(): void;
  /** @throws Undecided where a word of the step is said by none of what is to be clicked, nor by what was done before */
  require(scene: Scene, nodes: readonly SeenNode[]): void;
  /** A step was no deed: what it names has to be said by one that follows. */
  told(step: Step): void;
  /** Says that the words of a text were dealt with. */
  vouch(text: string): void;
  /** Something was found to be as asked, and is left alone. */
  saw(scene: Scene, node: SeenNode): void;
  /** @throws Undecided where a word of any step was said by nothing */
  close(): void;
};

/** Makes the eye of one instruction. */
export function createAudit(page: AgentPage, instruction: string, quotes: Quotes): Audit {
  const account = new Account(quotes);
  const scenes = new WeakMap<PageView, Scene>();
  let last: PageView | undefined;
  const sceneOf = (view: PageView): Scene => {
    const scene = scenes.get(view) ?? createScene(view, instruction);
    scenes.set(view, scene);
    return scene;
  };
  const touching = (ref: string, touch: Touch, value = ''): void => {
    const { step } = account;
    const scene = last === undefined ? undefined : sceneOf(last);
    const node = scene?.view.nodes.find((one) => one.ref === ref);
    if (touch === 'type' && !quotes.includes(value) && standsForValue(value))
      throw doubt(`${JSON.stringify(value)} says where the value is`);
    if (scene === undefined || node === undefined || step === undefined) return;
    requireSuited(scene, node, { step, touch, value, quotes });
    account.touch(scene, node);
    account.vouch(value);
  };
  return {
    sceneOf,
    begin: (step) => account.begin(step),
    end: () => account.end(last === undefined ? undefined : sceneOf(last)),
    require(scene, nodes) {
      const { step } = account;
      if (step === undefined) return;
      const isVerbDone = account.isSaid(tokens(step.verb)[0] ?? '');
      if (!isVerbDone && nodes.every((node) => hasOwnButton(scene, step, node)))
        throw doubt(`${JSON.stringify(step.verb)} is done by something else`);
      requireNone(account.leftWith(scene, nodes));
    },
    told: (step) => account.told(step, last === undefined ? undefined : sceneOf(last)),
    vouch: (text) => account.vouch(text),
    saw: (scene, node) => account.touch(scene, node),
    close: () => requireNone(account.carried),
    page: watchedPage(
      page,
      async (signal) => {
        last = await page.look(signal);
        return last;
      },
      touching,
    ),
  };
}

type Deed = {
  readonly step: Step;
  readonly touch: Touch;
  readonly value: string;
  readonly quotes: Quotes;
};

/** @throws Undecided where the verb is not done so, or what would be typed is no clean value */
function requireSuited(scene: Scene, node: SeenNode, { step, touch, value, quotes }: Deed): void {
  if (!suits(step, node, touch))
    throw doubt(`${JSON.stringify(step.verb)} is not done by a ${node.role}`);
  if (touch !== 'type' || value === '') return;
  const unclean = quotes.includes(value) ? undefined : doubtOf(scene, node, value, step);
  if (unclean !== undefined) throw doubt(`${JSON.stringify(value)} ${unclean}`);
  if (hasNameless(scene, node, unquote(step.said, quotes)))
    throw doubt('another field, that has no name, may be meant');
}

const doubt = (sentence: string): Undecided => new Undecided('not-understood', sentence);

function requireNone(words: readonly string[]): void {
  if (words.length === 0) return;
  const named = words.map((word) => JSON.stringify(word)).join(', ');
  throw doubt(`what to do with ${named} is not clear`);
}
