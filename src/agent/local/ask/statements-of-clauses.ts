/** What one text states: "In stock: 7 pieces. Delivery takes 10 days." are two things. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { tokens } from '../words/normal.ts';
import type { Context } from './grounds.ts';
import type { Statement } from './statements.ts';
import { valueTokens, type Kind, type ValueToken } from './tokens-of-value.ts';

/** Not behind an initial or a short form: "K. Ito", "no. 7". */
const SENTENCES =
  /(?<=[.!?;])(?<!(?<!\p{L})(?:\p{Lu}|no|nr|approx|ca|max|min|st|dr|mrs?|ms|prof|vs|art|incl|tel|e\.g|i\.e)\.)\s+(?=[\p{Lu}\p{N}$€£])|\s*[|•·—]\s*|\n+/iu;
const CLAUSES = /,\s+(?!\d{4}\b)|\s+[-–]\s+|\s+\(|\)\s*|;\s+/u;
const PAIR = /^([^:]{1,40}):\s+(.+)$/u;
/** "Comments (2)" */
const COUNTED = /^(\p{L}.{0,40}?)\s*\(\s*(\d[\d.,]*)\s*\)$/u;
/** "By K. Ito", "Item no. 88-204": a word that leads to its value. */
const LED =
  /^(?:(?:written|posted|published|taught|hosted|organi[sz]ed|led|made|sold|shipped|created|reported|assigned|owned)\s+)?(by|from|to|on|author|posted|published|owner|host)\s+(.{2,80})$/iu;

/** "By Ann Lee, 4 June": when it was written. */
const BYLINE = /^(?:(?:written|posted|published)\s+)?by\s+\p{Lu}/iu;
const OF_BYLINE = ['published', 'written', 'posted', 'date'];

/** Everything one node says by itself. */
export function clauseStatements(node: SeenNode): readonly Statement[] {
  return sentencesOf(node.name).flatMap((sentence) => ofSentence(node, sentence));
}

/** A text sentence by sentence; bars and dots between facts part them too. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(SENTENCES).map((sentence) => sentence.trim());

function ofSentence(node: SeenNode, sentence: string): readonly Statement[] {
  if (sentence === '') return [];
  const parts = sentence.split(CLAUSES).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const progress = ofProgress(node, sentence);
  return [
    ...ofPair(node, sentence),
    ...progress,
    ...ofDoer(node, sentence),
    ...ofLead(node, parts[0] ?? ''),
    ...(progress.length > 0 ? [] : valuesOf(node, sentence, parts)),
  ];
}

function ofPair(node: SeenNode, sentence: string): readonly Statement[] {
  const [, label, value] = PAIR.exec(sentence) ?? [];
  const [, counted, count] = COUNTED.exec(sentence) ?? [];
  return [
    ...(label === undefined || value === undefined ? [] : ofLabel(node, label, value)),
    ...(counted === undefined || count === undefined ? [] : [whole(node, counted, count, 1)]),
  ];
}

function ofLead(node: SeenNode, part: string): readonly Statement[] {
  const [lead = '', , led] = LED.exec(part) ?? [];
  return led === undefined
    ? []
    : [whole(node, lead.slice(0, lead.length - led.length), led.replace(YEAR, ''), 0.95)];
}

/** "by A. Morrow, 1988" */
const YEAR = /,\s+\d{4}$/u;

function valuesOf(
  node: SeenNode,
  sentence: string,
  parts: readonly string[],
): readonly Statement[] {
  const words = tokens(sentence);
  const beside = (part: string): readonly Context[] =>
    parts.length > 1
      ? [
          { words: tokens(part), cost: 0.01 },
          { words, cost: 0.07 },
        ]
      : [];
  const values = parts.flatMap((part) => ofClause(node, part, beside(part)));
  if (!BYLINE.test(sentence)) return withShort(values, words);
  return values.map((one) => ({
    ...one,
    about: [...one.about, ...OF_BYLINE],
    isOnlyByLabel: true as const,
  }));
}

/** "25 September, Plant swap": in a short text with one value all the rest says what it is of. */
function withShort(values: readonly Statement[], words: readonly string[]): readonly Statement[] {
  const [one, ...others] = values;
  if (one === undefined || others.length > 0 || words.length > MOST_SHORT || one.about.length > 0)
    return values;
  const own = new Set(tokens(one.value));
  return [
    { ...one, about: [...new Set([...one.about, ...words.filter((word) => !own.has(word))])] },
  ];
}

const MOST_SHORT = 7;

