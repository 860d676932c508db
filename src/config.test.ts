import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

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

test.each<[string, Record<string, string>, string]>([
  ['no provider', { LLM_MODEL: 'm' }, 'LLM_PROVIDER'],
  ['an unknown provider', { LLM_PROVIDER: 'oracle', LLM_MODEL: 'm' }, 'LLM_PROVIDER'],
  ['no model', { LLM_PROVIDER: 'ollama' }, 'LLM_MODEL'],
  ['no key where one is needed', { LLM_PROVIDER: 'anthropic', LLM_MODEL: 'm' }, 'LLM_API_KEY'],
  [
    'no address where none is known',
    { LLM_PROVIDER: 'openai-compatible', LLM_MODEL: 'm' },
    'LLM_BASE_URL',
  ],
  [
    'an address that is none',
    { LLM_PROVIDER: 'ollama', LLM_MODEL: 'm', LLM_BASE_URL: 'here' },
    'LLM_BASE_URL',
  ],
  [
    'a wish that is none',
    { LLM_PROVIDER: 'ollama', LLM_MODEL: 'm', LLM_VISION: 'yes' },
    'LLM_VISION',
  ],
])('a model with %s is refused by the name of the variable', (_what, environment, variable) => {
  expect(() => readConfig(environment, machine)).toThrow(new RegExp(`^  ${variable}: `, 'm'));
});

test('a wrong model setting does not show the key', () => {
  const read = () => readConfig({ LLM_PROVIDER: 'openai', LLM_API_KEY: 'sk-secret' }, machine);

  expect(read).toThrow(/LLM_MODEL/);
  expect(read).not.toThrow(/sk-secret/);
});

test.each([
  ['ollama', undefined, 'http://127.0.0.1:11434/v1'],
  ['ollama', 'http://gpu:11434', 'http://gpu:11434/v1'],
  ['vllm', 'https://gpu.example/models/v1/', 'https://gpu.example/models/v1'],
  ['google', undefined, 'https://generativelanguage.googleapis.com/v1beta'],
])('%s at %s is asked at %s', (provider, base, expected) => {
  const environment = {
    LLM_PROVIDER: provider,
    LLM_MODEL: 'm',
    LLM_API_KEY: 'k',
    LLM_BASE_URL: base,
  };

  expect(readConfig(environment, machine).llm?.baseUrl).toBe(expected);
});

test('without a model nothing is missing', () => {
  expect(readConfig({}, machine).llm).toBeUndefined();
});

test('keys of profiles are read in hexadecimal, the newest first; a wrong one is not repeated', () => {
  const [one, other] = ['ab'.repeat(32), 'CD'.repeat(32)];

  const { profileKeys, profileVersions } = readConfig({ PROFILE_KEY: `${one}, ${other}` }, machine);
  const read = () => readConfig({ PROFILE_KEY: 'hunter2' }, machine);

  expect(profileKeys.map((key) => [key.length, key[0]])).toEqual([
    [32, 0xab],
    [32, 0xcd],
  ]);
  expect(profileVersions).toBe(10);
  expect(read).toThrow(/PROFILE_KEY: .*64 hexadecimal digits/);
  expect(read).not.toThrow(/hunter2/);
});
