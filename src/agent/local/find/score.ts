/** How well one thing answers to a query by itself, whatever stands around it. */
import { explains, nameMatch } from '../words/match.ts';
import { contentTokens } from '../words/normal.ts';
import type { Query } from './query.ts';
import type { Thing } from './scene.ts';

/** What a thing is wanted for: decides which kinds come into question. */
export type Purpose = 'click' | 'field' | 'check' | 'choose' | 'any';

const FIELDS: ReadonlySet<string> = new Set(
  'textbox searchbox combobox listbox spinbutton slider file'.split(' '),
);
const CHECKS: ReadonlySet<string> = new Set(
  'checkbox radio switch menuitemcheckbox menuitemradio'.split(' '),
);
const CHOICES: ReadonlySet<string> = new Set(
  'option radio checkbox switch menuitem menuitemradio menuitemcheckbox tab treeitem gridcell button link generic'.split(
    ' ',
  ),
);

/** Text that is nothing to click by its kind comes last. */
const BARE_TEXT = 0.72;
const TITLED = 0.9;
const WRONG_KIND = 0.5;

/** Text and pictures that people point at although nothing says that they take a click. */
const POINTED_AT: ReadonlySet<string> = new Set('text cell img generic heading'.split(' '));
const HOLDERS: ReadonlySet<string> = new Set(['listbox', 'iframe', 'label']);

const FITNESS: Readonly<Record<Purpose, (thing: Thing) => number>> = {
  any: () => 1,
  field: ({ role, node, option }) =>
    option === undefined && (FIELDS.has(role) || node.editable === true) ? 1 : 0,
  check: ({ role, node }) => (CHECKS.has(role) || node.pressed !== undefined ? 1 : 0),
  choose: ({ role, option }) => {
    if (option !== undefined) return 1;
    if (CHOICES.has(role)) return PLAIN_CHOICES.has(role) ? 0.95 : 1;
    return TEXT_CHOICES.has(role) ? BARE_TEXT : 0;
  },
  click: ({ role, node, option }) => {
    if (option !== undefined) return 0.9;
    if (HOLDERS.has(role)) return 0.5;
    if (node.clickable === true) return FIELDS.has(role) && role !== 'combobox' ? 0.93 : 1;
    if (node.name === '' || !POINTED_AT.has(role)) return 0;
    // Who gave it a title of its own expects the mouse on it.
    return role === 'generic' && node.description !== undefined ? TITLED : BARE_TEXT;
  },
};
const PLAIN_CHOICES: ReadonlySet<string> = new Set(['generic', 'link', 'button']);
const TEXT_CHOICES: ReadonlySet<string> = new Set(['text', 'cell', 'listitem']);

/** Weight of a thing's kind for a purpose; 0 leaves it out. */
export const fitness = (thing: Thing, purpose: Purpose): number => FITNESS[purpose](thing);

/** Match of a thing with a query between 0 and 1, of its own names and kind alone. */
export function ownMatch(thing: Thing, query: Query, purpose: Purpose): number {
  const fit = fitness(thing, purpose);
  if (fit === 0) return 0;
  const literal = literalMatch(thing, query);
  // A word for a kind may be part of the name: "Help button", "File", "Search field".
  const kind = literal > 0 ? 1 : kindFit(thing, query);
  if (query.name === '' && literal === 0) {
    return query.roles === undefined || kind < 0.88 ? 0 : fit * kind;
  }
  const best = Math.max(literal, byName(thing, query));
  // Words in the middle of a text are no target.
  return fit === BARE_TEXT && best < 0.9 ? 0 : best * fit * kind;
}

/** Match with all that was said; 0 where that is not the name. */
function literalMatch({ names }: Thing, { said }: Query): number {
  const matches = names.map(([name, weight, isBag]) =>
    isBag === true ? 0 : nameMatch(said, name) * weight,
  );
  const best = Math.max(0, ...matches);
  return best >= 0.9 ? best : 0;
}

function byName({ names }: Thing, { name: wanted, quoted }: Query): number {
  const matches = names.map(([name, weight, isBag]) => {
    const match = isBag === true ? bagMatch(wanted, name) : nameMatch(wanted, name, quoted);
    return match * weight;
  });
  return Math.max(0, ...matches);
}

/** All wanted words are in a heap of words. */
function bagMatch(wanted: string, heap: string): number {
  const words = contentTokens(wanted);
  const explained = words.length === 0 ? undefined : explains(words, heap, true);
  return explained?.used.size === words.length ? 0.95 * explained.quality : 0;
}

function kindFit({ role, node }: Thing, { roles }: Query): number {
  if (roles === undefined) return 1;
  const rank = roles.indexOf(node.tag === 'textarea' ? 'textarea' : role);
  if (rank === 0) return 1;
  if (rank > 0) return 0.92 - 0.01 * Math.min(rank, 4);
  return WRONG_KIND + 0.28;
}
