/** What Firecrawl can do and this server cannot yet is refused by its name, never ignored. */
import { expect, test } from 'vitest';
import { openDoor, scrape } from './door.ts';

const { http } = openDoor();

test.each<[string, object]>([
  ['rawBase64', { formats: ['rawBase64'] }],
  ['json', { formats: [{ type: 'json', prompt: 'a'.repeat(10_000) }] }],
  [
    'deterministicJson',
    { formats: [{ type: 'deterministicJson', schema: { type: 'object', properties: {} } }] },
  ],
  ['summary', { formats: ['summary'] }],
  ['question', { formats: [{ type: 'question', question: 'Who?' }] }],
  ['highlights', { formats: [{ type: 'highlights', query: 'who' }] }],
  ['query', { formats: [{ type: 'query', prompt: 'who' }] }],
  [
    'changeTracking',
    { formats: ['markdown', { type: 'changeTracking', modes: ['git-diff'], tag: null }] },
  ],
  ['branding', { formats: ['branding'] }],
  ['product', { formats: ['product'] }],
  ['menu', { formats: ['menu'] }],
  ['audio', { formats: ['audio'] }],
  ['video', { formats: ['video'] }],
  ['onlyCleanContent', { onlyCleanContent: true }],
  ['lockdown', { lockdown: true }],
  ['minAge', { minAge: 0 }],
  ['proxy', { proxy: 'stealth' }],
  ['proxy', { proxy: 'enhanced' }],
  ['location', { location: { country: 'de' } }],
  ['location', { location: { country: 'US' } }],
  ['location', { location: { country: 'us-whitelist' } }],
  ['location', { location: { languages: ['de'] } }],
  ['parsers', { parsers: [] }],
  ['parsers', { parsers: [{ type: 'pdf', maxPages: 10_000 }] }],
  ['parsers', { parsers: [{ type: 'pdf', mode: 'ocr' }] }],
  ['redactPII', { redactPII: true }],
  ['redactPII', { redactPII: { mode: 'fast', entities: ['EMAIL'], replaceStyle: 'mask' } }],
  ['safeMode', { safeMode: true }],
  ['threatProtection', { threatProtection: { enabled: true } }],
  ['auditMetadata', { auditMetadata: { username: 'ann' } }],
  ['domainTools', { domainTools: true }],
  ['toolDetail', { toolDetail: 'full' }],
  ['alexandria', { alexandria: {} }],
  ['requestId', { requestId: 'a' }],
])('%s is refused by its name', async (name, options) => {
  const { status, body } = await scrape(http, options);

  expect(status).toBe(400);
  expect(body).toMatchObject({ success: false, code: 'BAD_REQUEST' });
  expect(body.error).toContain(`"${name}"`);
  expect(body.error).toContain('not supported');
});

test('all of them are named in the details', async () => {
  const { body } = await scrape(http, { formats: ['menu', 'markdown', 'video'], lockdown: true });

  expect(body.details?.map((issue) => issue.path)).toEqual([
    ['formats', 0],
    ['formats', 2],
    ['lockdown'],
  ]);
});

test('zero data retention is a matter of policy', async () => {
  const { status, body } = await scrape(http, { zeroDataRetention: true });

  expect(status).toBe(403);
  expect(body).toEqual({
    success: false,
    error: expect.stringContaining('not enabled for this team'),
  });
});
