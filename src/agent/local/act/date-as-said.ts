/** "Born March 5, 1992", "let's have 14 March 2027 for the date": a day that a sentence is all about. */
import { unquote } from '../find/query.ts';
import type { Step } from '../parse/steps.ts';
import { dateIn } from '../words/dates.ts';
import { chooseDate } from './choose-date.ts';
import type { Work } from './work.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?';
const DAY = new RegExp(
  `\\b(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH},?\\s+\\d{4})\\b`,
  'giu',
);
/** Says only that it is a day, whose, and that it is to be. */
const AROUND =
  /\b(?:i|we|he|she|they|was|were|am|is|are|been|born|birth|birthday|birthdate|date|day|on|for|of|the|a|an|my|our|his|her|their|it|its|that|this|would|should|will|must|be|let|lets|let['’]s|have|has|had|make|take|set|put|get|go|come|see|as|at|to|by|please|like|want|need|i['’]d|we['’]d|i['’]m|with|in|use)\b/giu;

/** Answers whether a sentence said just one day and what it is for, and that was chosen. */
export async function dateAsSaid(work: Work, step: Step): Promise<boolean> {
  const said = unquote(step.said, work.quotes);
  const [day, more] = said.match(DAY) ?? [];
  if (day === undefined || more !== undefined || dateIn(day) === undefined) return false;
  const others = said
    .replace(day, ' ')
    .replaceAll(AROUND, ' ')
    .replaceAll(/[\s,.:;!]+/gu, ' ')
    .trim();
  return chooseDate(work, others === '' ? day : `${day} as ${others}`, step.scope);
}
