import { expect, test } from 'vitest';
import { toQuestion } from './question.ts';

test('words that carry nothing are left out, those that only connect are not missed', () => {
  const { words, soft } = toQuestion('In which room does Pim de Boer sit');

  expect(words).toEqual(['room', 'pim', 'boer', 'sit']);
  expect([...soft]).toEqual(['sit']);
});

test('a question asks for a kind of value', () => {
  const kinds = ['How many likes', 'how much is it', 'Until when', 'Who owns it', 'how long'].map(
    (said) => toQuestion(said).kind,
  );

  expect(kinds).toEqual(['number', 'price', 'moment', 'person', 'span']);
  expect(toQuestion('How old is Lotte').isPast).toBe(false);
  expect(toQuestion('the old price').isPast).toBe(true);
});

test('what the answer has to be is said behind which', () => {
  expect(toQuestion('which city does Tariq live in').nouns).toEqual(['city']);
  expect(toQuestion('What did Noor say').nouns).toEqual([]);
});
