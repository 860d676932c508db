/** Whatever is sent, the door does not fall: it answers 2xx or 4xx, in the shape of the contract. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDoor, SCRAPE_ID } from './door.ts';

const scrapeKeys = [
  'url',
  'formats',
  'actions',
  'headers',
  'timeout',
  'waitFor',
  'parsers',
  'location',
  'redactPII',
  'profile',
  'proxy',
  'integration',
  'origin',
  'includeTags',
  'type',
  'selector',
  'selectors',
  'viewport',
  'schema',
  'code',
  'prompt',
  'language',
  'ttl',
  'existingSessionId',
  '__proto__',
  'constructor',
  'toString',
];
const words = fc.constantFrom(
  'markdown',
  'screenshot',
  'json',
  'attributes',
  'wait',
  'click',
  'pdf',
  'example.com',
  'stealth',
  'us-generic',
  'DE',
);

/** JSON of any shape, with keys and words that reach into the schemas. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.jsonValue(),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...scrapeKeys), fc.string()), tie('value'), {
      maxKeys: 6,
    }),
  ),
}));

const aimed = fc.record(
  Object.fromEntries(
    [
      'url',
      'formats',
      'actions',
      'headers',
      'timeout',
      'location',
      'parsers',
      'redactPII',
      'code',
      'prompt',
    ].map((key) => [key, value]),
  ),
  { requiredKeys: [] },
);

test.each(['/v2/scrape', `/v2/scrape/${SCRAPE_ID}/interact`])(
  'no JSON body breaks %s',
  async (url) => {
    const { http, lines } = openDoor();

    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          value,
          aimed,
          aimed.map((body) => ({ ...body, url: 'example.com' })),
        ),
        async (body) => {
          const answer = await http.inject({
            method: 'POST',
            url,
            headers: { 'content-type': 'application/json' },
            payload: JSON.stringify(body),
          });

          expect(answer.statusCode).toBeLessThan(500);
          expect(answer.json()).toMatchObject({ success: expect.any(Boolean) });
        },
      ),
      { numRuns: 1500 },
    );

    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  },
);

test('no text for a body breaks the door', async () => {
  const { http } = openDoor();

  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async (payload) => {
      const answer = await http.inject({
        method: 'POST',
        url: '/v2/scrape',
        headers: { 'content-type': 'application/json' },
        payload,
      });

      expect(answer.statusCode).toBe(400);
    }),
    { numRuns: 500 },
  );
});
