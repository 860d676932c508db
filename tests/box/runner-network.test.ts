/** Where a process in a box gets to. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askInBox, createWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.close());

/** In a box: goes through the HTTP proxy, by a whole URL or by CONNECT; answers status and verdict. */
const THROUGH_PROXY = `
import { request } from 'node:http';
const proxy = { host: '127.0.0.1', port: 3128 };
const get = (url) => new Promise((resolve, reject) => {
  request({ ...proxy, path: url, headers: { host: new URL(url).host } }, (response) => {
    response.resume();
    resolve({ status: response.statusCode, verdict: response.headers['x-livepage-egress'], location: response.headers.location });
  }).on('error', reject).end();
});
const connect = (authority) => new Promise((resolve, reject) => {
  request({ ...proxy, method: 'CONNECT', path: authority }).on('connect', (response, socket) => {
    socket.destroy();
    resolve({ status: response.statusCode, verdict: response.headers['x-livepage-egress'] });
  }).on('error', reject).end();
});`;

test('straight out of the box there is nothing: no host service, no network, no name', async () => {
  const box = await world.openBox();

  const seen = await askInBox(
    box,
    `import { connect } from 'node:net';
     import { lookup } from 'node:dns/promises';
     import { networkInterfaces } from 'node:os';
     const reach = (where) => new Promise((resolve) => {
       const socket = connect({ ...where, timeout: 3000 });
       socket.on('connect', () => resolve('reached')).on('timeout', () => resolve('silence')).on('error', () => resolve('no'));
     });
     const places = [
       { host: '127.0.0.1', port: ${world.secretPort} }, { host: '::1', port: ${world.secretPort} },
       { host: '127.0.0.1', port: ${world.sitePort} }, { path: '\\0${world.abstractName}' },
       { host: '10.0.0.1', port: 80 }, { host: '192.168.0.1', port: 80 }, { host: '172.16.0.1', port: 80 },
       { host: '169.254.169.254', port: 80 }, { host: 'fd00:ec2::254', port: 80 }, { host: '93.184.215.14', port: 80 } ];
     const answers = await Promise.all(places.map(reach));
     process.exitCode = 0;
     answer({ answers, names: Object.keys(networkInterfaces()), resolved: await lookup('example.com').catch(() => 'no') });
     process.exit();`,
  );

  expect(seen).toEqual({
    answers: Array.from({ length: 10 }, () => 'no'),
    names: ['lo'],
    resolved: 'no',
  });
  expect(world.secretHits).toEqual([]);
});

test('through the door it reaches what is allowed, by whole URL and by CONNECT', async () => {
  const box = await world.openBox();

  const seen = await askInBox(
    box,
    `${THROUGH_PROXY}
     answer([await get('http://site.test:${world.sitePort}/a'), await connect('site.test:${world.sitePort}')]);`,
  );

  // The site forges the proxy's header, in vain.
  expect(seen).toEqual([{ status: 200 }, { status: 200 }]);
  expect(world.siteHits).toContain('GET /a');
  expect(box.door.bytesIn()).toBeGreaterThan(0);
  expect(box.door.bytesOut()).toBeGreaterThan(0);
});

test('every spelling of a private address is refused, by whole URL and by CONNECT', async () => {
  const box = await world.openBox();
  const hosts = [
    '10.0.0.1',
    '192.168.0.1',
    '172.16.0.1',
    '169.254.169.254',
    '[fd00:ec2::254]',
    '[::1]',
    '[::]',
    '0.0.0.0',
    '127.0.0.2',
    '2130706434',
    '0x7f.2',
    '0177.0.0.2',
    '127.2',
    '[::ffff:127.0.0.2]',
    '[::ffff:7f00:2]',
    '[::127.0.0.2]',
    '[64:ff9b::7f00:2]',
    '[2002:7f00:2::]',
    'localhost',
    'LOCALHOST.',
    'intranet',
    'secret.test',
    'SECRET.test.',
    'mapped.test',
    'ten.test',
    'metadata.test',
    'metadata6.test',
  ];

  const seen = await askInBox(
    box,
    `${THROUGH_PROXY}
     const hosts = ${JSON.stringify(hosts)};
     const all = await Promise.all(hosts.map(async (host) => {
       const port = ${world.sitePort};
       const answers = [await get('http://' + host + ':' + port + '/'), await connect(host + ':' + port)];
       return [host, ...answers.map(({ status, verdict }) => status + ' ' + verdict)];
     }));
     answer(all);`,
  );

  const refusal = (host: string): string =>
    host.toLowerCase().startsWith('localhost') || host === 'intranet'
      ? '502 dns'
      : '403 private-address';
  expect(seen).toEqual(hosts.map((host) => [host, refusal(host), refusal(host)]));
  expect(world.secretHits).toEqual([]);
});

test('a name that leads elsewhere the second time is looked at the second time', async () => {
  const box = await world.openBox();

  const seen = await askInBox(
    box,
    `${THROUGH_PROXY}
     const url = 'rebind.test:${world.sitePort}';
     answer([await connect(url), await connect(url), await get('http://' + url + '/')]);`,
  );

  expect(seen).toEqual([
    { status: 200 },
    { status: 403, verdict: 'private-address' },
    { status: 403, verdict: 'private-address' },
  ]);
  expect(world.secretHits).toEqual([]);
});

test('each failure has its name, for the client and for the server', async () => {
  const box = await world.openBox();

  const seen = await askInBox(
    box,
    `${THROUGH_PROXY}
     answer([await connect('nowhere.test:443'), await connect('10.0.0.1:443'), await connect('site.test:25'),
       await get('ftp://site.test/').catch(() => 'x'), await connect('nonsense')]);`,
  );

  expect(seen).toEqual([
    { status: 502, verdict: 'dns' },
    { status: 403, verdict: 'private-address' },
    { status: 502, verdict: 'connect-refused' },
    { status: 400 },
    { status: 400 },
  ]);
  expect(box.door.lastVerdict('nowhere.test')).toBe('dns');
  expect(box.door.lastVerdict('10.0.0.1:443')).toBe('private-address');
  expect(box.door.lastVerdict('10.0.0.1:80')).toBeUndefined();
  expect(box.door.lastVerdict('other.test')).toBeUndefined();
});

test('a closed door lets nothing through', async () => {
  const box = await world.openBox();
  await box.door.close();
  const reopened = await world.egress.openDoor('test', box.doorSocket);
  const running = askInBox(
    box,
    `${THROUGH_PROXY}
     process.stdout.write('');
     const first = await connect('site.test:${world.sitePort}');
     answer(first);`,
  );

  const seen = await running;
  await reopened.close();

  expect(seen).toEqual({ status: 200 });
  await expect(askInBox(box, 'answer(1);')).rejects.toThrow(/egress\.sock|said nothing/);
});
