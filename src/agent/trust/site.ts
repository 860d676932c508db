/** Where a prompt may take the page: its own site, and those the prompt names. */
import { getDomain } from 'tldts';

export type Site = {
  /** How it is called to the model and the caller. */
  readonly name: string;
  /** Whether the page may be there. */
  allows(url: string): boolean;
  /** Whether secrets may be typed there: as `allows`, and never in the clear where the page began encrypted. */
  trusts(url: string): boolean;
};

const ADDRESS =
  /(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}|localhost|\d{1,3}(?:\.\d{1,3}){3})(:\d{1,5})?/giu;
const MAIL = /[^\s@,;<>"']+@[^\s@,;<>"']+/gu;
/** A site's own word in the prompt names it, when it is long enough to be no accident. */
const NAME_LENGTH = 4;

/**
 * @param startUrl where the page is when the prompt begins
 * @param prompt words of the caller, never of the page
 */
export function createSite(startUrl: string, prompt: string): Site {
  const own = siteOf(startUrl);
  // A mail address names a person, not a place to go to.
  const spoken = prompt.replaceAll(MAIL, ' ');
  const named = new Set(
    [...spoken.matchAll(ADDRESS)].map(([, host, port]) => siteOf(`http://${host}${port ?? ''}`)),
  );
  const words = new Set(spoken.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []);
  const isEncrypted = startUrl.startsWith('https:');

  const allows = (url: string): boolean => {
    const site = siteOf(url);
    if (site === undefined) return isEmpty(url);
    if (site === own || named.has(site)) return true;
    const word = getDomain(site)?.split('.', 1)[0] ?? '';
    return word.length >= NAME_LENGTH && words.has(word);
  };
  return {
    name: own ?? 'this page',
    allows,
    trusts: (url) =>
      siteOf(url) !== undefined && allows(url) && (!isEncrypted || url.startsWith('https:')),
  };
}

/** The registrable domain; host and port where there is none, as with addresses and `localhost`. */
function siteOf(url: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const { hostname, host } = new URL(url);
  return getDomain(hostname, { allowPrivateDomains: true }) ?? host;
}

/** A page without a place of its own: nothing is loaded from anywhere. */
function isEmpty(url: string): boolean {
  return /^(about:|blob:|data:|chrome-error:)/i.test(url) || url === '';
}
