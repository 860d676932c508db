/** The commands of agent-browser on a page that was scraped: each does what it says, or says why not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api, type Json } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;
let id: string;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer(), startSite()]);
  api = createApi(server.url);
  id = await api.scrapeId(site.url + '/form');
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

const bash = async (code: string): Promise<Record<string, Json>> =>
  (await api.interact(id, { language: 'bash', code })).body;

const PAGE = `<title>All</title><h1>Head</h1>
<input id=name aria-label=Name value=old><input id=box type=checkbox><input id=file type=file>
<select id=pick><option value=a>A</option><option value=b>B</option></select>
<button id=go title=Go data-testid=go onclick="this.textContent='went'">Go</button>
<button id=ask onclick="this.textContent = confirm('sure?')">Ask</button>
<div id=drag draggable=true>drag</div><div id=drop ondrop="this.textContent='dropped'" ondragover="event.preventDefault()">drop</div>
<label for=name>Name</label><img alt=Picture><input placeholder=Place id=place><a id=far href=#far style="display:block;margin-top:3000px">far</a>
<iframe srcdoc="<p id=inner>inside</p>"></iframe>`;

/** A command, and what it prints; an empty text matches anything. They build on each other. */
const COMMANDS: readonly (readonly [string, string])[] = [
  ['open SITE/small', ''],
  ['get url', '/small'],
  ['agent-browser read', 'small'],
  ['back', ''],
  ['get url', '/form'],
  ['forward', ''],
  ['reload', ''],
  ['eval "document.readyState"', 'complete'],
  ['agent-browser eval "document.open(); document.write(PAGE); document.close(); 1"', ''],
  ['get title', 'All'],
  ['snapshot', 'heading "Head"'],
  ['snapshot -i', 'textbox "Name"'],
  ['snapshot -c', ''],
  ['snapshot -d 2', ''],
  ['snapshot -s h1', 'Head'],
  ['get text h1', 'Head'],
  ['get html h1', 'Head'],
  ['get value "#name"', 'old'],
  ['get attr "#go" title', 'Go'],
  ['get count button', '2'],
  ['get box h1', ''],
  ['get styles h1', ''],
  ['get cdp-url', '127.0.0.1'],
  ['fill "#name" new', ''],
  ['type "#name" er', ''],
  ['get value "#name"', 'new'],
  ['focus "#name"', ''],
  ['press End', ''],
  ['keyboard type !', ''],
  ['keyboard inserttext ?', ''],
  ['keydown Shift', ''],
  ['keyup Shift', ''],
  ['get value "#name"', '!?'],
  ['check "#box"', ''],
  ['is checked "#box"', 'true'],
  ['uncheck "#box"', ''],
  ['is visible "#box"', 'true'],
  ['is enabled "#go"', 'true'],
  ['select "#pick" b', ''],
  ['get value "#pick"', 'b'],
  ['hover "#go"', ''],
  ['click "#go"', ''],
  ['get text "#go"', 'went'],
  ['dblclick "#go"', ''],
  ['drag "#drag" "#drop"', ''],
  ['echo x > up.txt; upload "#file" /workspace/up.txt', ''],
  ['eval "document.querySelector(\'#file\').files[0].name"', 'up.txt'],
  ['scroll down 300', ''],
  ['eval "scrollY"', '300'],
  ['scroll up 300', ''],
  ['scrollintoview "#far"', ''],
  ['wait 10', ''],
  ['wait h1', ''],
  ['wait --load load', ''],
  ['wait --text Head', ''],
  ['wait --url "**"', ''],
  ['wait --fn "true"', ''],
  ['find role button click --name Ask', ''],
  ['dialog status', 'sure?'],
  ['dialog accept', ''],
  ['get text "#ask"', 'true'],
  ['click "#ask"; dialog dismiss; get text "#ask"', 'false'],
  ['find text went click', ''],
  ['find label Name fill Ada', ''],
  ['find placeholder Place fill there', ''],
  ['find alt Picture hover', ''],
  ['find title Go click', ''],
  ['find testid go click', ''],
  ['find first button click; dialog dismiss; true', ''],
  ['find nth 0 button hover', ''],
  ['mouse move 10 10', ''],
  ['mouse down', ''],
  ['mouse up', ''],
  ['mouse wheel 100', ''],
  ['set viewport 900 700', ''],
  ['eval "innerWidth"', '900'],
  ['set media dark', ''],
  ['set geo 48 11', ''],
  ['set offline on', ''],
  ['set offline off', ''],
  ['set headers "{\\"x-test\\":\\"1\\"}"', ''],
  ['cookies set mark 1 --url SITE', ''],
  ['cookies', 'mark'],
  ['cookies clear', ''],
  ['open SITE/small', ''],
  ['storage local set key value', ''],
  ['storage local get key', 'value'],
  ['storage local clear', ''],
  ['storage session', ''],
  ['network requests', ''],
  ['network route "**/nothing" --abort', ''],
  ['network unroute', ''],
  ['console', ''],
  ['errors', ''],
  ['highlight h1', ''],
  ['screenshot shot.png', 'shot.png'],
  ['screenshot --full full.png', 'full.png'],
  ['pdf page.pdf', ''],
  ['ls shot.png full.png page.pdf', 'page.pdf'],
  ['tab new SITE/form', ''],
  ['tab list', '/form'],
  ['tab', '/form'],
  ['tab close', ''],
  ['tab t1', ''],
  ['diff snapshot', ''],
  ['state save state.json', ''],
  ['state load state.json', ''],
  ['session', 'default'],
  ['session list', ''],
  ['pushstate /pushed', ''],
  ['batch "get url" "get title"', ''],
  ['a11y', ''],
  ['vitals', ''],
  ['frame main', ''],
  ['stream status', ''],
  ['skills list', 'core'],
  ['trace start', ''],
  ['trace stop trace.json', ''],
  ['open SITE/download-page', ''],
  ['agent-browser download "#get" /workspace/mine.csv; cat mine.csv', 'name,value'],
  ['get text h1', 'Download'],
];

test('every command that makes sense on a given page works', { timeout: 120_000 }, async () => {
  const failed: string[] = [];
  for (const [command, text] of COMMANDS) {
    const code = command
      .replaceAll('SITE', site.url)
      .replace('PAGE', JSON.stringify(JSON.stringify(PAGE)).slice(1, -1).replaceAll('$', '\\$'));
    const answer = await bash(code);
    if (answer['exitCode'] !== 0 || !answer['stdout'].includes(text))
      failed.push(`${command}: ${answer['exitCode']} ${answer['stdout']} ${answer['stderr']}`);
  }

  expect(failed).toEqual([]);
});

test.each([
  ['install', 'running already'],
  ['upgrade', 'version is that of the server'],
  ['dashboard', 'live view'],
  ['inspect', 'cdpUrl'],
  ['plugin add x', 'cannot be installed'],
])('agent-browser %s says why it makes no sense here', async (command, text) => {
  const answer = await bash(`agent-browser ${command}`);

  expect(answer).toMatchObject({ success: false, exitCode: 1, killed: false });
  expect(answer['error']).toContain(text);
});

test('closing the browser from agent-browser ends its connection only', async () => {
  await bash(`open ${site.url}/small`);

  await bash('agent-browser close');

  expect((await bash('get url'))['stdout']).toBe(`${site.url}/small\n`);
  expect((await api.run(id, 'page.url()'))['result']).toBe(`${site.url}/small`);
});
