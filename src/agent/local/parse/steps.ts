/** An instruction cut into steps: one thing to do each, in order. */
import { QUOTE_SIGN, type Quotes } from '../find/query.ts';
import type { Scope } from '../find/scope.ts';
import { NUMBERS } from '../words/data.ts';
import { BEGINS_STEP, PREFACE, VERBS, type Deed } from './verbs.ts';

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
};

export type Instruction = { readonly steps: readonly Step[]; readonly quotes: Quotes };

const MOST_STEPS = 40;
/** Stands before a step of a path: "File > Export". */
const PATH_SIGN = '\u{E001}';
const QUOTED =
  /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«\s*([^»]*?)\s*»|`([^`]*)`|(?<![\p{L}\p{N}])'((?:[^']|'(?=\p{L}))*)'(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])‘([^’]*)’/gu;

/** Cuts an instruction into steps. Quoted texts are taken out first: what they say is nobody's verb. */
export function toSteps(instruction: string): Instruction {
  const quotes: string[] = [];
  const marked = instruction
    .replaceAll(/[\u{E000}\u{E001}]/gu, '')
    .replaceAll(QUOTED, (...found) => {
      const text = found.slice(1, 8).find((part) => typeof part === 'string') as string;
      quotes.push(text);
      // A full stop inside the quotes ends the sentence outside.
      return ` ${QUOTE_SIGN}${quotes.length - 1}${QUOTE_SIGN} `;
    });
  const steps: Step[] = [];
  for (const sentence of sentences(marked)) {
    for (const { text, afterAnd } of clauses(inOrder(sentence))) {
      const step = toStep(text, afterAnd);
      if (step !== undefined && steps.length < MOST_STEPS) steps.push(step);
    }
  }
  return {
    steps: inherited(steps.filter((step, index) => !isOnlyIntroduction(step, steps[index + 1]))),
    quotes,
  };
}

function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?;])\s+(?=[\p{Lu}\p{Ll}\u{E000}])|\n+|(?<=\u{E000})\s*[.;]\s+/u)
    .map((part) => part.trim().replace(/[\s.;,!]+$/u, ''))
    .filter((part) => part !== '');
}

/** "Select Export > PDF from the File menu" begins with the menu; "Fly to Rome: set To to Rome" with the colon. */
function inOrder(sentence: string): string {
  const path =
    /^(?:select|choose|pick|click|open)\s+(?:on\s+)?(.+[>→].+?)\s+(?:from|in|under)\s+(?:the\s+)?(.+?)(?:\s+menu)?$/iu.exec(
      sentence,
    );
  if (path?.[1] !== undefined && path[2] !== undefined) return `open ${path[2]} > ${path[1]}`;
  const titled = /^([^:]{3,60}):\s+(.+)$/u.exec(sentence);
  const [, title = '', rest = ''] = titled ?? [];
  const first = (text: string): string => text.trim().split(/\s/u)[0]?.toLowerCase() ?? '';
  return titled !== null && BEGINS_STEP.has(first(rest)) && !BEGINS_STEP.has(first(title))
    ? rest
    : sentence;
}

type Clause = { readonly text: string; readonly afterAnd: boolean };

function clauses(sentence: string): readonly Clause[] {
  const parts: { text: string; afterAnd: boolean }[] = [];
  const tokens = sentence.split(
    /(,?\s+(?:and|und|et|y|e)\s+(?:then\s+)?|,?\s+(?:and\s+)?then,?\s+|,?\s+(?:after that|afterwards|finally)[, ]\s*|,\s+|\s+>\s+|\s+→\s+)/iu,
  );
  let current = tokens[0] ?? '';
  for (let index = 1; index < tokens.length; index += 2) {
    const joint = tokens[index] ?? '';
    const next = tokens[index + 1] ?? '';
    const isPath = /[>→]/u.test(joint);
    const isThen = /then|after that|afterwards|finally/iu.test(joint);
    const verb = next.replace(PREFACE, '').trim().split(/[\s,]/u)[0]?.toLowerCase() ?? '';
    const begins = BEGINS_STEP.has(verb) && !isNounHere(next, verb);
    const hasVerb = toStep(current, false)?.deed !== undefined && current.trim() !== '';
    if (isPath || ((isThen || begins) && hasVerb && !isPreface(current))) {
      parts.push({ text: current, afterAnd: false });
      current = isPath ? `${PATH_SIGN}${next}` : next;
      parts.push({ text: '', afterAnd: /^\s+and\s+$/iu.test(joint) });
    } else current += joint + next;
  }
  parts.push({ text: current, afterAnd: false });
  const list: Clause[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    list.push({ text: parts[index]?.text ?? '', afterAnd: parts[index - 1]?.afterAnd ?? false });
  }
  return list;
}

/** "In the footer, click Terms": the first part only says where. */
const isPreface = (text: string): boolean =>
  /^\s*(?:in|on|under|for|inside|within|below|from|at|using|with)\b[^,]*$/iu.test(text) &&
  !/\u{E000}/u.test(text.replace(/^\s*for\b.*/iu, ''));

/** Words that are verbs elsewhere, but here stand before another noun or alone at the end of a list: "subject and message". */
function isNounHere(next: string, verb: string): boolean {
  const words = next.trim().split(/\s+/u);
  if (
    /^(?:message|phone|order|search|set|check|star|post|book|mark|share|list|next|back|start)$/u.test(
      verb,
    )
  ) {
    const second = words[1]?.toLowerCase() ?? '';
    return (
      /^(?:with|to|as|into|in|field|name|number|box|is|:)$/u.test(second) &&
      !(verb === 'set' || verb === 'search' || verb === 'check')
    );
  }
  return false;
}

function toStep(raw: string, afterAnd: boolean): Step | undefined {
  const isPath = raw.startsWith(PATH_SIGN);
  let text = raw
    .replace(PATH_SIGN, '')
    .trim()
    .replace(/[.,;:!]+$/u, '')
    .replace(PREFACE, '')
    .trim();
  if (text === '') return undefined;
  const said = text;
  if (isPath)
    return {
      deed: 'open',
      verb: 'open',
      rest: text,
      scope: undefined,
      times: 1,
      said,
      afterAnd: false,
    };
  let scope: Scope | undefined;
  const led = /^(in|on|under|for|inside|within|below|from|at)\s+(.+?),\s+(.+)$/iu.exec(text);
  if (led?.[2] !== undefined && led[3] !== undefined) {
    scope = {
      relation:
        led[1]?.toLowerCase() === 'under' || led[1]?.toLowerCase() === 'below' ? 'under' : 'in',
      phrase: led[2],
    };
    text = led[3].replace(PREFACE, '');
  } else {
    const bare =
      /^(?:in|on|under)\s+(.+?)\s+((?:pick|select|choose|click|type|enter|set|press)\b.+)$/iu.exec(
        text,
      );
    if (bare?.[1] !== undefined && bare[2] !== undefined) {
      scope = { relation: 'in', phrase: bare[1] };
      text = bare[2];
    }
    const used =
      /^(?:use|using|with)\s+(?:the\s+)?(.+?),?\s+(?:to\s+)?((?:pick|select|choose|click|type|enter|set|press|search|write)\b.+)$/iu.exec(
        text,
      );
    if (used?.[1] !== undefined && used[2] !== undefined) text = `${used[2]} in the ${used[1]}`;
  }
  const lower = text.toLowerCase();
  for (const [verb, deed] of VERBS) {
    if (!lower.startsWith(verb)) continue;
    const after = text.slice(verb.length);
    if (after !== '' && !/^[\s,:\u{E000}]/u.test(after)) continue;
    const [rest, times] = counted(after.trim());
    return { deed, verb, rest, scope, times, said, afterAnd };
  }
  const [verb = '', ...others] = text.split(/\s+/u);
  const isMark = verb.includes(QUOTE_SIGN);
  return {
    deed: 'unknown',
    verb: isMark ? '' : verb.toLowerCase(),
    rest: isMark ? text : others.join(' '),
    scope,
    times: 1,
    said,
    afterAnd,
  };
}

/** "Navigate through the tree. Find and click on X": the first sentence does nothing by itself. */
const isOnlyIntroduction = (step: Step, next: Step | undefined): boolean =>
  next?.deed === 'explore' && /^(?:navigate|look|browse|switch|expand)\b/u.test(step.verb);

/** "twice", "three times", "5 times" at the end. */
function counted(rest: string): readonly [string, number] {
  const found =
    /^(.*?)\s*\b(?:(once|twice|thrice)|(\d+|one|two|three|four|five|six|seven|eight|nine|ten) times)$/iu.exec(
      rest,
    );
  if (found === null) return [rest, 1];
  const word = (found[2] ?? found[3] ?? '1').toLowerCase();
  return [found[1] ?? '', Math.min(50, NUMBERS[word] ?? Number(word))];
}

/** "Press Plus, then Minus", "Click Edit, then Undo": a name alone does what the step before did. */
function inherited(steps: readonly Step[]): readonly Step[] {
  return steps.map((step, index) => {
    const before = steps[index - 1];
    if (step.deed !== 'unknown' || before === undefined || step.rest !== '' || step.verb === '')
      return step;
    if (!/^(?:click|press|open)$/u.test(before.deed)) return step;
    return { ...step, deed: before.deed, rest: step.said, verb: before.verb };
  });
}
