import { expect, test } from 'vitest';
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { fieldForm, holds } from './field-form.ts';

test('a date is written as the mask of the field says', () => {
  expect(fieldForm({ placeholder: 'dd/mm/yyyy' }, '14/02/1990')).toBe('14/02/1990');
  expect(fieldForm({ placeholder: 'DD.MM.YYYY' }, 'March 5, 2027')).toBe('05.03.2027');
  expect(fieldForm({ placeholder: 'mm-dd-yy' }, '2027-03-05')).toBe('03-05-27');
  expect(fieldForm({ placeholder: 'dd/mm/yyyy' }, '03/04/2027')).toBe('03/04/2027');
  expect(fieldForm({ placeholder: 'dd/mm/yyyy' }, 'next week')).toBe('next week');
  expect(fieldForm({ placeholder: 'Your name' }, '2027-03-05')).toBe('2027-03-05');
});

test('a field for numbers takes nothing else', () => {
  expect(fieldForm({ inputType: 'number' }, '1,250')).toBe('1250');
  expect(fieldForm({ inputType: 'number' }, '2,5')).toBe('2.5');
  expect(fieldForm({ inputType: 'number' }, '5 kg')).toBe('5');
  expect(fieldForm({ inputType: 'number' }, '5, nothing else')).toBeUndefined();
  expect(fieldForm({ inputType: 'number' }, 'many')).toBeUndefined();
});

const field = (value: string, inputType = 'text'): SeenNode => ({
  ref: 'e1',
  at: 0,
  role: 'textbox',
  name: '',
  tag: 'input',
  box: { x: 0, y: 0, width: 1, height: 1 },
  inputType,
  value,
});

test('signs that a field puts between do not count, missing ones do', () => {
  expect(holds(field('(017) 15-550'), '01715550')).toBe(true);
  expect(holds(field('0171'), '01715550')).toBe(false);
  expect(holds(field(''), 'Ann')).toBe(false);
  expect(holds(field('21:15', 'time'), '9:15 pm')).toBe(true);
  expect(holds(field('', 'date'), 'never')).toBe(false);
});
