import { expect, test } from 'vitest';
import { createBoxRunners } from './box-runners.ts';
import type { Gate } from './gate/gate.ts';
import { findPythonPackages } from './python-packages.ts';
import { NODE_COMMAND, type RunnerPlaces } from './runner-place.ts';

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silent,
};

test('where Playwright for Python is missing, Python code is answered with what mends it', async () => {
  const spawn = () => {
    throw new TypeError('Nothing is started here.');
  };
  const places: RunnerPlaces = {
    node: { command: NODE_COMMAND, spawn },
    python: undefined,
    bash: { command: [], spawn },
  };
  const door = { hearFailures: () => ({ [Symbol.dispose]: () => undefined }) };
  const runners = createBoxRunners({
    places: () => places,
    gate: () => ({}) as Gate,
    door,
    log: silent,
  });

  const running = runners.run(
    { language: 'python', code: '1' },
    1_000,
    new AbortController().signal,
  );

  await expect(running).rejects.toMatchObject({
    code: 'RUNTIME_UNAVAILABLE',
    message: expect.stringContaining('npm run setup'),
  });
  expect(runners.readiness('python')).toBeUndefined();
  await runners.close();
});

test('an installation that is not complete does not count', async () => {
  expect(await findPythonPackages('/nowhere')).toBeUndefined();
});
