import { expect, test } from 'vitest';
import { answered } from './answered.ts';

test.each([
  ['Press "Clear list" but answer No when it asks', 'Press "Clear list", then say No'],
  ['press Remove item but cancel when it asks', 'press Remove item, then say no'],
  ['remove file, and when asked say Maybe', 'remove file, then click Maybe'],
  ['delete it and confirm if you are asked', 'delete it, then say yes'],
  ['buy the lamp and accept when the dialog appears', 'buy the lamp, then say yes'],
])('%s', (said, meant) => {
  expect(answered(said)).toBe(meant);
});

test('what is only chosen stays', () => {
  expect(answered('choose Yes and click Send')).toBe('choose Yes and click Send');
});
