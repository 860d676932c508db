/** Words and signs of a sentence that says how a form is to be. */
import { unquote, type Quotes } from '../find/query.ts';
import { BEGINS_STEP } from '../parse/verbs.ts';
import { plain } from '../words/normal.ts';

export type Token = {
  /** As it was written; of a quoted text what stands in the quotes. */
  readonly text: string;
  readonly plain: string;
  readonly isQuoted: boolean;
  /** `,` `;` `:` `=` and brackets. */
  readonly isSign: boolean;
};

const PIECE = /\u{E000}\d+\u{E000}|[()]|[^\s()\u{E000}]+/gu;
/** The comma of "March 14, 2027" parts nothing. */
const DAY_AND_YEAR =
  /\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+\d{1,2}(?:st|nd|rd|th)?),\s+(\d{4})\b/giu;
const TAIL = /^(.*?)([,;:=]+)$/u;
const END = /\s*\((?:month first|mm\/dd\/yyyy)\)\s*$|[.?]+$/u;

/** Cuts a sentence; a colon in a time or an address stays where it is. */
export function toTokens(sentence: string, quotes: Quotes): readonly Token[] {
  const text = sentence.trim().replace(END, '').replaceAll(DAY_AND_YEAR, '$1 $2');
  return [...text.matchAll(PIECE)].flatMap(([piece]): readonly Token[] => {
    if (piece.startsWith('\u{E000}')) return [word(unquote(piece, quotes), true)];
    if (/^[()]$/u.test(piece)) return [sign(piece)];
    const [, head = piece, tail = ''] = TAIL.exec(piece) ?? [];
    const signs = [...tail.matchAll(/[,;:=]/gu)].map(([one]) => sign(one));
    return head === '' ? signs : [word(head, false), ...signs];
  });
}

const word = (text: string, isQuoted: boolean): Token => ({
  text,
  plain: plain(text),
  isQuoted,
  isSign: false,
});

const sign = (text: string): Token => ({ text, plain: text, isQuoted: false, isSign: true });

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Says nothing of what is to be: verbs of setting, articles, politeness. */
const GLUE = words(
  `and then also plus please pls kindly the a an my your his her their our its this that it them me us i we you
  want wants need needs would like d ll will can could should must be is are was with to of for in into on at as by
  enter type write put fill out set choose select pick check tick mark use give make change book order reserve take have
  wed youd theyd theyre there theres prefer rather by who hello hi thanks got along delivered served shipped turn slide move bring raise lower adjust increase decrease switch let lets do go ahead sure up say so rate score under see come coming go going get fly travel stay im were id ill ive weve where asks asked says chosen selected picked entered filled form fields field box boxes value values option below following details data page
  und dann bitte ist mein meine trage trag ein an ab aus der die das den dem des ein eine einen im in auf zu mit als für trage trag gib schreib schreibe wähle hak hake setze an ab
  et puis est mon ma mes le la les l un une du de des dans en avec comme pour à mets saisis choisis coche
  y luego es mi mis el los las una en con como para a pon escribe elige marca
  e poi il lo gli nel nella con come per scrivi scegli spunta`,
);

/** Words between a name and its value. */
const BETWEEN = words(
  'write enter type put say says called named is are should must will would be been to as with of at on set up down equals reads becomes being was ist lautet est es goes go gets get takes take holds hold have has',
);
/** Words between a value and the name that follows it. */
const BEFORE_NAME = words(
  'where it asks reads says as for in into under on to of the a an my your his her their is are goes go should must belongs be als en comme como come',
);

export const isGlue = (token: Token): boolean =>
  token.isSign ||
  (!token.isQuoted && (token.plain === '' || token.plain.split(' ').every((one) => GLUE.has(one))));
/** Says that something is to be done. */
export const beginsStep = (token: Token | undefined): boolean =>
  token?.isQuoted === false && BEGINS_STEP.has(token.plain);

export const isBetween = (token: Token): boolean =>
  /^[:=]$/u.test(token.text) || (!token.isQuoted && BETWEEN.has(token.plain));
export const isBeforeName = (token: Token): boolean =>
  !token.isQuoted && BEFORE_NAME.has(token.plain);

/** Says only that somebody has, does or likes what follows: "I play the cello", "we came by train". */
const HAVING =
  /^(?:plays?|uses?|used|speaks?|spoke|reads?|drives?|drove|rides?|rode|takes?|took|eats?|ate|drinks?|drank|owns?|owned|stud(?:y|ies|ied)|teach(?:es)?|taught|works?|worked|wears?|prefers?|loves?|likes?|liked|loved|enjoy(?:ed|s)?|visit(?:ed|s)?|attend(?:ed|s)?|went|came|travel(?:s|l?ed)?|walked|cycled|flew|sailed|vot(?:e|es|ed)|bought|brought|keeps?|kept|grows?|grew|picked|chose|had)$/u;
const WHO =
  /^(?:i|we|you|they|he|she|who|always|usually|mostly|often|only|both|also|weve|ive|id)$/u;

/** Whether a word is such a verb, behind the one who does it. */
export function isHaving(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  return (
    before !== undefined &&
    token?.isQuoted === false &&
    WHO.test(before.plain) &&
    HAVING.test(token.plain)
  );
}

/** How many words say something. */
export const contentIn = (tokens: readonly Token[]): number =>
  tokens.filter((token) => !isGlue(token)).length;

/** The words of some tokens as they were written. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ text }) => text).join(' ');
