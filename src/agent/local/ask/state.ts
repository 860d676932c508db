/** Questions about states: is it checked, is it there, which one is selected. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Work } from '../act/work.ts';
import { find } from '../find/find.ts';
import { unquote } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { nameMatch } from '../words/match.ts';

const STATE =
  /\b(checked|ticked|selected|on|off|enabled|disabled|visible|shown|there|open|expanded|closed|collapsed|empty|filled|required)\s*$/iu;
const ASKS_WHETHER = /^(?:is|are|does|do|has|can you see)\b/iu;
const ASKS_FOR_PRESENCE = /^(?:is|are) there\b|^can you see\b|\b(?:visible|shown|there)$/iu;

/** "is X checked?", "is there a link Y?", "is X visible?". */
export function stateOf(work: Work, step: Step, scene: Scene, said: string): string | undefined {
  if (!ASKS_WHETHER.test(said)) return undefined;
  const word = STATE.exec(said)?.[1] ?? '';
  const phrase = withoutState(step.rest, word);
  if (ASKS_FOR_PRESENCE.test(said)) return inWords(isThere(work, scene, phrase));
  const holds = HOLDS[word.toLowerCase()];
  if (holds === undefined) return undefined;
  const purposes = CHECKED.test(word) ? (['check', 'any'] as const) : (['any'] as const);
  const answers = purposes.map((purpose) => {
    const found = find(scene, { phrase, purpose, scope: step.scope }, work.quotes);
    const [thing] = found.kind === 'one' ? found.things : [];
    return thing === undefined ? undefined : holds(thing.node);
  });
  return inWords(answers.find((answer) => answer !== undefined));
}

const inWords = (answer: boolean | undefined): string | undefined =>
  answer === undefined ? undefined : answer ? 'Yes.' : 'No.';

const CHECKED = /^(?:checked|ticked|selected|on|off|enabled|disabled)$/iu;

const withoutState = (rest: string, word: string): string =>
  rest
    .replace(/[?.!]+$/u, '')
    .replace(word === '' ? /$/u : new RegExp(`\\s+(?:is\\s+)?${word}\\s*$`, 'iu'), '')
    .replace(/^(?:there\s+)?(?:(?:a|an|the)\s+)?/iu, '');

function isThere(work: Work, scene: Scene, phrase: string): boolean {
  if (find(scene, { phrase, purpose: 'any' }, work.quotes).kind !== 'none') return true;
  const text = unquote(phrase, work.quotes);
  return scene.view.nodes.some(({ name }) => nameMatch(text, name) > 0.9);
}

const on = (node: SeenNode): boolean | undefined =>
  node.checked === undefined ? node.pressed : node.checked === true;
const not = (value: boolean | undefined): boolean | undefined =>
  value === undefined ? undefined : !value;

const HOLDS: Readonly<Record<string, (node: SeenNode) => boolean | undefined>> = {
  checked: on,
  ticked: on,
  on,
  selected: (node) => node.selected ?? on(node),
  off: (node) => not(on(node)),
  enabled: (node) => on(node) ?? node.disabled !== true,
  disabled: (node) =>
    node.role === 'switch' && node.disabled !== true ? not(on(node)) : node.disabled === true,
  open: (node) => node.expanded,
  expanded: (node) => node.expanded,
  closed: (node) => not(node.expanded),
  collapsed: (node) => not(node.expanded),
  empty: (node) => (node.value === undefined ? undefined : node.value === ''),
  filled: (node) => (node.value === undefined ? undefined : node.value !== ''),
  required: (node) => node.required === true,
};
