/** Secrets of a prompt: typed by the server, shown to nobody as anything but their names. */
import { AppError } from '../../base/errors.ts';

/** Names to values, as the request gave them. */
export type SecretValues = Readonly<Record<string, string>>;

export type NamedSecret = { readonly name: string; readonly value: string };

export type Variables = {
  /** There are none, and were none: everything goes through as it is. */
  readonly none: boolean;
  readonly names: readonly string[];
  /**
   * Puts values in place of `{{name}}`.
   * @throws AppError `ACTION_FAILED` for a name that was not given
   */
  fillIn(text: string): { readonly text: string; readonly used: readonly string[] };
  /** Puts `{{name}}` in place of values, however they are spelled: raw, in URLs, in HTML, in JSON. */
  hide(text: string): string;
  /** The same for every text in plain JSON. */
  hideAll<T>(value: T): T;
};

/** Values this short occur by chance: they are hidden only where they stand alone. */
const SHORT = 4;
const PLACEHOLDER = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** @param before secrets of earlier prompts: hidden as well, but not typed any more */
export function createVariables(
  values: SecretValues,
  before: readonly NamedSecret[] = [],
): Variables {
  const names = Object.keys(values);
  const given = Object.entries(values).map(([name, value]) => ({ name, value }));
  const all = [...given, ...before];
  const none = all.length === 0;
  // Longest first: a value that holds another one is hidden as a whole.
  const known = all
    .flatMap(({ name, value }) => spellings(value).map((spelling) => ({ name, spelling })))
    .toSorted((one, other) => other.spelling.length - one.spelling.length);
  // One pass: what was put in place is not looked at again.
  const pattern = new RegExp(
    known.map(({ spelling }) => `(${sourceOf(spelling)})`).join('|'),
    'giu',
  );

  const hide = (text: string): string =>
    none
      ? text
      : text.replace(pattern, (_whole, ...groups: unknown[]) => {
          const at = groups.findIndex((group) => group !== undefined);
          return `{{${known[at]?.name}}}`;
        });

  return {
    none,
    names,
    hide,
    hideAll: (value) => (none ? value : (hideIn(value, hide) as typeof value)),
    fillIn(text) {
      const used: string[] = [];
      const filled = text.replaceAll(PLACEHOLDER, (whole, name: string) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        if (value === undefined) {
          if (names.length === 0) return whole;
          throw new AppError('ACTION_FAILED', `There is no variable called "${name}".`);
        }
        used.push(name);
        return value;
      });
      return { text: filled, used };
    },
  };
}

function hideIn(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((item) => hideIn(item, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hideIn(item, hide)]));
}

function spellings(value: string): string[] {
  const inHtml = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  const all = [
    value,
    value.trim(),
    encodeURI(toWellFormed(value)),
    encodeURIComponent(toWellFormed(value)),
    new URLSearchParams({ v: value }).toString().slice(2),
    JSON.stringify(value).slice(1, -1),
    inHtml,
    inHtml.replaceAll("'", '&#39;'),
    Buffer.from(value).toString('base64'),
  ];
  return [...new Set(all)].filter((spelling) => spelling !== '');
}

/** Half a surrogate pair cannot be put into a URL. */
const toWellFormed = (text: string): string => text.toWellFormed();

/** Pages fold spaces and change the case of what they show. */
function sourceOf(spelling: string): string {
  const escaped = spelling
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`);
  return spelling.length < SHORT
    ? String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`
    : escaped;
}
