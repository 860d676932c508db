/** What a page lets people set: fields, lists, boxes, groups of radio buttons, numbers between a minus and a plus. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { isDrawn } from '../find/drawn.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { plain } from '../words/normal.ts';
import { choiceRowsOf } from './choice-rows.ts';
import { fieldKindOf, type FieldKind } from './field-kinds.ts';
import { isDated } from './dated.ts';
import { gridLabels } from './grid-labels.ts';
import { withPlaces } from './place-names.ts';
import { signBoxesOf } from './sign-boxes.ts';
import { steppersOf, type Stepper } from './steppers.ts';
import { titleOver } from './titles.ts';
import { unitBeside } from './units.ts';

export type Choice = {
  readonly label: string;
  readonly thing: Thing;
  /** What it goes by where it stands. */
  readonly places?: readonly string[];
};

export type Control = {
  /** `text` takes words, `number` also sliders; `count` stands between a minus and a plus; `press` is a button. */
  readonly kind:
    | 'text'
    | 'number'
    | 'date'
    | 'time'
    | 'list'
    | 'radios'
    | 'box'
    | 'count'
    | 'press';
  /** The control itself; of radio buttons the first. */
  readonly thing: Thing;
  /** What it goes by. */
  readonly labels: readonly string[];
  /** What it goes by where it stands, such as "second slider". */
  readonly places?: readonly string[];
  /** Title of the part of the form that it is in; empty where there is none. */
  readonly group: string;
  /** What there is to choose from. */
  readonly choices: readonly Choice[];
  /** Whether several of them may be chosen together. */
  readonly takesSeveral: boolean;
  /** What a field asks for, where its name says so. */
  readonly asks?: FieldKind | undefined;
  /** What numbers in it are measured in. */
  readonly unit?: number | undefined;
  /** The buttons of a number between a minus and a plus. */
  readonly stepper?: Stepper;
  /** Boxes that take one sign each, the first included. */
  readonly signs?: readonly Thing[];
};

const MOST_CONTROLS = 120;

/** All of them, in document order. @returns none where there are more than anybody fills in */
export function controlsOf(scene: Scene): readonly Control[] {
  const codes = signBoxesOf(scene);
  const signs = new Set(codes.flatMap((code) => code.signs ?? []));
  const things = scene.things.filter(
    (thing) => thing.option === undefined && isUsable(thing.node) && !signs.has(thing),
  );
  const single = things.flatMap((thing) => controlOf(scene, thing));
  const controls = [
    ...single,
    ...codes,
    ...radiosOf(scene, things),
    ...countsOf(scene),
    ...choiceRowsOf(scene),
  ];
  return controls.length > MOST_CONTROLS ? [] : withPlaces(controls);
}

/** What is only read may take a day from a calendar. */
const isUsable = (node: SeenNode): boolean =>
  node.disabled !== true && (node.readonly !== true || isDated(node));

const BOXES: ReadonlySet<string> = new Set(['checkbox', 'switch', 'menuitemcheckbox']);

function controlOf(scene: Scene, thing: Thing): readonly Control[] {
  const { node, role } = thing;
  const kind = kindOf(thing);
  if (kind === undefined) return [];
  const group = titleOver(scene, thing.index);
  const labels = [...labelsOf(thing), ...gridLabels(scene, node)];
  const choices = (node.options ?? [])
    .filter(({ disabled }) => !disabled)
    .map(({ label }) => ({ label, thing: { ...thing, option: label } }));
  // The title over a single list may be all it is called.
  const isUntold = labels.length === 0 || (role === 'combobox' && node.name === '');
  return [
    {
      kind,
      thing,
      labels: isUntold ? [...labels, group] : labels,
      group,
      choices,
      ...(kind === 'text' || kind === 'number' || kind === 'list'
        ? { asks: fieldKindOf(labels) }
        : {}),
      takesSeveral: role === 'listbox',
      ...(kind === 'number' ? { unit: unitBeside(scene, thing.index, labels) } : {}),
    },
  ];
}

const BY_TYPE: Readonly<Record<string, Control['kind']>> = {
  number: 'number',
  range: 'number',
  date: 'date',
  month: 'date',
  week: 'date',
  time: 'time',
  'datetime-local': 'date',
};

function kindOf(thing: Thing): Control['kind'] | undefined {
  const { node, role } = thing;
  if (node.options !== undefined) return 'list';
  if (BOXES.has(role)) return 'box';
  if (role === 'slider' || role === 'spinbutton') return 'number';
  // A list that is drawn shows what it offers only when it is open.
  if (role === 'combobox' && isDrawn(node)) return 'text';
  return isField(thing) ? (BY_TYPE[node.inputType ?? ''] ?? 'text') : undefined;
}

const isField = ({ node, role }: Thing): boolean =>
  (node.editable === true || node.tag === 'input') &&
  role !== 'file' &&
  role !== 'radio' &&
  role !== 'button';

