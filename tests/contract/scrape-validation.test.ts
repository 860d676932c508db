/** The validation table of a scrape: each limit from both sides, each rule across fields. */
import { expect, test } from 'vitest';
import { openDoor, scrape } from './door.ts';

const { http } = openDoor();

const waits = (count: number, milliseconds: number): object[] =>
  Array.from({ length: count }, () => ({ type: 'wait', milliseconds }));
const writes = (count: number): object[] =>
  Array.from({ length: count }, () => ({ type: 'write', text: 'a' }));

test.each<[string, object]>([
  ['no option at all', {}],
  ['no formats: metadata alone', { formats: [] }],
  [
    'every built format by name',
    { formats: ['markdown', 'html', 'rawHtml', 'links', 'images', 'screenshot'] },
  ],
  ['formats as objects', { formats: [{ type: 'markdown' }, { type: 'links' }] }],
  ['a format twice', { formats: ['markdown', { type: 'markdown' }] }],
  ['screenshot@fullPage', { formats: ['screenshot@fullPage'] }],
  [
    'a full screenshot',
    {
      formats: [
        {
          type: 'screenshot',
          fullPage: true,
          quality: 80,
          viewport: { width: 7680, height: 4320 },
        },
      ],
    },
  ],
  ['screenshot quality 1', { formats: [{ type: 'screenshot', quality: 1 }] }],
  ['screenshot quality 100', { formats: [{ type: 'screenshot', quality: 100 }] }],
  [
    'an unknown key in a screenshot, which is not strict',
    { formats: [{ type: 'screenshot', other: 1 }] },
  ],
  [
    'attributes',
    { formats: [{ type: 'attributes', selectors: [{ selector: 'a', attribute: 'href' }] }] },
  ],
  ['timeout 1000', { timeout: 1000 }],
  ['a timeout above the cap', { timeout: 600_000 }],
  ['waitFor of half the timeout', { waitFor: 5000, timeout: 10_000 }],
  ['waitFor 60000 without a timeout', { waitFor: 60_000 }],
  ['50 actions', { actions: writes(50) }],
  ['no actions', { actions: [] }],
  ['waits of 60 seconds in all', { actions: waits(2, 20_000), waitFor: 20_000 }],
  [
    'one wait for a selector and 59 seconds',
    { actions: [{ type: 'wait', selector: 'p' }, ...waits(1, 59_000)] },
  ],
  ['wait of 1 ms', { actions: waits(1, 1) }],
  ['a click on all', { actions: [{ type: 'click', selector: 'a', all: true }] }],
  ['a press', { actions: [{ type: 'press', key: 'Enter' }] }],
  ['a scroll without a direction', { actions: [{ type: 'scroll' }] }],
  ['a scroll of an element', { actions: [{ type: 'scroll', direction: 'up', selector: '#list' }] }],
  [
    'scrape and executeJavascript',
    { actions: [{ type: 'scrape' }, { type: 'executeJavascript', script: '1' }] },
  ],
  ['a pdf', { actions: [{ type: 'pdf', landscape: true, scale: 0.1, format: 'A0' }] }],
  [
    'generatePDF, the name of the MCP server',
    { actions: [{ type: 'generatePDF', format: 'Ledger', scale: 2 }] },
  ],
  ['an unknown key in an action', { actions: [{ type: 'click', selector: 'a', milliseconds: 5 }] }],
  ['headers', { headers: { 'X-One': 'two' } }],
  ['tags', { includeTags: ['main'], excludeTags: ['.ad'] }],
  ['a known integration', { integration: 'n8n' }],
  ['an integration of one’s own', { integration: '_mine' }],
  ['integration null', { integration: null }],
])('accepts %s', async (_what, options) => {
  const { status, body } = await scrape(http, options);

  expect(body).toMatchObject({ success: true });
  expect(status).toBe(200);
});

