import { expect, test } from 'vitest';
import { ownForm } from './own-form.ts';

test('dates and times as people write them become what inputs take', () => {
  expect(ownForm('date', 'March 14, 2027')).toBe('2027-03-14');
  expect(ownForm('date', '14.3.2027')).toBe('2027-03-14');
  expect(ownForm('date', '06/11/2028')).toBe('2028-06-11');
  expect(ownForm('time', '6:06 PM')).toBe('18:06');
  expect(ownForm('datetime-local', '2027-03-14 9 am')).toBe('2027-03-14T09:00');
  expect(ownForm('month', 'May 2026')).toBe('2026-05');
  expect(ownForm('text', '6:06 PM')).toBe('6:06 PM');
});
