/** What is tried when no name answers: the place in a row of records, the only field there is. */
import { records } from '../ask/records.ts';
import { contentTokens, isSameSense } from '../words/normal.ts';
import { isOnlyThing, toQuery, unquote, type Quotes } from './query.ts';
import type { Scene } from './scene.ts';
import { pick } from './scope.ts';
import { fitness } from './score.ts';
import type { Found, Wanted } from './wanted.ts';

/** "the second result": what leads on in the second of the alike records of the page. */
export function ofRecord(scene: Scene, wanted: Wanted, quotes: Quotes): Found | undefined {
  const { name, place } = toQuery(wanted.phrase, quotes);
  if (wanted.purpose !== 'click' || typeof place !== 'number' || !isOnlyThing(name))
    return undefined;
  const list = records(scene);
  const [record] = list === undefined ? [] : pick(list, place);
  if (record === undefined) return undefined;
  const inside = scene.things.filter(
    ({ node, option }) =>
      option === undefined && node.clickable === true && scene.isWithin(node.at, record.at),
  );
  const titled = inside.filter(({ node }) => node.name === record.title);
  const links = inside.filter(({ role }) => role === 'link' || role === 'generic');
  const things = titled.length === 1 ? titled : inside.length === 1 ? inside : links;
  return things.length === 1 ? { kind: 'one', things, score: 0.8 } : undefined;
}

/** Where there is but one field or box, a phrase that shares a word with its name means it. */
export function onlyOneOfKind(scene: Scene, wanted: Wanted, quotes: Quotes): Found | undefined {
  if (wanted.purpose !== 'field' && wanted.purpose !== 'check') return undefined;
  const all = scene.things.filter((thing) => fitness(thing, wanted.purpose) >= 0.9);
  const [only] = all;
  if (only === undefined || all.length > 1 || /\sand\s/iu.test(wanted.phrase)) return undefined;
  const words = contentTokens(unquote(wanted.phrase, quotes));
  const isNamed = only.names.some(([name]) =>
    contentTokens(name).some((word) => words.some((one) => isSameSense(one, word))),
  );
  return isNamed ? { kind: 'one', things: [only], score: 0.7 } : undefined;
}

/** "the third item" of what there is to choose from: boxes, radio buttons, or the options of the one list. */
export function ofChoices(scene: Scene, wanted: Wanted, quotes: Quotes): Found | undefined {
  const { name, place } = toQuery(wanted.phrase, quotes);
  const isChoice = wanted.purpose === 'choose' || wanted.purpose === 'check';
  if (!isChoice || place === undefined || !(name === '' || isOnlyThing(name))) return undefined;
  const own = scene.things.filter(({ option }) => option === undefined);
  const options = scene.things.filter(({ option }) => option !== undefined);
  const rows = [
    own.filter(({ role }) => role === 'checkbox'),
    own.filter(({ role }) => role === 'radio'),
    new Set(options.map(({ node }) => node)).size === 1 ? options : [],
    own.filter(({ role }) => role === 'option'),
  ].filter((row) => row.length > 0);
  const [row] = rows;
  if (row === undefined || rows.length > 1 || typeof place === 'string') return undefined;
  const places = typeof place === 'number' ? [place] : place;
  const things = places.flatMap((one) => pick(row, one));
  return things.length === places.length ? { kind: 'one', things, score: 0.94 } : undefined;
}
