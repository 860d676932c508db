/** Where in a sentence a control is named. */
import { VARIABLE } from '../audit/values.ts';
import { STOP_WORDS } from '../words/data.ts';
import { nameMatch } from '../words/match.ts';
import { isSameSense, isSlip, tokens as wordsOf } from '../words/normal.ts';
import type { Control } from './controls.ts';
import { leadsOf, type FieldKind } from './field-kinds.ts';
import { isGlue, textOf, type Token } from './state-tokens.ts';

export type Name = {
  readonly from: number;
  readonly to: number;
  readonly match: number;
  /** What people say before such a value, and not what the field is called. */
  readonly isLead?: boolean;
  /** Where it stands, and not what it is called. */
  readonly isPlace?: boolean;
};

/** A name may leave out some of what a label says. */
const LEAST_MATCH = 0.66;
/** Title and label together leave out nothing. */
const LEAST_WITH_TITLE = 0.93;
const MOST_WORDS = 7;

export function namesIn(control: Control, tokens: readonly Token[]): readonly Name[] {
  const known = new Set([control.group, ...control.labels].flatMap(partsOfName));
  const names: Name[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + MOST_WORDS); to += 1) {
      if (!mayName(tokens[to - 1], known)) break;
      const match = matchOf(control, tokens.slice(from, to));
      if (match > 0) names.push({ from, to, match }, ...withNoun(tokens, { from, to, match }));
    }
  }
  return [
    ...names,
    ...placesIn(control, tokens),
    ...(control.asks === undefined ? [] : leadsIn(control.asks, tokens)),
  ];
}

/** "the second slider", said just so. */
const placesIn = ({ places = [] }: Control, tokens: readonly Token[]): readonly Name[] =>
  places.flatMap((place) => {
    const words = place.split(' ');
    return tokens.flatMap((_token, from): readonly Name[] => {
      const to = from + words.length;
      const said = tokens.slice(from, to);
      const isSaid = said.every(({ plain, isQuoted }, at) => !isQuoted && plain === words[at]);
      return isSaid && said.length === words.length
        ? [{ from, to, match: 0.97, isPlace: true }]
        : [];
    });
  });

/** "the phone number", "the city field": the noun only says what kind of thing it is. */
function withNoun(tokens: readonly Token[], name: Name): readonly Name[] {
  const next = tokens[name.to];
  const isNoun = next !== undefined && !next.isQuoted && NOUN.test(next.plain);
  return isNoun ? [{ ...name, to: name.to + 1, match: 0.98 * name.match }] : [];
}

const NOUN =
  /^(?:number|address|field|box|blank|input|textbox|slider|setting|value|level|part|line|date|day|time)$/u;

/** How well what people say before a value names a field; less where it says nothing by itself. */
const LED = 0.92;
const LED_BY_GLUE = 0.25;

/** "my name is", "call me at". */
export function leadsIn(asks: FieldKind, tokens: readonly Token[]): readonly Name[] {
  return leadsOf(asks).flatMap((lead) =>
    tokens.flatMap((_token, from): readonly Name[] => {
      const said = tokens.slice(from, from + lead.length);
      const isSaid =
        said.length === lead.length &&
        said.every(({ plain, isQuoted }, at) => !isQuoted && plain === lead[at]);
      const match = said.every(isGlue) ? LED_BY_GLUE : LED;
      return isSaid ? [{ from, to: from + lead.length, match, isLead: true }] : [];
    }),
  );
}

/** Its words, also those that are one together: "first name". */
const partsOfName = (label: string): readonly string[] => [
  ...wordsOf(label),
  wordsOf(label).join(''),
  ...label.toLowerCase().split(/[^\p{L}\p{N}]+/u),
];

/** Whether a word stands in any of the names, as a quick look. */
function mayName(token: Token | undefined, known: ReadonlySet<string>): boolean {
  if (token === undefined || token.isSign) return false;
  return wordsOf(token.text).every(
    (word) =>
      STOP_WORDS.has(word) ||
      known.has(word) ||
      [...known].some((one) => isSameSense(one, word) || isSlip(one, word)),
  );
}

/** How well the words name the control, up to 1; 0 where they do not. */
function matchOf(control: Control, span: readonly Token[]): number {
  const said = asked(textOf(span));
  const isAllGlue = span.every((token) => isGlue(token));
  if (!isAllGlue && [span[0], span.at(-1)].some((one) => one !== undefined && isGlue(one)))
    return 0;
  const { labels, group } = control;
  const plainly = Math.max(0, ...labels.flatMap(ways).map((label) => nameMatch(said, label)));
  // "from" and "to" are names where the label says just that.
  if (isAllGlue) return plainly >= 0.97 ? plainly : 0;
  if (plainly >= LEAST_MATCH) return plainly;
  const titled = Math.max(0, ...labels.map((label) => nameMatch(said, `${group} ${label}`)));
  return group !== '' && titled >= LEAST_WITH_TITLE ? titled : 0;
}

/** A label, and the same without a remark in brackets. */
const ways = (label: string): readonly string[] => {
  const bare = label.replaceAll(/\([^)]*\)/gu, '').trim();
  return (bare === label || bare === '' ? [label] : [label, bare]).map(asked);
};

/** A label may be a question. */
const asked = (text: string): string =>
  text.replace(/^(?:what(?:['’]s| is| are)?|which|how)\s+(?=\S)/iu, '');

/** "confirm the password" says nothing that goes into "Confirm password". */
export function namesItself({ labels }: Control, value: string): boolean {
  const own = labels.flatMap(wordsOf);
  return !VARIABLE.test(value) && wordsOf(value).every((word) => own.includes(word));
}