test.each<[string, object, string]>([
  ['formats that are no array', { formats: 'markdown' }, 'formats'],
  ['an unknown format', { formats: ['nonsense'] }, 'formats.0'],
  ['a format object without a type', { formats: [{}] }, 'formats.0.type'],
  ['quality 0', { formats: [{ type: 'screenshot', quality: 0 }] }, 'formats.0.quality'],
  ['quality 101', { formats: [{ type: 'screenshot', quality: 101 }] }, 'formats.0.quality'],
  [
    'width 7681',
    { formats: [{ type: 'screenshot', viewport: { width: 7681, height: 1 } }] },
    'formats.0.viewport.width',
  ],
  [
    'height 4321',
    { formats: [{ type: 'screenshot', viewport: { width: 1, height: 4321 } }] },
    'formats.0.viewport.height',
  ],
  [
    'width 0',
    { formats: [{ type: 'screenshot', viewport: { width: 0, height: 1 } }] },
    'formats.0.viewport.width',
  ],
  [
    'half a viewport',
    { formats: [{ type: 'screenshot', viewport: { width: 1 } }] },
    'formats.0.viewport.height',
  ],
  ['attributes without selectors', { formats: ['attributes'] }, 'formats.0.selectors'],
  [
    'a json prompt of 10001 characters',
    { formats: [{ type: 'json', prompt: 'a'.repeat(10_001) }] },
    'formats.0.prompt',
  ],
  ['an empty question', { formats: [{ type: 'question', question: '' }] }, 'formats.0.question'],
  [
    'a question of 10001 characters',
    { formats: [{ type: 'question', question: 'a'.repeat(10_001) }] },
    'formats.0.question',
  ],
  ['highlights without a query', { formats: [{ type: 'highlights' }] }, 'formats.0.query'],
  [
    'an unknown query mode',
    { formats: [{ type: 'query', prompt: 'a', mode: 'no' }] },
    'formats.0.mode',
  ],
  [
    'an unknown change tracking mode',
    { formats: ['markdown', { type: 'changeTracking', modes: ['no'] }] },
    'formats.1.modes.0',
  ],
  ['timeout 999', { timeout: 999 }, 'timeout'],
  ['timeout 1000.5', { timeout: 1000.5 }, 'timeout'],
  ['timeout as text', { timeout: '1000' }, 'timeout'],
  ['waitFor -1', { waitFor: -1 }, 'waitFor'],
  ['waitFor 60001', { waitFor: 60_001 }, 'waitFor'],
  ['waitFor 0.5', { waitFor: 0.5 }, 'waitFor'],
  ['wait of 0 ms', { actions: waits(1, 0) }, 'actions.0.milliseconds'],
  ['wait of 1.5 ms', { actions: waits(1, 1.5) }, 'actions.0.milliseconds'],
  ['an unknown action', { actions: [{ type: 'dance' }] }, 'actions.0.type'],
  ['a click on nothing', { actions: [{ type: 'click' }] }, 'actions.0.selector'],
  ['a write of nothing', { actions: [{ type: 'write' }] }, 'actions.0.text'],
  ['a press of nothing', { actions: [{ type: 'press' }] }, 'actions.0.key'],
  [
    'a scroll sideways',
    { actions: [{ type: 'scroll', direction: 'left' }] },
    'actions.0.direction',
  ],
  [
    'executeJavascript without a script',
    { actions: [{ type: 'executeJavascript' }] },
    'actions.0.script',
  ],
  ['paper A7', { actions: [{ type: 'pdf', format: 'A7' }] }, 'actions.0.format'],
  ['scale 2.1', { actions: [{ type: 'pdf', scale: 2.1 }] }, 'actions.0.scale'],
  ['scale 0', { actions: [{ type: 'pdf', scale: 0 }] }, 'actions.0.scale'],
  ['headers that are numbers', { headers: { a: 1 } }, 'headers.a'],
  ['tags that are no list', { includeTags: 'main' }, 'includeTags'],
  ['onlyMainContent as text', { onlyMainContent: 'false' }, 'onlyMainContent'],
  ['an unknown proxy', { proxy: 'tor' }, 'proxy'],
  ['maxAge -1', { maxAge: -1 }, 'maxAge'],
  ['an unknown parser', { parsers: ['word'] }, 'parsers.0'],
  ['more than 10000 pages', { parsers: [{ type: 'pdf', maxPages: 10_001 }] }, 'parsers.0.maxPages'],
  ['a profile without a name', { profile: {} }, 'profile.name'],
  ['a profile name of 129 characters', { profile: { name: 'a'.repeat(129) } }, 'profile.name'],
  ['an unknown entity to redact', { redactPII: { entities: ['SHOE'] } }, 'redactPII.entities.0'],
])('refuses %s and shows where', async (_what, options, path) => {
  const { status, body } = await scrape(http, options);

  expect(status).toBe(400);
  expect(body).toMatchObject({ success: false, code: 'BAD_REQUEST', error: 'Bad Request' });
  expect(body.details?.map((issue) => issue.path.join('.'))).toContain(path);
});