/** "Question 1 of 4", "1–3 of 12 places": how many there are. */
function ofProgress(node: SeenNode, sentence: string): readonly Statement[] {
  const [, what, count, total, things] = PROGRESS.exec(sentence) ?? [];
  const number = count ?? total;
  if (number === undefined) return [];
  const about = what ?? things ?? '';
  return [{ ...whole(node, about, number, 1), kinds: ['number'] }];
}

const PROGRESS =
  /(?:\b(question|step|slide|image|photo|picture|chapter|part|level|round|item|card|lesson)s?\s+\d+\s+(?:of|\/)\s+(\d[\d.,]*))|(?:\d\s*(?:[-–]|to)\s*\d+\s+(?:of|\/)\s+(\d[\d.,]*)(?:\s+(\p{L}+))?)/iu;

/** "#198 opened by lin": who did it. */
function ofDoer(node: SeenNode, sentence: string): readonly Statement[] {
  const [, deed, doer] =
    /\b(\p{L}+(?:ed|en|ade|old|ught|ilt)) by (\S[^,;·|(]{1,40}?)(?= (?:on|in|at|for|to|and|\d)\b|[,;·|(.]|$)/iu.exec(
      sentence,
    ) ?? [];
  if (deed === undefined || doer === undefined) return [];
  const aside = sentence.replace(doer, ' ');
  return [
    {
      ...whole(node, `${deed} by`, doer, 1),
      kinds: [],
      beside: [{ words: tokens(aside), cost: 0.04 }],
    },
  ];
}

/** "Contact: Ann Lee, ann@x.test": all of it, and the first part by itself. */
function ofLabel(node: SeenNode, label: string, value: string): readonly Statement[] {
  const [first = value, ...more] = value.split(CLAUSES);
  const isName = more.length > 0 && valueTokens(first).length === 0;
  const all = whole(node, label, value, 1);
  return isName ? [all, { ...whole(node, label, first, 0.9) }] : [all];
}

const whole = (node: SeenNode, about: string, value: string, weight: number): Statement => ({
  about: tokens(about),
  value: value.trim().replace(/[.;]$/u, ''),
  kinds: valueTokens(value).map(({ kind }) => kind),
  node,
  beside: [],
  weight,
});

/** The values in a clause, each with the other words of the clause. */
function ofClause(
  node: SeenNode,
  clause: string,
  beside: readonly Context[],
): readonly Statement[] {
  const values = valueTokens(clause);
  return values.map((value, index) => {
    const before = clause.slice(values[index - 1]?.to ?? 0, value.from);
    const next = values[index + 1];
    const after = clause.slice(value.to, next?.from ?? clause.length);
    const isShared = values.length > 1;
    const about = isShared ? tokens(nearest(before, after, index)) : tokens(`${before} ${after}`);
    const unit = value.kind === 'number' ? countedIn(after) : undefined;
    return {
      about,
      value: unit === undefined ? value.text : `${value.text} ${unit}`,
      ...(unit === undefined ? {} : { unit }),
      kinds: kindsOf(value),
      node,
      beside,
      weight: 0.95,
    };
  });
}

/** A bare "3:45" may be how long as well as when; a bare "-46.20" is money. */
function kindsOf({ text, kind }: ValueToken): readonly Kind[] {
  if (BARE_CLOCK.test(text)) return [kind, 'span'];
  const isMoney = kind === 'number' && MONEY.test(text);
  return isMoney ? [kind, 'price'] : [kind];
}

const MONEY = /^[-+−–]?\s?\d[\d.,'’\u00A0\u202F]*[.,]\d{2}$/u;

/** Of several values in one clause, each has the words that lead to it, or else those behind it. */
const nearest = (before: string, after: string, index: number): string =>
  index > 0 && /^\s*(?:to|-|–|of|out of|\/)\s*$/iu.test(before)
    ? ''
    : /\p{L}/u.test(before)
      ? `${before} ${unitOf(after)}`
      : after;

const unitOf = (after: string): string => /^\s?\p{L}+/u.exec(after)?.[0] ?? '';

/** What a number counts: the word behind it. */
function countedIn(after: string): string | undefined {
  const unit = /^\s?(\p{L}+)/u.exec(after)?.[1];
  return unit === undefined || ENDS.test(unit) ? undefined : unit;
}

/** Of a song: how long; of a train: when. */
const BARE_CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/u;

const ENDS = /^(?:of|in|on|at|to|and|or|from|for|with|per|is|are|was|by|the|a|an|until|out)$/iu;
