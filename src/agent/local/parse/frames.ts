/**
 * Sentences of people brought to the form that steps are read from: "the purple box, click it", "Bob's mail can
 * be deleted", "give Cancel a click", "there is a Track link in some tab, click it" all say a verb and its target.
 */
import { PASSIVE_FRAMES } from './frames-of-modals.ts';
import { PLACE_FRAMES } from './frames-of-places.ts';
import { LIGHT_FRAMES } from './frames-of-light-verbs.ts';
import { plainNames } from './frames-of-names.ts';
import { QUESTION_FRAMES } from './frames-of-questions.ts';
import { brackets, TOPIC_FRAMES } from './frames-of-topics.ts';
import { WISH_FRAMES } from './frames-of-wishes.ts';
import type { Frame } from './frame.ts';
import { picked } from './picked.ts';
import { withTold } from './told.ts';

/** Frames that take in a whole sentence, commas and all. */
const OF_SENTENCES: readonly Frame[] = [
  brackets,
  plainNames,
  ...PLACE_FRAMES,
  ...TOPIC_FRAMES,
  ...QUESTION_FRAMES,
];
/** Frames of one clause. */
const OF_CLAUSES: readonly Frame[] = [...WISH_FRAMES, ...LIGHT_FRAMES, ...PASSIVE_FRAMES];

/** Rules may feed each other this often. */
const MOST_ROUNDS = 4;
const CUTS =
  /(\s*[,;:]\s+(?:(?:and|but)\s+)?(?:then\s+)?|\s+(?:and|but)\s+(?:then\s+)?|\s+[-–—]\s+)/iu;

/** The sentences in the form that steps are read from; those that no frame takes stay as they are. */
export function framed(sentences: readonly string[]): readonly string[] {
  return paired(withTold(sentences)).map((sentence) => {
    let form = picked(courteous(sentence));
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const next = byFrames(OF_SENTENCES, form) ?? byClauses(form);
      if (next === undefined || next === form) break;
      form = picked(next);
    }
    return form;
  });
}

const byFrames = (frames: readonly Frame[], text: string): string | undefined => {
  for (const frame of frames) {
    const form = frame(text);
    if (form !== undefined) return form;
  }
  return undefined;
};

/** Each clause for itself; undefined where none changes. */
function byClauses(sentence: string): string | undefined {
  const whole = byFrames(OF_CLAUSES, sentence);
  if (whole !== undefined) return whole;
  const parts = sentence.split(CUTS);
  const turned = parts.map((part, place) =>
    place % 2 === 1 ? part : (byFrames(OF_CLAUSES, part) ?? part),
  );
  const form = turned.join('');
  return form === sentence ? undefined : form;
}

/** "There is a book by Ruth. Reserve it": what is told of in one sentence and meant in the next. */
function paired(sentences: readonly string[]): readonly string[] {
  const list: string[] = [];
  for (const sentence of sentences) {
    const before = list.at(-1);
    const both = before === undefined ? undefined : `${before.replace(/\?$/u, '')}, ${sentence}`;
    if (
      before !== undefined &&
      both !== undefined &&
      isTold(before) &&
      byFrames(PLACE_FRAMES, both) !== undefined
    )
      list[list.length - 1] = both;
    else list.push(sentence);
  }
  return list;
}

/** Of questions, only "where is it?" is asked so that it can be used. */
const isTold = (sentence: string): boolean =>
  !sentence.endsWith('?') || /^where(?:['’]s| is| are)\b/iu.test(sentence);

const GREETS =
  /^(?:hi|hello|hey|dear \p{L}+|ok(?:ay)?|right|well|so)(?:[,!]\s+|\s+there[,!]?\s+)/iu;
const ASKS_KINDLY =
  /(?:,?\s+(?:please|pls|plz|kindly|thanks(?: a lot)?|thank you|thx|will you|would you|can you|could you|for me))+(?=[.!?]?$)/iu;
const KINDLY = /^(?:please|pls|plz|kindly)[,:]?\s+/iu;

const courteous = (text: string): string =>
  text.replace(GREETS, '').replace(KINDLY, '').replace(ASKS_KINDLY, '').trim();
