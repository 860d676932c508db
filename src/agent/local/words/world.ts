/** Countries and languages by their names in several languages and by their codes. */
import { plain } from './normal.ts';

const TONGUES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt'] as const;
const LETTERS: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz');
const CODES: readonly string[] = LETTERS.flatMap((one) => LETTERS.map((two) => one + two));

/** Names that no list has. */
const ALSO: Readonly<Record<string, string>> = {
  uk: 'region GB',
  britain: 'region GB',
  'great britain': 'region GB',
  england: 'region GB',
  usa: 'region US',
  'the states': 'region US',
  america: 'region US',
  holland: 'region NL',
  'czech republic': 'region CZ',
  turkey: 'region TR',
};

let known: ReadonlyMap<string, string> | undefined;

/** What a name means, as a code; undefined for one that is neither a country nor a language. */
export function meaningInWorld(name: string): string | undefined {
  known ??= gathered();
  return known.get(plain(name).replace(/^the /u, '')) ?? known.get(nameOf(name));
}

/** Signs of other scripts have no plain form. */
const nameOf = (text: string): string => text.trim().toLowerCase();

function gathered(): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(ALSO));
  const put = (name: string | undefined, meaning: string): void => {
    if (name === undefined) return;
    for (const key of [plain(name), nameOf(name)])
      if (key !== '' && !names.has(key)) names.set(key, meaning);
  };
  for (const tongue of TONGUES) {
    const regions = new Intl.DisplayNames(tongue, { type: 'region', fallback: 'none' });
    const languages = new Intl.DisplayNames(tongue, { type: 'language', fallback: 'none' });
    for (const code of CODES) {
      put(regions.of(code.toUpperCase()), `region ${code.toUpperCase()}`);
      put(languages.of(code), `language ${code}`);
    }
  }
  for (const code of CODES) put(ownName(code), `language ${code}`);
  return names;
}

/** How a language calls itself. */
function ownName(code: string): string | undefined {
  const [supported] = Intl.DisplayNames.supportedLocalesOf(code);
  return supported === undefined
    ? undefined
    : new Intl.DisplayNames(supported, { type: 'language', fallback: 'none' }).of(code);
}
