/** An instruction cut into steps: one thing to do each, in order. */
import { QUOTE_SIGN, type Quotes } from '../find/query.ts';
import type { Relation, Scope } from '../find/scope.ts';
import { NUMBERS } from '../words/data.ts';
import { withAntecedents } from './antecedents.ts';
import { clausesOf, sentencesOf, type Clause } from './clauses.ts';
import { WORDS_SIGN } from './frame.ts';
import { framed } from './frames.ts';
import { active, joined, unslipped } from './phrasal.ts';
import { answered } from './answered.ts';
import { conditionsOf, type Condition } from './conditions.ts';
import { PREFACE, VERBS, type Deed } from './verbs.ts';
import { plainly } from './wordings.ts';

export type Step = {
  readonly deed: Deed | 'unknown';
  /** The verb as written, lower case. */
  readonly verb: string;
  /** What follows the verb; quoted texts are marks. */
  readonly rest: string;
  /** Where it is to be done, when said first: "In Shipping, ...". */
  readonly scope: Scope | undefined;
  readonly times: number;
  /** The step as it was written. */
  readonly said: string;
  /** Whether only "and" stands between it and the step before: both may be one name. */
  readonly afterAnd: boolean;
  /** Whether it only opens the way to the next: "File" of "File > Export". */
  readonly leads: boolean;
  /** What was told of before and is "it" here. */
  readonly about?: string;
  /** The sentence that told of it. */
  readonly told?: Step;
  /** Whether, or from when on, it is to be done. */
  readonly condition?: Condition | undefined;
};

export type Instruction = {
  readonly steps: readonly Step[];
  readonly quotes: Quotes;
  /** As written; quoted texts are marks. */
  readonly sentences: readonly string[];
};

