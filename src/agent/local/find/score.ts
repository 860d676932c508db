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
const WRONG_KIND = 0.5;

/** Weight of a thing's kind for a purpose; 0 leaves it out. */
export function fitness(thing: Thing, purpose: Purpose): number {
  const { role, node } = thing;
  switch (purpose) {
    case 'field':
      return thing.option === undefined && (FIELDS.has(role) || node.editable === true) ? 1 : 0;
    case 'check':
      return CHECKS.has(role) || node.pressed !== undefined ? 1 : 0;
    case 'choose':
      if (thing.option !== undefined) return 1;
      if (!CHOICES.has(role))
        return role === 'text' || role === 'cell' || role === 'listitem' ? BARE_TEXT : 0;
      return role === 'generic' || role === 'link' || role === 'button' ? 0.95 : 1;
    case 'click':
      if (thing.option !== undefined) return 0.9;
      if (role === 'listbox' || role === 'iframe' || role === 'label') return 0.5;
      if (node.clickable === true) return FIELDS.has(role) && role !== 'combobox' ? 0.93 : 1;
      return node.name === ''
        ? 0
        : role === 'text' ||
            role === 'cell' ||
            role === 'img' ||
            role === 'generic' ||
            role === 'heading'
          ? BARE_TEXT
          : 0;
    case 'any':
      return 1;
  }
}

/** Match of a thing with a query between 0 and 1, of its own names and kind alone. */
export function ownMatch(thing: Thing, query: Query, purpose: Purpose): number {
  const fit = fitness(thing, purpose);
  if (fit === 0) return 0;
  let best = 0;
  // A word for a kind may be part of the name: "Help button", "File", "Search field".
  for (const [name, weight, isBag] of thing.names) {
    const match = isBag === true ? 0 : nameMatch(query.said, name) * weight;
    if (match >= 0.9 && match > best) best = match;
  }
  const kind = best > 0 ? 1 : kindFit(thing, query);
  if (query.name === '' && best === 0)
    return query.roles === undefined || kind < 0.88 ? 0 : fit * kind;
  for (const [name, weight, isBag] of thing.names) {
    const match =
      isBag === true ? bagMatch(query.name, name) : nameMatch(query.name, name, query.quoted);
    if (match * weight > best) best = match * weight;
  }
  const isBare = fit === BARE_TEXT;
  // Words in the middle of a text are no target.
  if (isBare && best < 0.9) return 0;
  return best * fit * kind;
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