/** What forms of a journey call their ends, and what people say instead. */
const SAID_AS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:origin|departure (?:city|airport|station)|leaving from|start(?:ing point)?|pick-?up)\b/iu,
    'from',
  ],
  [/^(?:destination|arrival (?:city|airport|station)|going to|where to|drop-?off)\b/iu, 'to'],
  [/^(?:where(?: to)?|place|location|city|town|destination)\b/iu, 'in'],
  [
    /^(?:depart(?:ure|ing)?|outbound|leaving|travel|check-?in|arrival|start|from)?\s*(?:on|date|day)\s*$/iu,
    'on',
  ],
  [
    /^(?:depart(?:ure|ing)?|outbound|leaving|travel date|start)\b(?! (?:from|city|airport|station))/iu,
    'leaving',
  ],
  [/^(?:return(?:ing)?|inbound|coming back|way back)\b/iu, 'back'],
  [/^(?:leaving|travelling|flying|going|depart(?:ing)?) from\b/iu, 'from'],
  [/^(?:going|travelling|flying) to\b/iu, 'to'],
];

/** Its names; a heap of ids and classes only where nothing else is known. */
function labelsOf(thing: Thing): readonly string[] {
  const labels = ownLabelsOf(thing);
  const ways = SAID_AS.filter(([pattern]) => labels.some((label) => pattern.test(label.trim())));
  return [...labels, ...ways.map(([, way]) => way)];
}

function ownLabelsOf({ names, node }: Thing): readonly string[] {
  const told = names.filter(
    ([name, , isBag]) =>
      isBag !== true && plain(name) !== '' && !isLook(node, name) && !isKind(node, name),
  );
  const known = told.length > 0 ? told : names.filter(([name]) => !isLook(node, name));
  return known.map(([name]) => name);
}

/** "white input", "large input" */
const isLook = ({ colour, tag }: SeenNode, name: string): boolean =>
  (colour !== undefined && name.includes(colour) && name.includes(tag)) ||
  /^(?:large|small)\s/u.test(name);

/** What has a name of its own is not called by its type. */
const isKind = ({ name: own, inputType }: SeenNode, name: string): boolean =>
  own !== '' && name === inputType;

/** Numbers that can only be stepped. */
const countsOf = (scene: Scene): readonly Control[] =>
  steppersOf(scene)
    .filter(({ number }) => number.editable !== true || !isUsable(number))
    .map((stepper) => ({
      kind: 'count',
      thing: stepper.plus,
      labels: stepper.labels.flatMap((label) => [label, `quantity of ${label}`]),
      group: titleOver(scene, stepper.plus.index),
      choices: [],
      takesSeveral: false,
      unit: unitBeside(scene, scene.view.nodes.indexOf(stepper.number), stepper.labels),
      stepper,
    }));

/** Radio buttons in a row are one control. */
function radiosOf(scene: Scene, things: readonly Thing[]): readonly Control[] {
  const radios = things.filter(({ role }) => role === 'radio');
  const groups: Thing[][] = [];
  for (const radio of radios) {
    const current = groups.at(-1);
    const before = current?.at(-1);
    if (current !== undefined && before !== undefined && isSameGroup(scene, before, radio))
      current.push(radio);
    else groups.push([radio]);
  }
  return groups.flatMap((group) => radioControl(scene, group));
}

function isSameGroup(scene: Scene, before: Thing, radio: Thing): boolean {
  const between = scene.view.nodes.slice(before.index + 1, radio.index);
  const isParted = between.some(
    ({ role, editable }) =>
      role === 'legend' ||
      role === 'heading' ||
      role === 'radiogroup' ||
      role === 'row' ||
      editable === true,
  );
  return !isParted;
}

/** What stands right before the first of them asks what is to be chosen. */
function titlesOf({ view }: Scene, { index }: Thing, title: string): readonly string[] {
  const before = view.nodes
    .slice(0, index)
    .findLast(({ role, name }) => role !== 'label' && (role !== 'cell' || name !== ''));
  const isText = (before?.role === 'text' || before?.role === 'cell') && before.name.length <= 60;
  return isText && before.name !== title ? [before.name, title] : [title];
}

function radioControl(scene: Scene, group: readonly Thing[]): readonly Control[] {
  const [first] = group;
  if (first === undefined) return [];
  const title = titleOver(scene, first.index);
  const choices = group.map((thing) => {
    const [, column] = gridLabels(scene, thing.node);
    return { label: column ?? labelsOf(thing)[0] ?? '', thing };
  });
  const [row] = gridLabels(scene, first.node);
  return [
    {
      kind: 'radios',
      thing: first,
      labels: row === undefined ? titlesOf(scene, first, title) : [row],
      group: title,
      choices,
      takesSeveral: false,
    },
  ];
}
