/** Options and formats this server knows but cannot do yet: each is refused by its name. */
import type { WireFormat } from './formats.ts';

/** A part of a request that cannot be done, with the path to it. */
export type NotBuilt = { readonly path: (string | number)[]; readonly message: string };

const BUILT_FORMATS: ReadonlySet<WireFormat['type']> = new Set([
  'markdown',
  'html',
  'rawHtml',
  'links',
  'images',
  'screenshot',
  'attributes',
]);

type Asks = (value: unknown) => boolean;

const always: Asks = () => true;
const whenTrue: Asks = (value) => value !== false && value !== null;

/**
 * Which values ask for something. What clients send as a matter of course asks for nothing:
 * - `maxAge`, `storeInCache`: there is no cache, and a fresh answer satisfies both;
 * - `fastMode`: a wish for speed, not for another document;
 * - `blockAds`: true is the default everybody sends, false is what is done; ads are not blocked yet;
 * - `proxy` basic and auto: there is one way out, and auto may choose it;
 * - `useMock`: hosted's own tests use it; it means nothing elsewhere.
 */
const ASKS: Readonly<Record<string, Asks>> = {
  onlyCleanContent: whenTrue,
  lockdown: whenTrue,
  minAge: always,
  proxy: (value) => value === 'stealth' || value === 'enhanced',
  location: (value) => asksForPlace(value),
  parsers: (value) => asksForParsing(value),
  redactPII: whenTrue,
  safeMode: whenTrue,
  threatProtection: whenTrue,
  auditMetadata: whenTrue,
  domainTools: whenTrue,
  toolDetail: whenTrue,
  alexandria: whenTrue,
  requestId: whenTrue,
};

/** Everything of a scrape request that cannot be done yet; empty when all of it can. */
export function findNotBuilt(
  request: Readonly<Record<string, unknown>>,
  formats: readonly WireFormat[],
): NotBuilt[] {
  const found: NotBuilt[] = [];
  for (const [index, format] of formats.entries()) {
    if (BUILT_FORMATS.has(format.type)) continue;
    found.push({ path: ['formats', index], message: refusal(`Format "${format.type}"`) });
  }
  for (const [name, asks] of Object.entries(ASKS)) {
    const value = request[name];
    if (value === undefined || !asks(value)) continue;
    found.push({ path: [name], message: refusal(`Option "${name}"${valueOf(value)}`) });
  }
  return found;
}

function refusal(subject: string): string {
  return `${subject} is not supported by this server yet.`;
}

function valueOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean'
    ? ` with the value ${JSON.stringify(value)}`
    : '';
}

function asksForPlace(value: unknown): boolean {
  const { country, languages } = value as { country?: string; languages?: readonly string[] };
  if (languages !== undefined && languages.length > 0) return true;
  return country !== undefined && country.toLowerCase() !== 'us-generic';
}

/** A parser by name, or with nothing but its name and mode auto, is the default. */
function asksForParsing(value: unknown): boolean {
  const parsers = value as readonly (string | Readonly<Record<string, unknown>>)[];
  return (
    parsers.length === 0 ||
    parsers.some((parser) => typeof parser !== 'string' && !isDefault(parser))
  );
}

function isDefault(parser: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(parser).every(
    ([name, value]) =>
      name === 'type' ||
      value === undefined ||
      value === false ||
      (name === 'mode' && value === 'auto'),
  );
}
