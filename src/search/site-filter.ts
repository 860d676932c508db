/** Which sites a search is about: as operators in its text, and as a check of what comes back. */
import type { EngineResult } from './engine.ts';

/** Parts of the web a search can be narrowed to. */
export type Category = 'github' | 'research' | 'pdf' | 'developer';

export type SiteRules = {
  /** Host names; their subdomains count as them. */
  readonly includeDomains: readonly string[];
  readonly excludeDomains: readonly string[];
  readonly categories: readonly Category[];
};

const CATEGORY_SITES: Readonly<Record<Exclude<Category, 'pdf'>, readonly string[]>> = {
  github: ['github.com'],
  research: [
    'arxiv.org',
    'biorxiv.org',
    'medrxiv.org',
    'pubmed.ncbi.nlm.nih.gov',
    'nature.com',
    'science.org',
    'ieeexplore.ieee.org',
    'dl.acm.org',
    'scholar.google.com',
    'semanticscholar.org',
    'researchgate.net',
    'springer.com',
    'sciencedirect.com',
    'jstor.org',
  ],
  developer: ['stackoverflow.com', 'developer.mozilla.org', 'readthedocs.io', 'github.com'],
};

/** The text of a search with its rules as operators that engines know. */
export function withOperators(text: string, rules: SiteRules): string {
  const wanted = [...rules.includeDomains, ...sitesOf(rules.categories)].map(
    (site) => `site:${site}`,
  );
  if (rules.categories.includes('pdf')) wanted.push('filetype:pdf');
  const unwanted = rules.excludeDomains.map((site) => `-site:${site}`);
  const either = wanted.length > 1 ? `(${wanted.join(' OR ')})` : wanted.join('');
  return [text, either, ...unwanted].filter((part) => part !== '').join(' ');
}

/** Whether a result keeps to the domains: not every engine heeds operators. */
export function keepsToDomains(url: string, rules: SiteRules): boolean {
  const { includeDomains, excludeDomains } = rules;
  if (excludeDomains.some((site) => isOf(url, site))) return false;
  return includeDomains.length === 0 || includeDomains.some((site) => isOf(url, site));
}

/** The category asked for that a result belongs to. */
export function categoryOf({ url }: EngineResult, rules: SiteRules): Category | undefined {
  return rules.categories.find((category) =>
    category === 'pdf'
      ? /\.pdf$/i.test(URL.canParse(url) ? new URL(url).pathname : '')
      : CATEGORY_SITES[category].some((site) => isOf(url, site)),
  );
}

function sitesOf(categories: readonly Category[]): readonly string[] {
  const sites = categories.flatMap((category) =>
    category === 'pdf' ? [] : CATEGORY_SITES[category],
  );
  return [...new Set(sites)];
}

function isOf(url: string, site: string): boolean {
  if (!URL.canParse(url)) return false;
  const host = new URL(url).hostname.toLowerCase();
  const domain = site.toLowerCase();
  return host === domain || host.endsWith(`.${domain}`);
}
