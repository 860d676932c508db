import { expect, test } from 'vitest';
import { alikeSaid } from './alike-said.ts';
import type { Cell } from './grid.ts';

/** A square of texts, row by row. */
function cells(texts: readonly string[], columns: number): readonly Cell[] {
  return texts.map((text, index) => {
    const box = { x: 0, y: 0, width: 1, height: 1 };
    const node = { ref: `e${index}`, at: index, role: 'button', name: text, tag: 'div', box };
    const thing = { node, index, role: 'button', names: [] };
    return { thing, text, row: Math.floor(index / columns), column: index % columns };
  });
}

function left(phrase: string, texts: readonly string[], columns: number): readonly string[] {
  const said = alikeSaid(phrase);
  let kept: readonly Cell[] = said === undefined ? [] : cells(texts, columns);
  for (const narrow of said?.narrowings ?? []) kept = narrow(kept) ?? [];
  return kept.map(({ text }) => text);
}

const SQUARE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const NUMBERS = ['34', '7', '91', '58', '12', '63'];

test.each([
  ['the second cell of the third row', ['h']],
  ['the square in row 2, column 3', ['f']],
  ['the cell in the middle', ['e']],
  ['the middle cell of the top row', ['b']],
  ['the box in the bottom row, on the left', ['g']],
  ['the third box from the end', ['g']],
  ['the one after d', ['e']],
  ['the letter between f and h', ['g']],
  ['all but e', ['a', 'b', 'c', 'd', 'f', 'g', 'h', 'i']],
])('%s of a square', (phrase, expected) => {
  expect(left(phrase, SQUARE, 3)).toEqual(expected);
});

test.each([
  ['the odd number in the second row', ['63']],
  ['the number greater than 80', ['91']],
  ['the number between 50 and 60', ['58']],
  ['the second largest number', ['63']],
  ['the smallest number', ['7']],
  ['the number that starts with 5', ['58']],
])('%s of six', (phrase, expected) => {
  expect(left(phrase, NUMBERS, 3)).toEqual(expected);
});

test('what is not there leaves nothing, and a name alone says nothing of the kind', () => {
  expect(left('the one after i', SQUARE, 3)).toEqual([]);
  expect(alikeSaid('the Save button')).toBeUndefined();
});
