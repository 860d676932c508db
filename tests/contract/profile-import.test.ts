/** What an import lets in: a `storageState`, of any size a profile may have, that holds something. */
import { expect, test } from 'vitest';
import type { HttpDeps } from '../../src/http/deps.ts';
import type { BrowserState } from '../../src/runtime/browser-state.ts';
import { openDoor, send } from './door.ts';

const AT = '/v2/browser/profiles/ann/import';
const COOKIE = { name: 'sid', value: '1', domain: 'example.com' };

/** A door that keeps what is imported. */
function importDoor() {
  const saved: BrowserState[] = [];
  const write: HttpDeps['profiles']['write'] = async (_team, _name, state) => saved.push(state);
  const { http } = openDoor({ profiles: { write } as HttpDeps['profiles'] });
  return { saved, import: (body: unknown, query = '') => send(http, 'POST', AT + query, body) };
}

test.each([
  [{ version: 1 }, /neither "cookies" nor "origins"/],
  [{}, /neither "cookies" nor "origins"/],
  [{ cookies: [], origins: [] }, /\?empty=true/],
  [{ cookies: [], origins: [{ origin: 'https://example.com', localStorage: [] }] }, /\?empty=true/],
])('%j is refused, and the answer says what is missing', async (body, words) => {
  const door = importDoor();

  const answer = await door.import(body);

  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ success: false, code: 'BAD_REQUEST' });
  expect(answer.body.error).toMatch(words);
  expect(door.saved).toEqual([]);
});

test('an empty state is saved when it is asked for plainly', async () => {
  const door = importDoor();

  const empty = await door.import({ cookies: [], origins: [] }, '?empty=true');
  const nothing = await door.import({ version: 1 }, '?empty=true');

  expect(empty.body).toEqual({ success: true, version: 1 });
  expect(nothing.status).toBe(400);
  expect(door.saved).toEqual([{ cookies: [], origins: [] }]);
});

test('one half is enough, and keys of other programs are passed over', async () => {
  const door = importDoor();

  const answer = await door.import({ cookies: [COOKIE], version: 7 });

  expect(answer.status).toBe(200);
  expect(door.saved).toMatchObject([{ cookies: [{ name: 'sid', path: '/' }], origins: [] }]);
});

test('a state of more than 10 MB and very many records comes in whole', async () => {
  const door = importDoor();
  const records = Array.from({ length: 40_000 }, (_, key) => ({
    key,
    value: { id: key, text: 'x'.repeat(300) },
  }));
  const stores = [{ name: 'notes', autoIncrement: false, indexes: [], records }];
  const indexedDB = [{ name: 'db', version: 1, stores }];

  const answer = await door.import({
    cookies: [],
    origins: [{ origin: 'https://example.com', localStorage: [], indexedDB }],
  });

  expect(answer.body).toEqual({ success: true, version: 1 });
  expect(door.saved[0]?.origins[0]?.databases[0]?.stores[0]?.records).toHaveLength(40_000);
});

test('a body larger than a profile may be is refused by the size it names', async () => {
  const door = importDoor();

  const answer = await door.import({ cookies: [COOKIE], filler: 'x'.repeat(65 * 1024 * 1024) });

  expect(answer.status).toBe(413);
  expect(answer.body.error).toContain('64 MB');
});

test.each([
  [{ name: 'a b', value: 'x;y' }, /character/],
  [{ name: 'a=b' }, /character/],
  [{ name: 'a\u0001' }, /character/],
  [{ value: 'x\ty' }, /character/],
  [{ value: 'x ' }, /space/],
  [{ name: '', value: '' }, /no name/],
  [{ value: 'ü'.repeat(2_048) }, /4096/],
  [{ domain: 'exa mple' }, /domain/],
  [{ domain: 'https://example.com' }, /domain/],
  [{ domain: 'example.com:8080' }, /domain/],
  [{ domain: '' }, /domain/],
  [{ path: 'relative' }, /path/],
  [{ name: '__Host-a', secure: true, domain: '.example.com' }, /promises/],
  [{ name: '__Secure-a' }, /promises/],
  [{ partitionKey: 'nonsense', secure: true }, /partitionKey/],
])('a cookie no browser takes is refused, and it is said why: %j', async (changes, words) => {
  const door = importDoor();

  const answer = await door.import({ cookies: [COOKIE, { ...COOKIE, ...changes }] });

  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatch(words);
  expect(answer.body.details).toMatchObject([{ path: ['cookies', 1] }]);
  expect(door.saved).toEqual([]);
});

test('"None" without being secure, as other browsers write it, is what is not given', async () => {
  const door = importDoor();
  const cookies = [COOKIE, { ...COOKIE, secure: true }].map((one) => ({
    ...one,
    sameSite: 'None',
  }));

  await door.import({ cookies });

  expect(door.saved[0]?.cookies.map(({ sameSite }) => sameSite)).toEqual([undefined, 'None']);
});
