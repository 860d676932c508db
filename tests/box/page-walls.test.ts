/** Where a page in a box gets to, and that Chromium's own sandbox stands. */
import { readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BoxedChromium } from '../../src/edge/local/chromium/launch-boxed-chromium.ts';
import { createWorld, startChromium, type TestBox, type World } from './world.ts';

let world: World;
let box: TestBox;
let boxed: BoxedChromium;
let page: Page;

beforeAll(async () => {
  world = await createWorld();
  box = await world.openBox();
  boxed = await startChromium(box);
  page = await boxed.browser.newPage();
  await page.goto(`http://site.test:${world.sitePort}/page`);
});

afterAll(async () => {
  await boxed.kill();
  await world.close();
});

/** How a navigation to an address ends; the site's own page is loaded again after. */
async function visit(url: string): Promise<string> {
  const visitor = await boxed.browser.newPage();
  try {
    await visitor.goto(url, { timeout: 10_000 });
    return (await visitor.textContent('body')) ?? '';
  } catch (error) {
    return /net::\w+/.exec(String(error))?.[0] ?? String(error);
  } finally {
    await visitor.close();
  }
}

test('a page loads from an allowed site, through the door', async () => {
  const title = await page.title();

  expect(title).toBe('Site');
  expect(world.siteHits).toContain('GET /page');
  expect(box.door.bytesIn()).toBeGreaterThan(100);
});

test('navigations to private addresses fail, and the door knows why', async () => {
  const hosts = [
    '10.0.0.1',
    '192.168.0.1',
    '172.16.0.1',
    '169.254.169.254',
    '[fd00:ec2::254]',
    '[::1]',
    '127.0.0.2',
    '2130706434',
    '0x7f000002',
    '[::ffff:127.0.0.2]',
    'secret.test',
    'mapped.test',
    'metadata.test',
    'ten.test',
  ];

  for (const host of hosts) {
    const outcome = await visit(`http://${host}:${world.sitePort}/`);

    expect(outcome).toMatch(/^net::ERR_SOCKS_CONNECTION/);
    expect([host, box.door.lastVerdict(new URL(`http://${host}`).hostname)]).toEqual([
      host,
      'private-address',
    ]);
  }
  expect(world.secretHits).toEqual([]);
});

test('https, a redirect and a rebinding name fare no better', async () => {
  const outcomes = [
    await visit(`https://127.0.0.2:${world.sitePort}/`),
    await visit(`http://site.test:${world.sitePort}/?to=http://127.0.0.2:${world.sitePort}/`),
    await visit(`http://site.test:${world.sitePort}/?to=http://secret.test:${world.sitePort}/`),
    await visit(`http://rebind.test:${world.sitePort}/first`),
    await visit(`http://rebind.test:${world.sitePort}/second`),
  ];

  expect(outcomes.map((outcome) => outcome.replace(/SOCKS_CONNECTION.*/, 'SOCKS'))).toEqual([
    'net::ERR_SOCKS',
    'net::ERR_SOCKS',
    'net::ERR_SOCKS',
    'Hello',
    'net::ERR_SOCKS',
  ]);
  expect(world.secretHits).toEqual([]);
});

