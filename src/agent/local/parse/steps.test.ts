import { expect, test } from 'vitest';
import { unquote } from '../find/query.ts';
import { toSteps } from './steps.ts';

const read = (instruction: string): readonly string[] => {
  const { steps, quotes } = toSteps(instruction);
  return steps.map(({ deed, rest }) => `${deed}: ${unquote(rest, quotes)}`);
};

test('one sentence may hold several steps', () => {
  expect(read('type ada@x.org into Email and hunter2 into Password, then click Sign in')).toEqual([
    'fill: ada@x.org into Email and hunter2 into Password',
    'click: Sign in',
  ]);
});

test("what stands in quotes is nobody's verb and no end of a sentence", () => {
  expect(read('Type "Click here. And go, then stop" into Note. Press Save')).toEqual([
    'fill: Click here. And go, then stop into Note',
    'press: Save',
  ]);
});

test('lists stay together, paths are cut', () => {
  expect(read('Select Ham, Olives and Pepperoni and click Submit')).toEqual([
    'choose: Ham, Olives and Pepperoni',
    'click: Submit',
  ]);
  expect(read('File > Export > CSV')).toEqual(['unknown: ', 'open: Export', 'open: CSV']);
});

test('where it is to be done may be said first', () => {
  const { steps } = toSteps('In the footer, click Terms');

  expect(steps).toMatchObject([
    { deed: 'click', rest: 'Terms', scope: { relation: 'in', phrase: 'the footer' } },
  ]);
});

test('how often is counted', () => {
  expect(toSteps('click Plus three times').steps).toMatchObject([{ rest: 'Plus', times: 3 }]);
});

test('what a determiner follows is a verb, though no list has it', () => {
  expect(read("go to the next page and remember the carpenter's job")).toEqual([
    'go: next page',
    "unknown: the carpenter's job",
  ]);
  expect(read('tap the yellow shape and after it the green one')).toEqual([
    'click: the yellow shape',
    'click: the green one',
  ]);
});

test('how a question will be answered is a step of its own', () => {
  expect(read('Press "Clear list" but answer No when it asks')).toEqual([
    'press: Clear list',
    'refuse: ',
  ]);
});

test.each([
  ['zoom in twice', 'zoom', 'in', 2],
  ['rotate it three times', 'rotate', 'it', 3],
  ['nudge the lamp 4 times', 'nudge', 'the lamp', 4],
])('"%s" counts for a verb of the page, too', (said, verb, rest, times) => {
  expect(toSteps(said).steps[0]).toMatchObject({ deed: 'unknown', verb, rest, times });
});

test('"OK" before what is taken is a verb, and else says nothing', () => {
  expect(toSteps('OK the cookies').steps[0]).toMatchObject({ verb: 'ok', rest: 'the cookies' });
  expect(toSteps('OK open Help').steps[0]).toMatchObject({ verb: 'open', rest: 'Help' });
});
