import { expect, test } from 'vitest';
import { readConfig, settingsNotBuilt } from './config.ts';

const machine = { cores: 2, memoryBytes: 8 * 1024 ** 3 };

test('an empty environment gives a server that works on one machine', () => {
  expect(readConfig({}, machine)).toMatchObject({
    host: '127.0.0.1',
    port: 3002,
    dataDir: './data',
    databaseUrl: undefined,
    allowPrivateNetwork: false,
    maxLivePages: 12,
    warmBrowsers: 4,
    parkMs: 300_000,
    sandbox: 'bubblewrap',
  });
});

test('a small machine gets a small pool', () => {
  expect(readConfig({}, { cores: 8, memoryBytes: 2 * 1024 ** 3 }).maxLivePages).toBe(5);
});

test('every wrong setting is named in one message', () => {
  const read = () => readConfig({ PORT: 'high', SANDBOX: 'maybe', PUBLIC_URL: 'ftp://x' }, machine);

  expect(read).toThrow(/PORT: .*\n.*PUBLIC_URL: .*\n.*SANDBOX: /);
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }, machine).port).toBe(3002);
});

test.each([
  ['true', true],
  ['false', false],
  ['10.0.0.0/8, *.corp.example', ['10.0.0.0/8', '*.corp.example']],
])('ALLOW_PRIVATE_NETWORK=%s is understood', (text, expected) => {
  expect(readConfig({ ALLOW_PRIVATE_NETWORK: text }, machine).allowPrivateNetwork).toEqual(
    expected,
  );
});

test('settings of what is not built yet are named', () => {
  expect(settingsNotBuilt({ LLM_PROVIDER: 'openai', PORT: '1' })).toEqual(['LLM_PROVIDER']);
});
