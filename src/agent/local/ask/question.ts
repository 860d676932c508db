/** A question taken apart: which words have to be explained, and what kind of value answers it. */
import { THING_WORDS } from '../words/data.ts';
import { tokens } from '../words/normal.ts';
import type { Kind } from './tokens-of-value.ts';

export type AskedKind =
  | 'any'
  | 'person'
  | 'moment'
  | 'place'
  | 'number'
  | 'price'
  | 'span'
  | 'measure'
  | 'email'
  | 'phone';

export type Question = {
  /** Words that something on the page has to explain. */
  readonly words: readonly string[];
  /** Words that connect or only say what kind of thing it is: they help where they match, and are not missed. */
  readonly soft: ReadonlySet<string>;
  readonly kind: AskedKind;
  /** Whether it asks for what was before: the old price. */
  readonly isPast: boolean;
  /** What the answer has to be: "city" of "which city does Ann live in"; empty where it is not said. */
  readonly nouns: readonly string[];
  /** Whether it asks for somebody or something by name: who, which. */
  readonly asksWhich: boolean;
  /** Whether it asks how long something goes on: until when. */
  readonly isEnd: boolean;
  /** Whether the last of several is asked for. */
  readonly isLast: boolean;
  /** Whether it asks for what has not: "which one has no lamp". */
  readonly isDenied: boolean;
};

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** The same in the other languages that people write here, without accents. */
const FOREIGN =
  'wie sind ist der die das den dem was wer wann wo welche welcher welches welchen kostet kosten viel viele hat haben gibt es im am fur von zu mir sag bitte ein eine einen quel quelle quels quelles est sont le la les un une des du de combien coute qui ou quand y il elle cual cuanto cuanta cuantos cuantas cuesta cuestan son el los las una unos quien donde cuando que hay quanto quanti costa costano lo gli dove chi';

/** Carry nothing in a question. */
export const GLUE = list(
  `${FOREIGN} a an the this that these those it its of for in on at with and or is are was were be been being do does did has have had got get gets will would can could should must may me my mine you your we our us i they them their there here he she his her him what whats which who whos whom whose how when where why much many to as if any some all so please tell show give read say says said page site website listed shown displayed stated currently current now moment present right exactly just only one ones else also us find out know like let about into onto from per each every actually really still kind sort still no not without isnt hasnt doesnt havent arent does ask value content text contents`,
);
/** Connect a subject with what is asked of it. */
const SOFT = list(
  'recipe story piece report review take taken located needed different kinds sit sits live lives stand stands stay stays hold holds need needs use come comes keep include includes show belong go goes see by until till since both total available possible set entered chosen selected filled written called named offer offers provide',
);
/** Whether a word only connects a subject with what is asked of it. */
export const isSoftWord = (word: string): boolean =>
  SOFT.has(word) || /^(?:works?|studies|study)$/u.test(word);

/** Verbs that say of what stands by itself nothing that it does not say: a time of a train is when it leaves. */
const LIGHT = list(
  'leave leaves leaving depart departs arrive arrives arrived arriving come comes came go goes going went happen happens happened take takes taking took use uses used get gets getting run runs running pay pays paid spend spent buy bought receive received send sends sent write writes wrote look looks looking watch watched held play plays playing make makes made need needs have allow allows accept accepts fit fits sleep sleeps seat seats tagged marked labelled labeled flagged be',
);
/** Whether a verb may be left open where the value is of the kind asked for, and has no label of its own. */
export const isLight = (word: string): boolean => LIGHT.has(word);

const OLD = /\b(?:old|original|before|former(?:ly)?|previous|regular|used to)\b/iu;
const WHICH = /\b(?:which|who|whose|whom|welche[rsn]?|quelle?s?|cual|names?)\b/iu;
const NOUN =
  /^(?:(?:in|on|at|to|from|by|for) )?(?:which|what) (?:(?:kind|type|sort) of )?(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|must|should|would)\b)((?:\p{L}+ ){1,3}?)(?:is|are|was|were|do|does|did|has|have|had|can|could|will|costs?|weighs?|must|should|would|comes?|belongs?|gets?)\b/iu;
