/** A cookie as Playwright writes it, and as a browser takes it: one it refuses would spoil a whole profile. */
import { z } from 'zod';

const fields = z.object({
  name: z.string(),
  value: z.string(),
  domain: z.string(),
  path: z.string().default('/'),
  expires: z.number().default(-1).describe('Seconds since the epoch; -1 for a session cookie.'),
  httpOnly: z.boolean().default(false),
  secure: z.boolean().default(false),
  sameSite: z.enum(['Strict', 'Lax', 'None']).default('Lax'),
  partitionKey: z.string().optional(),
  _crHasCrossSiteAncestor: z.boolean().optional(),
});

type Cookie = z.output<typeof fields>;
type Rule = { readonly holds: (cookie: Cookie) => boolean; readonly otherwise: string };

const MOST_BYTES = 4096;
const MOST_PATH_BYTES = 1024;
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const UNWRITABLE = /[\u0000-\u001f\u007f;]/u;
/** Names that promise something: the browser holds them to it. */
const PREFIX = /^__(?:Host-|Http-|Secure-)/iu;
const HOST_PREFIX = /^__Host-/iu;
const HTTP_PREFIX = /^__(?:Host-)?Http-/iu;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const isTrimmed = (text: string): boolean => text === text.trim();

const RULES: readonly Rule[] = [
  {
    holds: ({ name, value }) => !UNWRITABLE.test(name + value) && !name.includes('='),
    otherwise: 'has a character in its name or value that no cookie may have',
  },
  {
    holds: ({ name, value }) => isTrimmed(name) && isTrimmed(value),
    otherwise: 'begins or ends with a space',
  },
  {
    holds: ({ name, value }) =>
      name !== '' || (value !== '' && !value.includes('=') && !PREFIX.test(value)),
    otherwise: 'has no name',
  },
  {
    holds: ({ name, value }) => bytesOf(name + value) <= MOST_BYTES,
    otherwise: `is larger than ${MOST_BYTES} bytes`,
  },
  {
    holds: ({ domain }) => isHost(domain),
    otherwise: 'has no host name as its domain, such as example.com or .example.com',
  },
  {
    holds: ({ path }) =>
      path.startsWith('/') && !UNWRITABLE.test(path) && bytesOf(path) <= MOST_PATH_BYTES,
    otherwise: 'has no path that begins with "/"',
  },
  {
    holds: ({ name, secure, httpOnly }) =>
      !PREFIX.test(name) || (secure && (httpOnly || !HTTP_PREFIX.test(name))),
    otherwise: 'is not secure (and httpOnly) as its name promises',
  },
  {
    holds: ({ name, domain, path }) =>
      !HOST_PREFIX.test(name) || (path === '/' && !domain.startsWith('.')),
    otherwise: 'does not keep to one host and the path "/" as its name promises',
  },
  {
    holds: ({ partitionKey }) => partitionKey === undefined || isSite(partitionKey),
    otherwise: 'has a partitionKey that is no site, such as https://example.com',
  },
];

/** A cookie of a `storageState`. */
export const cookie = fields.superRefine((given, context) => {
  const broken = RULES.find(({ holds }) => !holds(given));
  if (broken === undefined) return;
  const which = JSON.stringify(given.name.slice(0, 100));
  context.addIssue({
    code: 'custom',
    message: `No browser takes this cookie: ${which} ${broken.otherwise}.`,
  });
});

function isHost(domain: string): boolean {
  const host = domain.replace(/^\./u, '');
  const inAddress = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  if (host === '' || /[/?#@\\]/u.test(host) || !URL.canParse(`https://${inAddress}/`)) return false;
  return new URL(`https://${inAddress}/`).port === '';
}

const isSite = (text: string): boolean =>
  text === '' || (URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol));
