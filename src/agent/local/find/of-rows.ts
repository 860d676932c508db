/** "Edit the person from Oslo who works in Support": the control in the one record that all the words describe. */
import { tokens } from '../words/normal.ts';
import { meantRows } from '../records/meant-rows.ts';
import { saysOfRow } from '../records/says-of-row.ts';
import { rowSetsOf, type Row } from '../records/rows.ts';
import { unquote, type Quotes } from './query.ts';
import type { Scene, Thing } from './scene.ts';
import { fitness } from './score.ts';
import { EMPTY_VERBS, type Found, type Wanted } from './wanted.ts';

type FindWithin = (scene: Scene, wanted: Wanted) => Found;

/** What is to be acted on in the record, or in each of the records; undefined where the words do not lead to it. */
export function ofRows(
  scene: Scene,
  wanted: Wanted,
  quotes: Quotes,
  findWithin: FindWithin,
): Found | undefined {
  const phrase = unquote(wanted.phrase, quotes);
  const found = rowSetsOf(scene).flatMap((set) => {
    const rows = meantRows(set, phrase);
    if (rows === undefined) return [];
    const things = rows.map((row) => thingIn(scene, row, wanted, findWithin));
    const all = things.flatMap((thing) => thing ?? []);
    return all.length === things.length ? [all] : [];
  });
  const [one] = found;
  const isSame = found.every(
    (things) =>
      things.length === one?.length &&
      things.every(({ node }, index) => node.ref === one[index]?.node.ref),
  );
  return one === undefined || !isSame ? undefined : { kind: 'one', things: one, score: SURE };
}

const SURE = 0.9;
const MOST_WORDS_OF_NAME = 4;

/** The box of a record, what goes by the verb in it, or what is clicked to open it. */
function thingIn(
  scene: Scene,
  row: Row,
  { purpose, verb, phrase }: Wanted,
  findWithin: FindWithin,
): Thing | undefined {
  const inside = scene.things.filter(({ node, option }) => option === undefined && row.holds(node));
  if (purpose === 'check') {
    const boxes = inside.filter((thing) => fitness(thing, purpose) >= 0.9);
    return boxes.length === 1 ? boxes[0] : undefined;
  }
  if (purpose !== 'click') return undefined;
  const only = { ...scene, things: inside };
  const called = verb === undefined ? undefined : findWithin(only, { phrase: '', purpose, verb });
  const own = called === undefined ? undefined : sole(called);
  if (own !== undefined || !EMPTY_VERBS.has(verb ?? 'open')) return own;
  const clickable = inside.filter(({ node }) => node.clickable === true);
  const named = clickable.filter(
    ({ role, node }) =>
      role === 'button' &&
      phrase.toLowerCase().includes(node.name.toLowerCase()) &&
      node.name !== '',
  );
  if (named.length === 1) return named[0];
  if (/\bbutton\b/iu.test(phrase)) return clickable.length === 1 ? clickable[0] : undefined;
  return leadingOf(row, clickable);
}

/** What opens a record: what is called as it is, the whole of it, or the one thing in it that leads on. */
function leadingOf(row: Row, clickable: readonly Thing[]): Thing | undefined {
  const titled = clickable.filter(({ node }) => node.name !== '' && node.name.includes(row.title));
  const whole = clickable.filter(({ role }) => role === 'listitem' || role === 'row');
  const own = titled.length === 1 ? titled : whole.length === 1 ? whole : clickable;
  if (own.length === 1) return own[0];
  // Beside boxes and signs, one thing leads on.
  const leading = clickable.filter(
    ({ node }) => node.checked === undefined && SPEAKS.test(node.name),
  );
  return leading.length === 1 && leading[0]?.role === 'link' ? leading[0] : undefined;
}

const SPEAKS = /\p{L}{2}/u;

const sole = (found: Found): Thing | undefined =>
  found.kind === 'one' && found.things.length === 1 ? found.things[0] : undefined;

/**
 * Whether a word of the phrase speaks against a thing: its record does not say it and another one of the
 * row does. "Play Night bus by The Piers" is not Night bus, when it is by somebody else.
 */
export function isContradicted(
  scene: Scene,
  { phrase, verb }: Wanted,
  things: readonly Thing[],
  quotes: Quotes,
): boolean {
  const said = unquote(phrase, quotes);
  return rowSetsOf(scene).some(({ rows, called }) =>
    things.some(({ node, names }) => {
      const row = rows.find((one) => one.holds(node));
      if (row === undefined) return false;
      const others = rows.filter((one) => one !== row);
      // The whole of what a record says is no name of its own.
      const short = names.filter(([name]) => tokens(name).length <= MOST_WORDS_OF_NAME);
      const own = [...short.map(([name]) => name), verb ?? '', ...called].join(' ');
      return !saysOfRow(row, others, said, own);
    }),
  );
}