test.each<[string, object, string, RegExp]>([
  ['waitFor above half the timeout', { waitFor: 5001, timeout: 10_000 }, 'waitFor', /half/],
  ['51 actions', { actions: writes(51) }, 'actions', /cannot exceed 50/],
  [
    'waits of more than 60 seconds',
    { actions: waits(2, 20_000), waitFor: 20_001 },
    'actions',
    /60 seconds/,
  ],
  [
    '61 waits for selectors, at one second each',
    {
      actions: Array.from({ length: 50 }, () => ({ type: 'wait', selector: 'p' })),
      waitFor: 10_001,
    },
    'actions',
    /60 seconds/,
  ],
  [
    'a wait for both',
    { actions: [{ type: 'wait', selector: 'p', milliseconds: 1 }] },
    'actions.0',
    /not both|and not both/,
  ],
  ['a wait for nothing', { actions: [{ type: 'wait' }] }, 'actions.0', /milliseconds/],
  [
    'two screenshots',
    { formats: ['screenshot', 'screenshot@fullPage'] },
    'formats',
    /one screenshot/,
  ],
  ['rawBase64 beside another', { formats: ['rawBase64', 'markdown'] }, 'formats', /only format/],
  ['changeTracking without markdown', { formats: ['changeTracking'] }, 'formats', /markdown/],
  [
    'json beside deterministicJson',
    { formats: ['json', 'deterministicJson'] },
    'formats',
    /together/,
  ],
  [
    'an open dictionary in a schema',
    {
      formats: [
        {
          type: 'json',
          schema: { type: 'array', items: { type: 'object', additionalProperties: true } },
        },
      ],
    },
    'formats.0.schema',
    /additionalProperties/,
  ],
  ['a bad country', { location: { country: 'XX' } }, 'location.country', /country/i],
  ['an unknown integration', { integration: 'acme' }, 'integration', /integration/i],
  ['a header name with a space', { headers: { 'a b': 'c' } }, 'headers.a b', /HTTP header/],
  ['a header value with a line end', { headers: { a: 'b\r\nc: d' } }, 'headers.a', /HTTP header/],
])('refuses %s in so many words', async (_what, options, path, words) => {
  const { status, body } = await scrape(http, options);

  expect(status).toBe(400);
  expect(body).toMatchObject({ success: false, code: 'BAD_REQUEST' });
  expect(body.error).toMatch(words);
  expect(body.details?.map((issue) => issue.path.join('.'))).toContain(path);
});

test.each<[string, object]>([
  ['at the top', { foo: 1 }],
  ['of v1', { pageOptions: {} }],
  ['in a plain format', { formats: [{ type: 'markdown', foo: 1 }] }],
  ['in a json format', { formats: [{ type: 'json', foo: 1 }] }],
  [
    'in an attribute selector',
    { formats: [{ type: 'attributes', selectors: [{ selector: 'a', attribute: 'b', foo: 1 }] }] },
  ],
  ['in a parser', { parsers: [{ type: 'pdf', foo: 1 }] }],
  ['beside another flaw', { foo: 1, timeout: 1 }],
])('answers an unknown key %s with the one sentence', async (_where, options) => {
  const { status, body } = await scrape(http, options);

  expect(status).toBe(400);
  expect(body.error).toMatch(/^Unrecognized key in body/);
  expect(body.code).toBe('BAD_REQUEST');
});

test('names no more than fifty flaws', async () => {
  const { body } = await scrape(http, { includeTags: Array.from({ length: 5000 }, () => 1) });

  expect(body.details).toHaveLength(50);
});
