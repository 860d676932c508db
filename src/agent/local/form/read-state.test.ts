import { expect, test } from 'vitest';
import type { Thing } from '../find/scene.ts';
import type { Control } from './controls.ts';
import { fieldKindOf } from './field-kinds.ts';
import { withPlaces } from './place-names.ts';
import { readState } from './read-state.ts';
import { unitOf } from './units.ts';

let count = 0;

const thing = (inputType: string): Thing => ({
  node: {
    ref: `e${(count += 1)}`,
    at: count,
    role: 'textbox',
    name: '',
    tag: 'input',
    inputType,
    box: { x: 0, y: 0, width: 10, height: 10 },
  },
  index: count,
  role: 'textbox',
  names: [],
});

function control(kind: Control['kind'], label: string, more: Partial<Control> = {}): Control {
  const base = { kind, thing: thing('text'), labels: [label] };
  return { ...base, group: '', choices: [], takesSeveral: false, ...more };
}

const choices = (...labels: readonly string[]): Control['choices'] =>
  labels.map((label) => ({ label, thing: thing('radio') }));

const FORM: readonly Control[] = [
  control('text', 'First name'),
  control('text', 'Surname'),
  control('number', 'Adults'),
  control('date', 'Arrival'),
  control('date', 'Departure'),
  control('radios', 'Room', { choices: choices('Sea view', 'Garden view') }),
  control('box', 'Breakfast'),
];

const read = (sentence: string, quotes: readonly string[] = []): readonly string[] | undefined =>
  readState(FORM, sentence, quotes)?.map(
    ({ control: { labels }, value }) =>
      `${labels[0]}: ${typeof value === 'object' ? value.label : String(value)}`,
  );

test('names and values are told apart in any order', () => {
  expect(read('first name Petra, surname Lund')).toEqual(['First name: Petra', 'Surname: Lund']);
  expect(read('Petra as first name and Lund for the surname')).toEqual([
    'First name: Petra',
    'Surname: Lund',
  ]);
  expect(read('the surname should be Lund, 3 adults')).toEqual(['Surname: Lund', 'Adults: 3']);
});

test('a value that says by itself where it belongs needs no name', () => {
  expect(read('book 2027-05-01 to 2027-05-04 with sea view and breakfast')).toEqual([
    'Arrival: 2027-05-01',
    'Departure: 2027-05-04',
    'Room: Sea view',
    'Breakfast: true',
  ]);
  expect(read('garden view, no breakfast')).toEqual(['Room: Garden view', 'Breakfast: false']);
});

test('words that nothing explains, or two ways to read it, are no reading', () => {
  expect(read('first name Petra, favourite colour red')).toBeUndefined();
  expect(read('on 2027-05-01')).toBeUndefined();
  expect(read('view')).toBeUndefined();
});

test('two controls of one name are told apart by the title before', () => {
  const two = ['Sender', 'Recipient'].map((group) => control('text', 'Name', { group }));

  expect(readState(two, 'name Otto', [])).toBeUndefined();
  expect(readState(two, 'Recipient: name Otto', [])).toEqual([{ control: two[1], value: 'Otto' }]);
});

test('numbers say by their unit where they belong, and may be said by the end of a range', () => {
  const range = { min: 0, max: 8, now: 3 };
  const slider = (label: string, unit: string): Control => {
    const one = thing('range');
    return control('number', label, {
      thing: { ...one, node: { ...one.node, range } },
      unit: unitOf(unit),
    });
  };
  const oven = [slider('Heat', '°C'), slider('Clock', 'min')];
  const said = (sentence: string): readonly unknown[] | undefined =>
    readState(oven, sentence, [])?.map(({ value }) => value);

  expect(said('7 degrees')).toEqual(['7']);
  expect(said('5 min and 6°C')).toEqual(['5', '6']);
  expect(said('turn the heat up to the maximum')).toEqual(['8']);
  expect(said('turn the clock all the way down')).toEqual(['0']);
  expect(said('set the heat to half')).toEqual(['4']);
  expect(said('two more heat')).toEqual(['5']);
  expect(said('heat 5 minutes')).toBeUndefined();
  expect(said('7')).toBeUndefined();
});

test('words for what it is about may be left over, but not out of the middle of a value', () => {
  const fields = [control('text', 'Title'), control('number', 'Seats')];
  const idle = new Set(['flight', 'cheapest', 'meeting']);
  const said = (sentence: string, sole?: Control): readonly unknown[] | undefined =>
    readState(fields, sentence, [], { idle, sole })?.map(({ value }) => value);

  expect(said('the cheapest flight with 3 seats')).toEqual(['3']);
  expect(said('title Team meeting')).toEqual(['Team meeting']);
  expect(said('the slowest flight with 3 seats')).toBeUndefined();
  expect(said('Rope')).toBeUndefined();
  expect(said('Rope', fields[0])).toEqual(['Rope']);
});

