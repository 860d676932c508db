import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

const never = new AbortController().signal;

test('those who wait for a page get it in the order they came', async () => {
  const turns = createTurns(8);
  const order: number[] = [];
  const first = await turns.take(never);
  const others = [1, 2, 3].map(async (place) => {
    using _turn = await turns.take(never);
    order.push(place);
  });

  first[Symbol.dispose]();
  await Promise.all(others);

  expect(order).toEqual([1, 2, 3]);
  expect(turns.busy()).toBe(false);
});

test('one who gives up waiting leaves the row to the others', async () => {
  const turns = createTurns(8);
  const first = await turns.take(never);
  const impatient = new AbortController();
  const gaveUp = turns.take(impatient.signal);
  const patient = turns.take(never);

  impatient.abort(new Error('no time'));
  first[Symbol.dispose]();

  await expect(gaveUp).rejects.toThrow('no time');
  (await patient)[Symbol.dispose]();
  expect(turns.busy()).toBe(false);
});

test('a turn given back twice lets only one in', async () => {
  const turns = createTurns(8);
  const first = await turns.take(never);
  const second = turns.take(never);
  const third = turns.take(never);

  first[Symbol.dispose]();
  first[Symbol.dispose]();
  await second;

  const state = await Promise.race([third.then(() => 'in'), Promise.resolve('waiting')]);
  expect(state).toBe('waiting');
});

test('more than the allowed number may not wait', async () => {
  const turns = createTurns(1);
  await turns.take(never);
  void turns.take(never);

  await expect(turns.take(never)).rejects.toMatchObject({ code: 'CONCURRENCY_LIMITED' });
});
