/** "If A, do B, otherwise C", "B when A", "B until A": what is to hold, taken off what is to be done. */
import { parted } from './parted.ts';
import { BEGINS_STEP, PREFACE } from './verbs.ts';

export type Condition = {
  /** `if` asks once, `when` waits for it, `until` does it again and again. */
  readonly kind: 'if' | 'unless' | 'when' | 'until';
  readonly phrase: string;
};

export type Conditional = { readonly text: string; readonly condition: Condition | undefined };

/** Says nothing but that all of it is to be done. */
const WHEN_DONE =
  /,?\s+(?:when|once|after|as soon as)\s+(?:(?:you(?:['’]re| are)?|it['’]?s|it is|all is|everything is|that is)\s+)?(?:done|finished|ready|complete[d]?)\b/giu;
const AHEAD =
  /^(if|in case|unless|when(?! (?:did|does|do|is|are|was|were|will|can|has|have|should)\b)|once|as soon as|after)\s+(.+?)(?:,\s*(?:then\s+)?|\s+then\s+)(\p{L}.*)$/iu;
const BEHIND = /^(.+?),?\s+(only if|if|in case|unless|when|once|as soon as|until)\s+(.+)$/iu;
const OTHERWISE = /(?:[,;]\s*|\s+)(?:or else|otherwise|else|if not)[,:]?\s+/iu;
const BEGINS_OTHERWISE = /^(?:otherwise|else|if not)[,:]?\s+/iu;

const KINDS: Readonly<Record<string, Condition['kind']>> = {
  if: 'if',
  'only if': 'if',
  'in case': 'if',
  unless: 'unless',
  when: 'when',
  once: 'when',
  after: 'when',
  'as soon as': 'when',
  until: 'until',
};

const OPPOSITE = { if: 'unless', unless: 'if', when: 'unless', until: 'unless' } as const;

/** Sentences with their conditions; "Otherwise, ..." has the opposite of the one before. */
export function conditionsOf(sentences: readonly string[]): readonly Conditional[] {
  let last: Condition | undefined;
  return sentences
    .flatMap((one) => one.split(BUT_NOT))
    .flatMap(parted)
    .flatMap((raw): readonly Conditional[] => {
      const sentence = raw.replaceAll(WHEN_DONE, '');
      if (last !== undefined && BEGINS_OTHERWISE.test(sentence)) {
        return [{ text: sentence.replace(BEGINS_OTHERWISE, ''), condition: opposite(last) }];
      }
      const { text, condition } = taken(sentence);
      last = condition;
      if (condition === undefined) return [{ text, condition }];
      const [first = '', second] = text.split(OTHERWISE);
      const yes = { text: first, condition };
      return second === undefined ? [yes] : [yes, { text: second, condition: opposite(condition) }];
    });
}

/** "..., but do not pay" */
const BUT_NOT = /,?\s+but\s+(?=(?:do not|don['’]?t|never)\s)/iu;

const opposite = ({ kind, phrase }: Condition): Condition => ({ kind: OPPOSITE[kind], phrase });

function taken(sentence: string): Conditional {
  const bare = sentence.replace(PREFACE, '');
  const [, ahead, condition, text] = AHEAD.exec(bare) ?? [];
  if (ahead !== undefined && condition !== undefined && text !== undefined) {
    const kind = KINDS[ahead.toLowerCase()] ?? 'if';
    return { text, condition: { kind, phrase: condition } };
  }
  return takenBehind(bare) ?? { text: sentence, condition: undefined };
}

/** "B when A", "B if A, otherwise C" */
function takenBehind(bare: string): Conditional | undefined {
  const [, deed, word, phrase] = BEHIND.exec(bare) ?? [];
  if (deed === undefined || word === undefined || phrase === undefined || !isDeed(deed, word))
    return undefined;
  const [said = '', ...others] = phrase.split(OTHERWISE);
  const text = others.length === 0 ? deed : `${deed}, otherwise ${others.join(', otherwise ')}`;
  return { text, condition: { kind: KINDS[word.toLowerCase()] ?? 'if', phrase: said } };
}

/** "wait until X" and questions keep their words; so does what is no deed at all. */
function isDeed(text: string, word: string): boolean {
  const first = text.trim().split(/[\s,]/u)[0]?.toLowerCase() ?? '';
  if (
    /^(?:wait|scroll|tell|check|say|ask|see|find|look|browse|go|search|keep|leaf|page|navigate)$/u.test(
      first,
    ) &&
    /if|when|until/iu.test(word)
  )
    return false;
  // Only the last of several deeds would be meant: that is not for us to say.
  return BEGINS_STEP.has(first) && !/,\s|\sand\s|\sthen\s/iu.test(text);
}
