import { expect, test } from 'vitest';
import { toSteps } from './steps.ts';

const read = (instruction: string): readonly string[] =>
  toSteps(instruction).steps.map(({ verb, rest, about }) => `${verb} ${rest} (${about ?? ''})`);

test('what was only told of is what the pronoun after it means', () => {
  expect(read('Cleo Park has left us, remove her')).toEqual(['remove her (Cleo Park)']);
  expect(read("I've fed the hens, tick that off")).toEqual(['tick off that (fed the hens)']);
  expect(read('The icons are finished. Move that card to Done')).toEqual([
    'move that card to Done (The icons)',
  ]);
});

test('a value that is told stays something to fill in', () => {
  expect(read('The weight is 3, save it')).toEqual(['the weight is 3 ()', 'save it ()']);
  expect(read('Open the mail from Ann and star it')).toEqual([
    'open the mail from Ann ()',
    'star it ()',
  ]);
});
