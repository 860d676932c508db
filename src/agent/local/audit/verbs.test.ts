import { expect, test } from 'vitest';
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { suits, takesAway } from './verbs.ts';
import { describes } from './values.ts';

const CHECKBOX = { role: 'checkbox' } as SeenNode;
const BUTTON = { role: 'button' } as SeenNode;
const FIELD = { role: 'textbox', editable: true } as SeenNode;

test.each(['remove', 'delete', 'unfollow', 'archive', 'open'])('nothing is typed to %s', (verb) => {
  expect(takesAway(verb)).toBe(true);
  expect(suits({ verb }, FIELD, 'type')).toBe(false);
});

test.each(['type', 'add', 'search', 'rename'])('something may be typed to %s', (verb) => {
  expect(takesAway(verb)).toBe(false);
  expect(suits({ verb }, FIELD, 'type')).toBe(true);
});

test('a record is not opened by its box, and is by its button; a box is checked by a click', () => {
  expect(suits({ verb: 'open' }, CHECKBOX, 'click')).toBe(false);
  expect(suits({ verb: 'open' }, BUTTON, 'click')).toBe(true);
  expect(suits({ verb: 'check' }, CHECKBOX, 'click')).toBe(true);
});

test.each([
  'the word shown',
  'the same name',
  'the number above',
  'what the table says for them',
  'the town from the table',
  'the third word',
  "Marta's age",
  'the number',
  'that',
])('"%s" tells of a value', (text) => expect(describes(text)).toBe(true));

test.each([
  'shown up late',
  'Ada Lovelace',
  'the old mill',
  'third time lucky',
  'Third Man',
  'what a day',
  'a room for two',
])('"%s" is a value', (text) => expect(describes(text)).toBe(false));
