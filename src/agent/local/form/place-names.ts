/** What controls go by where they stand: "the slider" where there is one, "the second text box", "the last checkbox". */
import type { Control } from './controls.ts';

const ORDINALS: readonly (readonly string[])[] = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
  ['fifth', '5th'],
  ['sixth', '6th'],
  ['seventh', '7th'],
  ['eighth', '8th'],
];
const LAST = ['last', 'bottom'];

const BOXES = ['checkbox', 'check box', 'tickbox', 'tick box'];
const TEXTS = ['textbox', 'text box', 'text field', 'field', 'input', 'input field', 'text input'];

/** What its kind is called. */
function kindsOf({ kind, thing: { role, node } }: Control): readonly string[] {
  if (kind === 'box') return role === 'switch' ? ['switch', 'toggle'] : BOXES;
  if (role === 'slider') return ['slider'];
  if (kind === 'list') return ['dropdown', 'list', 'select', 'drop down'];
  if (node.tag === 'textarea') return ['textarea', 'text area', 'field'];
  return kind === 'text' || kind === 'number' || kind === 'date' ? TEXTS : [];
}

/** Where it takes all there is to say. */
const SOLE = ['box', 'number', 'text', 'word', 'value', 'answer'];

/** Says nothing of what is to be filled in. */
const isLook = (label: string): boolean => label === '' || /\brectangle$/u.test(label);

/** The controls with the names that their places give them. */
export function withPlaces(controls: readonly Control[]): readonly Control[] {
  const ordered = controls.toSorted((one, other) => one.thing.index - other.thing.index);
  const kinds = new Set(ordered.flatMap(kindsOf));
  const places = new Map<Control, string[]>();
  for (const kind of kinds) {
    const those = ordered.filter((control) => kindsOf(control).includes(kind));
    for (const [at, control] of those.entries())
      places.set(control, [...(places.get(control) ?? []), ...namesAt(kind, at, those.length)]);
  }
  const [sole, more] = controls.filter(({ kind }) => kind !== 'press');
  const takesWords = sole?.kind === 'text' || sole?.kind === 'number';
  const isSole = more === undefined && takesWords && sole.labels.every(isLook);
  return controls.map((control) => ({
    ...control,
    places: [...(places.get(control) ?? []), ...(isSole && control === sole ? SOLE : [])],
    choices: control.choices.map((choice, at) =>
      control.kind === 'radios'
        ? { ...choice, places: placesOfRadio(at, control.choices.length) }
        : choice,
    ),
  }));
}

const placesOfRadio = (at: number, count: number): readonly string[] =>
  ['radio button', 'radio', 'option', 'choice', 'radio box'].flatMap((kind) =>
    count === 1 ? [] : namesAt(kind, at, count),
  );

/** "second slider", "2nd slider"; just "slider" where it is the only one. */
function namesAt(kind: string, at: number, count: number): readonly string[] {
  if (count === 1) return [kind];
  const words = [...(ORDINALS[at] ?? []), ...(at === count - 1 ? LAST : [])];
  return words.map((word) => `${word} ${kind}`);
}