const MOST_STEPS = 40;
const QUOTED =
  /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«\s*([^»]*?)\s*»|`([^`]*)`|(?<![\p{L}\p{N}])'((?:[^']|'(?=\p{L}))*)'(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])‘([^’]*)’/gu;

/**
 * The ways to read an instruction, the likelier first: with its sentences brought to the form of a verb and its
 * target, and as it was written, where that is another.
 */
export function readingsOf(instruction: string): readonly Instruction[] {
  const [asFramed, asWritten] = [toSteps(instruction, framed), toSteps(instruction)];
  // Who asks wants nothing to be done, however it was written.
  const isAsked = asFramed.steps.some(({ deed }) => deed === 'ask');
  const isSame = isAsked || JSON.stringify(asFramed.steps) === JSON.stringify(asWritten.steps);
  return isSame ? [asFramed] : [asFramed, asWritten];
}

const asTheyAre = (sentences: readonly string[]): readonly string[] => sentences;

/**
 * Cuts an instruction into steps. Quoted texts are taken out first: what they say is nobody's verb.
 * @param form brings its sentences to another form
 */
export function toSteps(instruction: string, form = asTheyAre): Instruction {
  const quotes: string[] = [];
  const marked = instruction.replaceAll(QUOTE_SIGN, '').replaceAll(QUOTED, (...found) => {
    quotes.push(found.slice(1, 8).find((part) => typeof part === 'string') as string);
    return ` ${QUOTE_SIGN}${quotes.length - 1}${QUOTE_SIGN} `;
  });
  const sentences = plainly(sentencesOf(answered(marked)));
  const forms = form(sentences).map((one) =>
    one.replaceAll(WORDS, (_whole, words: string) => {
      quotes.push(words);
      return ` ${QUOTE_SIGN}${quotes.length - 1}${QUOTE_SIGN} `;
    }),
  );
  const clauses = conditionsOf(forms.map(active)).flatMap(({ text, condition }) =>
    clausesOf(text).map((clause) => ({ clause, condition })),
  );
  const steps = clauses.slice(0, MOST_STEPS).flatMap(({ clause, condition }, index) => {
    const leads = clauses[index + 1]?.clause.isOnPath === true;
    const step = toStep(clause);
    return step === undefined ? [] : [{ ...step, leads, condition }];
  });
  return {
    steps: withAntecedents(
      inherited(steps.filter((step, at) => !isOnlyIntroduction(step, steps[at + 1]))),
    ),
    quotes,
    sentences: forms,
  };
}

const WORDS = new RegExp(`${WORDS_SIGN}(.+?)${WORDS_SIGN}`, 'gu');

type Bare = Omit<Step, 'leads' | 'condition'>;

function toStep({ text: raw, isOnPath, afterAnd }: Clause): Bare | undefined {
  const written = raw
    .trim()
    .replace(/[.,;:]+$/u, '')
    .replace(POLITE, '')
    .replace(PREFACE, '')
    .trim();
  const said = joined(unslipped(written));
  if (said === '') return undefined;
  const whole = { scope: undefined, times: 1, said, afterAnd };
  if (isOnPath) return { ...whole, deed: 'open', verb: 'open', rest: said };
  const { text, scope } = placed(said);
  for (const [pattern, deed] of WHOLE) {
    const rest = pattern.exec(text)?.[1];
    if (rest !== undefined)
      return { ...whole, deed, verb: 'find', rest: rest.replace(ITS_VERB, ''), scope };
  }
  return { ...whole, ...byVerb(text), scope };
}

/** What the verb asks for; as it stands where it is none that is known. */
function byVerb(text: string): Pick<Step, 'deed' | 'verb' | 'rest' | 'times'> {
  const lower = text.toLowerCase();
  for (const [verb, deed] of VERBS) {
    const after = lower.startsWith(verb) ? text.slice(verb.length) : undefined;
    if (after === undefined || (after !== '' && !/^[\s,:\u{E000}]/u.test(after))) continue;
    const [rest, times] = counted(after.trim());
    return { deed, verb, rest, times };
  }
  return withoutVerb(text);
}

/** What begins with no verb of ours: a question, or a verb that the page may know. */
function withoutVerb(text: string): Pick<Step, 'deed' | 'verb' | 'rest' | 'times'> {
  const [verb = '', ...others] = text.split(/\s+/u);
  if (text.endsWith('?')) return { deed: 'ask', verb, rest: others.join(' '), times: 1 };
  if (verb.includes(QUOTE_SIGN)) return { deed: 'unknown', verb: '', rest: text, times: 1 };
  const [rest, times] = counted(others.join(' '));
  return { deed: 'unknown', verb: verb.toLowerCase(), rest, times };
}

/** Says nothing at the end of a step. */
const POLITE =
  /(?:[\s,]+(?:please|pls|plz|thanks|thank you|thx|for me|instead|nothing else|bitte|por favor|per favore|s['’]il (?:te|vous) pla[iî]t))+$/iu;

/** "Do not select Plum" */
const NOT_TO = /^(?:do not|don['’]?t|never|avoid)\s+(?!forget|hesitate|miss|fail|stop)(.+)$/iu;
/** "I don't want the newsletter any more" */
const NOT_WANTED =
  /^(?:i|we) (?:don['’]?t|do not) want (?:to (?:get|have|receive) |(?!to\b))(?:the |any )?(.+?)(?:,? (?:any ?more|any longer))?$/iu;
const ITS_VERB = /^(?:select|choose|pick|check|tick|click|mark|enable)(?:ing)?\s+(?:on\s+)?/iu;

/** "Switch between the tabs to find and click on the link" */
const TO_FIND = /^.*\bto (?:find|locate) and (?:click|open|select)(?: on)?\s+(.+)$/iu;
/** "Navigate through the tree to find X", "look through the list until you see X" */
const LOOK_TO_FIND =
  /^(?:navigate|look|browse|search|switch|expand|scroll|go|click|leaf|use|explore)\b.*\b(?:to|(?:un)?till? you) (?:find|locate|see)\s+(.+)$/iu;
/** Patterns that say the whole step. */
const WHOLE: readonly (readonly [RegExp, Deed])[] = [
  [NOT_TO, 'avoid'],
  [NOT_WANTED, 'uncheck'],
  [TO_FIND, 'explore'],
  [LOOK_TO_FIND, 'find'],
];
const WHERE_FIRST = /^(in|on|under|for|inside|within|below|from|at)\s+(.+?),\s+(.+)$/iu;
const WHERE_WITHOUT_COMMA =
  /^(?:in|on|under)\s+(.+?)\s+((?:pick|select|choose|click|type|enter|set|press)\b.+)$/iu;
const WITH_WHAT_FIRST =
  /^(?:use|using|with)\s+(?:the\s+)?(.+?),?\s+(?:to\s+)?((?:pick|select|choose|click|type|enter|set|press|search|write|make|change|format|drag|move|find|book|sort|replace)\b.+)$/iu;

/** What is to be done, and where, when that was said first. */
function placed(text: string): { readonly text: string; readonly scope: Scope | undefined } {
  const [, way, where, what] = WHERE_FIRST.exec(text) ?? [];
  if (way !== undefined && where !== undefined && what !== undefined) {
    const relation: Relation = /under|below/iu.test(way) ? 'under' : 'in';
    return { text: what.replace(PREFACE, ''), scope: { relation, phrase: where } };
  }
  const [, place, deed] = WHERE_WITHOUT_COMMA.exec(text) ?? [];
  if (place !== undefined && deed !== undefined) {
    return { text: deed, scope: { relation: 'in', phrase: place } };
  }
  const [, tool, use] = WITH_WHAT_FIRST.exec(text) ?? [];
  if (tool === undefined || use === undefined) return { text, scope: undefined };
  return { text: `${use} in the ${tool}`, scope: undefined };
}

/** "Navigate through the tree. Find and click on X": the first sentence does nothing by itself. */
const isOnlyIntroduction = (step: Step, next: Step | undefined): boolean =>
  next?.deed === 'explore' && /^(?:navigate|look|browse|switch|expand)\b/u.test(step.verb);

const COUNTED =
  /^(.*?)\s*\b(?:(once|twice|thrice)|(\d+|one|two|three|four|five|six|seven|eight|nine|ten) times)$/iu;

/** "twice", "three times", "5 times" at the end. */
function counted(rest: string): readonly [string, number] {
  const found = COUNTED.exec(rest);
  if (found === null) return [rest, 1];
  const word = (found[2] ?? found[3] ?? '1').toLowerCase();
  return [found[1] ?? '', Math.min(50, NUMBERS[word] ?? Number(word))];
}

/** "Press Plus, then Minus": a name alone does what the step before did. */
function inherited(steps: readonly Step[]): readonly Step[] {
  return steps.map((step, index) => {
    const before = steps[index - 1];
    const isName = step.rest === '' || /^(?:the|its|that)$/u.test(step.verb);
    if (step.deed !== 'unknown' || before === undefined || !isName || step.verb === '') {
      return step;
    }
    if (!/^(?:click|press|open)$/u.test(before.deed)) return step;
    return { ...step, deed: before.deed, rest: step.said, verb: before.verb };
  });
}