const LAST = /\b(?:last|latest|newest|most recent)\b/iu;
const WAS = /\b(?:was|did)\b.*\b(?:price|cost)\b/iu;

const KINDS: readonly (readonly [AskedKind, RegExp])[] = [
  ['any', /^(?:which|what) (?:\p{L}+ )?(?:costs?|weighs?|has|have|had)\b/iu],
  ['number', /^how many\b|^combien de\b|^wie viele\b/iu],
  ['email', /\be-?mail(?:s| address(?:es)?)?\b/iu],
  [
    'phone',
    /\b(?:phone|telephone|mobile)(?: number)?\b|\bnumber .*\bcall\b|\bcall\b.*\bnumber\b/iu,
  ],
  [
    'number',
    /\bhow many\b|\bnumber of\b|\bcount of\b|\bwie viele\b|\bcombien de\b|\bcu[aá]nt[ao]s\b|\bquant[ei]\b/iu,
  ],
  ['span', /\bhow long\b|\bduration\b/iu],
  ['measure', /\bhow (?:heavy|tall|high|wide|deep|big|large|fast|far|old)\b/iu],
  [
    'price',
    /\bhow much\b|\b(?:price|cost|costs)\b|\bkoste[nt]\b|\bpreis\b|\b(?:co[uû]te|cuesta|costa)n?\b/iu,
  ],
  [
    'moment',
    /\bwhen\b|\bwann\b|\bquand\b|\bcu[aá]ndo\b|\bquando\b|\bwhat time\b|\b(?:which|what) (?:day|date|month|year)\b|\bhow late\b/iu,
  ],
  ['person', /^\W*(?:(?:by|to|from|for) )?(?:who|whom|whose|who['’]s|wer|qui[eé]n|chi)\b/iu],
  ['place', /\bwhere\b|^wo\b|\bd[oó]nde\b|\bdove\b/iu],
];

/** Words that what was before answers to: "the old price". */
export const saysBefore = (word: string): boolean => OLD.test(word);

/** Takes a question apart. */
export function toQuestion(said: string): Question {
  const kind = KINDS.find(([, pattern]) => pattern.test(said))?.[0] ?? 'any';
  const isPast = OLD.test(said.replace(HOW, ' ')) || WAS.test(said);
  const words = tokens(said).filter((word) => !GLUE.has(word));
  const isLast = LAST.test(said);
  const nouns = tokens(NOUN.exec(said)?.[1] ?? '').filter((word) => words.includes(word));
  const soft = new Set(
    words.filter(
      (word) =>
        isValueNoun(word, said) ||
        SOFT.has(word) ||
        THING_WORDS.has(word) ||
        (isLast && LAST.test(word)),
    ),
  );
  // Which department somebody works in is said; where somebody works may be another place than home.
  if (nouns.length > 0)
    for (const word of words.filter((one) => /^(?:works?|stud(?:y|ies))$/u.test(one)))
      soft.add(word);
  return {
    words,
    soft,
    kind,
    isPast,
    nouns,
    asksWhich: WHICH.test(said) || kind === 'person',
    isEnd: /\b(?:until|till|how late|hasta|bis)\b/iu.test(said),
    isLast,
    isDenied: /\b(?:no|not|without|\p{L}+n['’]t)\b/iu.test(said),
  };
}

const HOW = /\bhow (heavy|tall|high|wide|deep|big|large|fast|far|old|long|late|often)\b/iu;

/** "the name of the teacher", "phone number": only says what kind of value it is. */
function isValueNoun(word: string, said: string): boolean {
  if (!/^(?:number|date|time|address|name|type)$/u.test(word)) return false;
  const [, before = 'the', after = ''] =
    new RegExp(`(?:(\\p{L}+)\\s+)?${word}(?:\\s+(\\p{L}+))?`, 'iu').exec(said) ?? [];
  return after.toLowerCase() === 'of' || !GLUE.has(before.toLowerCase());
}

/** Kinds of values that answer by themselves, without a label that says so. */
export const SPEAKING: Readonly<Record<AskedKind, readonly Kind[]>> = {
  any: [],
  person: [],
  place: [],
  number: [],
  moment: ['moment'],
  price: ['price'],
  span: ['span'],
  measure: [],
  email: ['email'],
  phone: ['phone'],
};
