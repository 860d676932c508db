/** What the guard says no to, in sentences for the one who decides. */
import { AppError } from '../../base/errors.ts';
import type { Site } from './site.ts';

/** That another site is not gone to. */
export function offSite(url: string, site: Site): string {
  return `That leads to ${hostOf(url)}, which is another site: the prompt keeps to ${site.name} and sites it names.`;
}

/** The guard's no. */
export const refused = (sentence: string): AppError => new AppError('ACTION_FAILED', sentence);

/** The host of an address, for sentences. */
export function hostOf(url: string): string {
  return URL.canParse(url)
    ? new URL(url).host || 'a page without a host'
    : 'an address that cannot be read';
}

/** The whole address of what a model wrote for one. @throws AppError `ACTION_FAILED` for what is none */
export function resolve(url: string, base: string): string {
  const withScheme =
    /^[\w-]+(\.[\w-]+)+([/:?#]|$)/.test(url) && !/^[a-z]+:/i.test(url) ? `https://${url}` : url;
  const parsed = URL.canParse(withScheme, base) ? new URL(withScheme, base) : undefined;
  if (parsed === undefined) throw refused(`${JSON.stringify(url.slice(0, 200))} is no address.`);
  return parsed.href;
}
