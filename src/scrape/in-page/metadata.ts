/** What the head of a document says of it (contract 2.4). Runs inside the page. */
import type { MetadataValue } from './part.ts';

export function readMetadata(): Record<string, MetadataValue> {
  const found: Record<string, MetadataValue> = Object.create(null);
  const add = (name: string, value: string): void => {
    const before = found[name];
    if (before === undefined) found[name] = value;
    else found[name] = typeof before === 'string' ? [before, value] : [...before, value];
  };
  const first = (name: string): string | undefined => {
    const value = found[name];
    return typeof value === 'string' ? value : value?.[0];
  };
  const all = (name: string): readonly string[] | undefined => {
    const value = found[name];
    return typeof value === 'string' ? [value] : value;
  };
  let count = 0;
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('name') ??
      meta.getAttribute('property') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    const content = meta.getAttribute('content');
    if (name === null || name === '' || content === null || (count += 1) > 500) continue;
    add(name, content.slice(0, 20_000));
  }

  const NAMED: Record<string, readonly string[]> = {
    description: ['description', 'Description', 'DESCRIPTION'],
    keywords: ['keywords', 'Keywords'],
    robots: ['robots', 'Robots'],
    ogTitle: ['og:title'],
    ogDescription: ['og:description'],
    ogUrl: ['og:url'],
    ogImage: ['og:image', 'og:image:url'],
    ogAudio: ['og:audio'],
    ogDeterminer: ['og:determiner'],
    ogLocale: ['og:locale'],
    ogSiteName: ['og:site_name'],
    ogVideo: ['og:video'],
    dcTermsCreated: ['dcterms.created', 'DCTERMS.created'],
    dcDateCreated: ['dc.date.created', 'DC.date.created'],
    dcDate: ['dc.date', 'DC.date', 'DC.Date'],
    dcTermsType: ['dcterms.type', 'DCTERMS.type'],
    dcType: ['dc.type', 'DC.type', 'DC.Type'],
    dcTermsAudience: ['dcterms.audience', 'DCTERMS.audience'],
    dcTermsSubject: ['dcterms.subject', 'DCTERMS.subject'],
    dcSubject: ['dc.subject', 'DC.subject', 'DC.Subject'],
    dcDescription: ['dc.description', 'DC.description', 'DC.Description'],
    dcTermsKeywords: ['dcterms.keywords', 'DCTERMS.keywords'],
    modifiedTime: ['article:modified_time'],
    publishedTime: ['article:published_time'],
    articleTag: ['article:tag'],
    articleSection: ['article:section'],
  };
  for (const name in NAMED) {
    const value = (NAMED[name] ?? []).map(first).find((text) => text !== undefined);
    if (value !== undefined && found[name] === undefined) found[name] = value;
  }
  const otherLocales = all('og:locale:alternate');
  if (otherLocales !== undefined) found['ogLocaleAlternate'] = otherLocales;
  const title = document
    .querySelector('head > title, title')
    ?.textContent?.replace(/\s+/g, ' ')
    .trim();
  if (title !== undefined && title !== '') found['title'] = title;
  const language =
    document.documentElement.getAttribute('lang') ??
    document.documentElement.getAttribute('xml:lang') ??
    first('content-language');
  if (language !== undefined && language !== '') found['language'] = language;
  const icon =
    [...document.querySelectorAll('link[rel][href]')].find((link) =>
      /(?:^|\s)icon(?:\s|$)/i.test(link.getAttribute('rel') ?? ''),
    ) ?? document.querySelector('link[rel*="icon" i][href]');
  if (icon !== null) found['favicon'] = (icon as HTMLLinkElement).href;
  return { ...found };
}