const asked = (kind: Control['kind'], label: string, more: Partial<Control> = {}): Control => ({
  ...control(kind, label, more),
  asks: fieldKindOf([label]),
});

const told = (fields: readonly Control[], sentence: string): readonly string[] | undefined =>
  readState(fields, sentence, [])?.map(
    ({ control: { labels }, value }) =>
      `${labels[0]}: ${typeof value === 'object' ? value.label : String(value)}`,
  );

test('what people say before a value tells the field, where the value looks like one', () => {
  const fields = [asked('text', 'Name'), asked('number', 'Age'), asked('text', 'Town')];
  expect(told(fields, "I'm 34 and I live in Tartu")).toEqual(['Age: 34', 'Town: Tartu']);
  expect(told(fields, "I'm Ada Byrne, 41 years old")).toEqual(['Name: Ada Byrne', 'Age: 41']);
  expect(told(fields, 'my name is Ada Byrne and I am 41')).toEqual(['Name: Ada Byrne', 'Age: 41']);
});

test('one name goes into two fields, two numbers into the least and the most', () => {
  const names = [asked('text', 'First name'), asked('text', 'Last name')];
  expect(told(names, 'my name is Petra Lund')).toEqual(['First name: Petra', 'Last name: Lund']);
  const prices = [control('number', 'Min price'), control('number', 'Max price')];
  expect(told(prices, 'price between 30 and 70')).toEqual(['Min price: 30', 'Max price: 70']);
  expect(told(prices, 'between 30 and 70 kg of coal')).toBeUndefined();
});

test('looks alone are not enough', () => {
  const fields = [asked('text', 'Your name'), control('box', 'Breakfast')];
  expect(told(fields, 'Tom Reyes')).toBeUndefined();
  expect(told(fields, 'Tom Reyes, breakfast')).toEqual(['Your name: Tom Reyes', 'Breakfast: true']);
});

test('what people have and do is said by a verb that says nothing of the form', () => {
  expect(read('we want breakfast and a garden view, there will be 2 adults')).toEqual([
    'Breakfast: true',
    'Room: Garden view',
    'Adults: 2',
  ]);
  expect(read('Lund is the surname, Petra the first name')).toEqual([
    'Surname: Lund',
    'First name: Petra',
  ]);
  expect(read('the arrival is on March 14, 2027, 2 adults')).toEqual([
    'Arrival: March 14 2027',
    'Adults: 2',
  ]);
});

test('words that are to be typed end with no word that is left out', () => {
  const fields = [control('text', 'Message'), control('text', 'Title')];
  const said = (sentence: string): readonly unknown[] | undefined =>
    readState(fields, sentence, [], { idle: new Set(['club']) })?.map(({ value }) => value);
  expect(said('the message Great book')).toEqual(['Great book']);
  expect(said('the message Great club')).toEqual(['Great club']);
  expect(said('the message see you')).toBeUndefined();
});

test('a field that asks for a day takes the day alone', () => {
  const day = control('text', 'Return', { thing: { ...thing('text') } });
  const dated = {
    ...day,
    thing: { ...day.thing, node: { ...day.thing.node, name: 'return date' } },
  };
  const said = (sentence: string): readonly unknown[] | undefined =>
    readState([dated], sentence, [])?.map(({ value }) => value);
  expect(said('return date 2027-08-15')).toEqual(['2027-08-15']);
});

test('a journey goes from one field to the other', () => {
  const fields = [control('text', 'From'), control('text', 'To'), control('box', 'One-way')];
  const said = (sentence: string): readonly unknown[] | undefined =>
    readState(fields, sentence, [])?.map(({ value }) => value);
  expect(said('Oslo to New York, one-way')).toEqual(['Oslo', 'New York', true]);
  expect(said('leaving from Bern, going to Madrid')).toEqual(['Bern', 'Madrid']);
});

test('controls go by where they stand', () => {
  const form = withPlaces([
    control('number', 'Bass', { thing: { ...thing('range'), role: 'slider' } }),
    control('number', 'Treble', { thing: { ...thing('range'), role: 'slider' } }),
    control('text', 'Nickname'),
  ]);
  const said = (sentence: string): readonly string[] | undefined =>
    readState(form, sentence, [])?.map(
      ({ control: { labels }, value }) =>
        `${labels[0]}: ${typeof value === 'object' ? value.label : String(value)}`,
    );
  expect(said('second slider at 3, and a 7 in the text box')).toEqual(['Treble: 3', 'Nickname: 7']);
  // What is to be typed may stand elsewhere on the page.
  expect(said('the total into the text box, first slider to 4')).toBeUndefined();
});
