/** The address to scrape: what is added to it, and what makes it unfit. */
import { z } from 'zod';

/** Chromium itself refuses longer ones. */
const MAX_CHARACTERS = 2_000_000;

const SCHEME = /^([a-z][a-z0-9+.-]*):(?:\/\/|(?!\d))/i;
const TOP_LEVEL_DOMAIN = /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.+\])$/;

const UNSUPPORTED_PROTOCOL =
  'URL uses an unsupported protocol: only http and https can be scraped.';
const NEEDS_DOMAIN = 'URL must have a valid top-level domain or be an IP address.';
const INVALID = 'Invalid URL.';

/**
 * The `url` of a scrape. Without a scheme it gets `http://`; otherwise it stays as it was written.
 * A host of a single label, such as `localhost`, passes here: whether it may be reached is the
 * operator's word (`ALLOW_PRIVATE_NETWORK`) and answered with 403.
 */
export const pageUrl = z
  .string()
  .max(MAX_CHARACTERS)
  .overwrite((text) => withScheme(text.trim()))
  .superRefine((text, context) => {
    const flaw = flawOf(text);
    if (flaw !== undefined) context.addIssue({ code: 'custom', message: flaw });
  })
  .describe('Address of the page; `http://` is added where the scheme is missing.');

function withScheme(text: string): string {
  return text === '' || SCHEME.test(text) ? text : `http://${text}`;
}

function flawOf(text: string): string | undefined {
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return UNSUPPORTED_PROTOCOL;
  if (!URL.canParse(text)) return INVALID;
  return hasReachableForm(new URL(text).hostname) ? undefined : NEEDS_DOMAIN;
}

function hasReachableForm(host: string): boolean {
  if (ADDRESS.test(host)) return true;
  const labels = host.replace(/\.$/, '').split('.');
  if (labels.some((label) => label === '')) return false;
  return labels.length === 1 || TOP_LEVEL_DOMAIN.test(labels.at(-1) ?? '');
}
