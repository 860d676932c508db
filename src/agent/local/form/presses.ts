/** Buttons that something is done with what was filled in, as what a sentence may speak of. */
import { submitsIn } from '../act/submits.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Control } from './controls.ts';

const SENDS =
  /^(?:submit|send|search|find|go|ok|apply|continue|next|save|confirm|review|done|finish|book|order|buy|pay|create|sign (?:me |us )?up|subscribe|join|register|post|publish|request|record|vote|enrol|donate|give|transfer)\b/iu;

/** All of them that stand behind a field; the one that sends goes also by what people call that. */
export function pressesOf(scene: Scene, controls: readonly Control[]): readonly Control[] {
  const first = Math.min(...controls.map(({ thing }) => thing.index));
  const buttons = submitsIn(scene).filter(
    ({ node, index }) => node.name.trim() !== '' && index > first,
  );
  const sending = sendersOf(buttons);
  return buttons.map((thing) => ({
    kind: 'press',
    thing,
    labels: [
      thing.node.name,
      ...intoCart(thing),
      ...(sending.length === 1 && sending[0] === thing ? saidOf(thing) : []),
    ],
    group: '',
    choices: [],
    takesSeveral: false,
  }));
}

const saidOf = ({ node }: Thing): readonly string[] =>
  SHOWS.test(node.name)
    ? ['find', 'show', 'search', 'look for', 'list', 'filter']
    : [
        'submit',
        'send',
        'send it off',
        ...(JOINS.test(node.name) ? ['subscribe', 'register', 'sign up'] : []),
      ];
/** "Into the cart" says what the button does. */
const intoCart = ({ node }: Thing): readonly string[] => {
  const place = /^(?:add|put)\b.*\b(cart|basket|bag)$/iu.exec(node.name.trim())?.[1];
  return place === undefined ? [] : [`into ${place}`, `in ${place}`, `to ${place}`];
};

const JOINS = /\b(?:sign me up|sign ?up|subscribe|join|register)\b/iu;
const SHOWS = /\b(?:search|find|apply|filter|show|go|update)\b/iu;

/** Of several buttons the one that by its name sends what was filled in. */
export function sendersOf(buttons: readonly Thing[]): readonly Thing[] {
  if (buttons.length === 1) return buttons;
  const sending = buttons.filter(({ node }) => SENDS.test(node.name));
  return sending.length === 1 ? sending : [];
}