test('neither fetch, nor WebSocket, nor image, nor WebRTC of a page reaches the host or the debugging port', async () => {
  const outcome = await page.evaluate(
    async ({ sitePort, secretPort, devtoolsPath }) => {
      const places = [
        `127.0.0.1:${secretPort}`,
        `[::1]:${secretPort}`,
        `localhost:${secretPort}`,
        `secret.test:${sitePort}`,
        '127.0.0.1:9222',
        'localhost:9222',
        '127.0.0.1:3128',
      ];
      const fetched = places.map((place) =>
        fetch(`http://${place}/json/version`, { mode: 'no-cors' }).then(
          () => 'reached',
          () => 'no',
        ),
      );
      const sockets = [
        ...places.map((place) => `ws://${place}/`),
        `ws://127.0.0.1:9222${devtoolsPath}`,
      ].map(
        (url) =>
          new Promise((resolve) => {
            const socket = new WebSocket(url);
            socket.onopen = () => resolve('reached');
            socket.onerror = () => resolve('no');
          }),
      );
      const images = places.map(
        (place) =>
          new Promise((resolve) => {
            const image = new Image();
            image.onload = () => resolve('reached');
            image.onerror = () => resolve('no');
            image.src = `http://${place}/a.png`;
          }),
      );
      const peer = new RTCPeerConnection({
        iceServers: [{ urls: `stun:127.0.0.1:${secretPort}` }],
      });
      peer.createDataChannel('a');
      const candidates: string[] = [];
      peer.onicecandidate = ({ candidate }) => candidates.push(candidate?.candidate ?? '');
      await peer.setLocalDescription(await peer.createOffer());
      // Without any interface gathering may find nothing and never say so: what has come in 2 s counts.
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const answers = await Promise.all([...fetched, ...sockets, ...images]);
      return {
        answers: [...new Set(answers)],
        candidates: candidates.filter((text) => text !== ''),
      };
    },
    { sitePort: world.sitePort, secretPort: world.secretPort, devtoolsPath: boxed.devtoolsPath },
  );

  expect(outcome).toEqual({ answers: ['no'], candidates: [] });
  expect(world.secretHits).toEqual([]);
});

test('files of the host are not there, not even for file: addresses', async () => {
  const other = await world.openBox();
  await writeFile(join(other.folder, 'workspace', 'diary.txt'), 'dear diary');

  const outcomes = [
    await visit('file:///etc/passwd'),
    await visit('file:///etc/shadow'),
    await visit(`file://${other.folder}/workspace/diary.txt`),
    await visit(`file://${import.meta.filename}`),
  ];

  expect(outcomes[0]).not.toContain('livepage');
  expect(outcomes.slice(1, 4)).toEqual(Array.from({ length: 3 }, () => 'net::ERR_FILE_NOT_FOUND'));
});

test('the workspace is the same for the browser and the server', async () => {
  await writeFile(join(box.folder, 'workspace', 'note.html'), '<p>from the server</p>');

  const seen = await visit(`file://${boxed.workspacePath}/note.html`);

  expect(seen).toBe('from the server');
});

test("every renderer is in a sandbox of Chromium's own inside the box's", async () => {
  const looks = await Promise.allSettled(
    boxed.processIds().map(async (pid) => ({
      command: (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' '),
      status: await readFile(`/proc/${pid}/status`, 'utf8'),
      user: await readlink(`/proc/${pid}/ns/user`),
      network: await readlink(`/proc/${pid}/ns/net`),
    })),
  );
  // Some end while they are looked at: relays, renderers of closed pages.
  const processes = looks.flatMap((look) => (look.status === 'fulfilled' ? [look.value] : []));

  const browser = processes.find(
    ({ command }) => /^\S*headless-shell /.test(command) && !command.includes('--type='),
  );
  const renderers = processes.filter(({ command }) => command.includes('--type=renderer'));
  const own = {
    user: await readlink('/proc/self/ns/user'),
    network: await readlink('/proc/self/ns/net'),
  };

  expect(processes.every(({ command }) => !command.includes('--no-sandbox'))).toBe(true);
  expect(renderers.length).toBeGreaterThan(0);
  for (const { status, user, network } of renderers) {
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^CapEff:\s+0+$/m);
    // The box's filter, and Chromium's on top of it.
    expect(Number(/^Seccomp_filters:\s+(\d+)$/m.exec(status)?.[1])).toBeGreaterThan(1);
    expect(new Set([user, browser?.user, own.user]).size).toBe(3);
    expect(new Set([network, browser?.network, own.network]).size).toBe(3);
  }
});
