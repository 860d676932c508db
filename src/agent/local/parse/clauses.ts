/** A sentence cut where another thing to do begins. */
import { BEGINS_STEP, PREFACE } from './verbs.ts';

export type Clause = {
  readonly text: string;
  /** A place on a path, as "Export" of "File > Export". */
  readonly isOnPath: boolean;
  /** Whether only "and" stands between it and the clause before: both may be one name. */
  readonly afterAnd: boolean;
};

const JOINT =
  /(,?\s+(?:and|und|et|y|e)\s+(?:(?:then|after (?:that|it|this)|afterwards|finally),?\s+)?|,?\s+(?:and\s+)?then,?\s+|(?:,|\s+and|,\s+and)?\s+(?:after (?:that|it|this)|afterwards|finally)[, ]\s*|,\s+|:\s+|\s+[-=]?>\s+|\s+[→»›]\s+)/iu;
const THEN = /then|after (?:that|it|this)|afterwards|finally/iu;
const PATH = /[>→»›]/u;
/** Says only where or with what: "In the footer, click Terms". */
const ONLY_WHERE = /^\s*(?:in|on|under|for|inside|within|below|from|at|using|with)\b[^,]*$/iu;
/** Says nothing without what follows: "find and click". */
const ONLY_VERB = /^\s*(?:find|drag|go|look)?\s*$|\bto\s+(?:find|locate)\s*$/iu;

const firstWord = (text: string): string =>
  text.replace(PREFACE, '').trim().split(/[\s,]/u)[0]?.toLowerCase() ?? '';

/** Of a word with digits in it, such as a password, the exclamation mark is a part. */
const END =
  /(?<=\S*\d\S*\p{L}\S*|\S*\p{L}\S*\d\S*)[\s.;,]+$|(?<!\S*\d\S*\p{L}\S*|\S*\p{L}\S*\d\S*)[\s.;,!]+$/u;

/** The sentences of an instruction. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(
      /(?<=[.!?;])(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St|Nr|No|Mt|vs|e\.g|i\.e|approx)\.)\s+(?=[\p{L}\u{E000}])|\n+|(?<=\u{E000})\s*[.;]\s+/u,
    )
    .map((part) => part.trim().replace(END, ''))
    .filter((part) => part !== '');
}

/** Cuts at "then", and at "and" and commas where a verb follows. */
export function clausesOf(sentence: string): readonly Clause[] {
  const pieces = inOrder(sentence).split(JOINT);
  const list: Clause[] = [];
  let current = pieces[0] ?? '';
  let isOnPath = false;
  let afterAnd = false;
  for (let index = 1; index < pieces.length; index += 2) {
    const joint = pieces[index] ?? '';
    const next = pieces[index + 1] ?? '';
    const isPath = PATH.test(joint);
    if (!isPath && !isCut(current, joint, next)) {
      current += joint + next;
      continue;
    }
    list.push({ text: current, isOnPath, afterAnd });
    current = next;
    isOnPath = isPath;
    afterAnd = /^\s+and\s+$/iu.test(joint);
  }
  list.push({ text: current, isOnPath, afterAnd });
  return list;
}

function isCut(before: string, joint: string, next: string): boolean {
  if (ONLY_VERB.test(before)) return false;
  const verb = firstWord(next);
  // "Edit the hinge row: set On hand to 20"
  if (joint.startsWith(':')) return BEGINS_STEP.has(verb) && BEGINS_STEP.has(firstWord(before));
  // Whatever is done to "it" is another step.
  const begins = (BEGINS_STEP.has(verb) && !isNounHere(next, verb)) || ON_IT.test(next);
  if (!begins && DOES.test(next) && BEGINS_STEP.has(firstWord(before)) && !isOnlyWhere(before))
    return true;
  return (THEN.test(joint) || begins) && !isOnlyWhere(before);
}

const ON_IT = /^\s*(?!is\b|does\b|has\b)\p{L}{2,}\s+(?:it|them)(?:\s+\p{L}+)?\s*$/iu;

/** "and cite the second one": what a determiner follows directly is a verb, whatever it says. */
const DOES =
  /^\s*(?!(?:all|both|half|not|only|just|even|also|maybe|in|on|at|of|or|to|from|for|by|with|as|than|but|and|is|are|was|were|has|have|had|does|do|then|when|if|until|after|before|under|over|above|below|into|onto|near|inside|behind|beside|within|without|between|through|about|against|via|using|per|like|which|that|who|where|whose)\b)\p{Ll}{3,}\s+(?:the|my|our|this|these|those|every|each)\s+\S/u;

const isOnlyWhere = (text: string): boolean =>
  ONLY_WHERE.test(text) && (/^\s*for\b/iu.test(text) || !text.includes('\u{E000}'));

const NOUNS_TOO = /^(?:message|phone|order|star|post|book|mark|share|list|next|back|start)$/u;

/** Verbs elsewhere, but here names of fields: "subject to Hi and message to Bye". */
function isNounHere(next: string, verb: string): boolean {
  const second = next.trim().split(/\s+/u)[1]?.toLowerCase() ?? '';
  return (
    NOUNS_TOO.test(verb) &&
    !(verb === 'mark' && second === 'as') &&
    /^(?:with|to|as|into|in|field|name|number|box|is|:)$/u.test(second)
  );
}

const PATH_FROM =
  /^(?:select|choose|pick|click|open)\s+(?:on\s+)?(.+[>→].+?)\s+(?:from|in|under)\s+(?:the\s+)?(.+?)(?:\s+menu)?$/iu;

/** "Open return.pdf in Documents / Taxes / 2025" */
const SLASHED =
  /^(?:open|select|choose|pick|click|show)\s+(?:on\s+)?(.+?)\s+(?:in|from|under|inside|within)\s+(?:the\s+folder\s+)?(\S.*?\s+[/\\]\s+\S.*)$/iu;

/** "Select Export > PDF from the File menu" begins with the menu; "Fly to Rome: set To to Rome" with the colon. */
function inOrder(sentence: string): string {
  const slashed = SLASHED.exec(sentence);
  if (slashed?.[1] !== undefined && slashed[2] !== undefined)
    return `open ${slashed[2].replaceAll(/\s+[/\\]\s+/gu, ' > ')} > ${slashed[1]}`;
  const path = PATH_FROM.exec(sentence);
  if (path?.[1] !== undefined && path[2] !== undefined) return `open ${path[2]} > ${path[1]}`;
  const [, title, rest] = /^([^:]{3,60}):\s+(.+)$/u.exec(sentence) ?? [];
  if (title === undefined || rest === undefined) return sentence;
  const isTitle = BEGINS_STEP.has(firstWord(rest)) && !BEGINS_STEP.has(firstWord(title));
  return isTitle ? rest : sentence;
}
