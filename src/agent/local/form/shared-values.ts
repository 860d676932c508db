/** Values that are spread over two fields: from one day to another, a first and a last name, "between 20 and 50". */
import type { Control } from './controls.ts';
import { FULL_NAME } from './field-kinds.ts';
import { leadsIn, namesIn } from './names-in.ts';
import type { Part, Setting } from './state-parts.ts';
import { beginsStep, contentIn, isGlue, textOf, type Token } from './state-tokens.ts';
import { measured } from './units.ts';

const UNTIL = /^(?:to|until|till|through|thru|bis|-|–|—)$/u;
const BOTH = 0.2;

/** All such pieces of a sentence. @param single the pieces that set one field */
export const sharedParts = (
  single: readonly Part[],
  controls: readonly Control[],
  tokens: readonly Token[],
): readonly Part[] => [
  ...datesIn(single, controls, tokens),
  ...namesOf(controls, tokens),
  ...journeysIn(controls, tokens),
  ...spansIn(controls, tokens),
];

/** "from 1 May to 5 May" where just two fields take a date. */
function datesIn(
  parts: readonly Part[],
  controls: readonly Control[],
  tokens: readonly Token[],
): readonly Part[] {
  const [start, end, more] = controls.filter(({ kind }) => kind === 'date');
  if (start === undefined || end === undefined || more !== undefined) return [];
  const dates = parts.filter(({ about, settings }) => about === start && settings.length === 1);
  return dates.flatMap((first) =>
    dates.flatMap((last): readonly Part[] => {
      const between = tokens[first.to];
      const isRange =
        last.from === first.to + 1 &&
        between !== undefined &&
        UNTIL.test(between.plain || between.text);
      const [from] = first.settings;
      const [to] = last.settings;
      if (!isRange || from === undefined || to === undefined) return [];
      const settings = [from, { control: end, value: to.value }];
      const score = first.score + last.score + BOTH;
      return [{ settings, about: start, from: first.from, to: last.to, score }];
    }),
  );
}

const MOST_NAMES = 4;
const NAMED_BY_LOOKS = 0.65;
const LED = 0.92;

/** "Ann Lee" where one field takes the first name and one the last. */
function namesOf(controls: readonly Control[], tokens: readonly Token[]): readonly Part[] {
  const [first, another] = asking(controls, 'first name');
  const [last, other] = asking(controls, 'last name');
  const isOne = another === undefined && other === undefined;
  if (first === undefined || last === undefined || !isOne) return [];
  if (asking(controls, 'name').length > 0) return [];
  const leads = leadsIn(FULL_NAME, tokens);
  return tokens.flatMap((_token, from) =>
    [2, 3, MOST_NAMES].flatMap((count): readonly Part[] => {
      const settings = namesAt(first, last, tokens.slice(from, from + count), count);
      const score = NAMED_BY_LOOKS * count;
      if (settings.length === 0) return [];
      const alone = { settings, about: first, from, to: from + count, score, isWeak: true };
      const led = leads
        .filter(({ to }) => to === from)
        .map((lead) => ({
          ...alone,
          from: lead.from,
          score: score + LED * contentIn(tokens.slice(lead.from, from)),
          isWeak: false,
        }));
      return [alone, ...led];
    }),
  );
}

const asking = (controls: readonly Control[], kind: string): readonly Control[] =>
  controls.filter(({ asks }) => asks?.is === kind);

/** The first word and the others, where all of them look like names. */
function namesAt(
  first: Control,
  last: Control,
  span: readonly Token[],
  count: number,
): readonly Setting[] {
  const isPlain = span.every((token) => !token.isSign && !token.isQuoted);
  if (span.length < count || !isPlain || [span[0], span.at(-1)].some(isNoName)) return [];
  const names = [textOf(span.slice(0, 1)), textOf(span.slice(1))] as const;
  const looks = first.asks?.looks(names[0]) === true && last.asks?.looks(names[1]) === true;
  return looks
    ? [
        { control: first, value: names[0] },
        { control: last, value: names[1] },
      ]
    : [];
}

const isNoName = (token: Token | undefined): boolean =>
  token === undefined || isGlue(token) || beginsStep(token);

/** "Berlin to Malaga" where one field asks from where and one to where. */
function journeysIn(controls: readonly Control[], tokens: readonly Token[]): readonly Part[] {
  const [start, another] = controls.filter((one) => isCalled(one, 'from'));
  const [end, other] = controls.filter((one) => isCalled(one, 'to'));
  const isOne = start !== undefined && end !== undefined && start !== end;
  if (!isOne || another !== undefined || other !== undefined) return [];
  return tokens.flatMap((token, at) => {
    if (!/^(?:to|-|–|—|→|->)$/u.test(token.plain || token.text)) return [];
    return SIZES.flatMap((before) =>
      SIZES.flatMap((behind): readonly Part[] => {
        const [from, to] = [at - before, at + 1 + behind];
        const spans = [tokens.slice(Math.max(0, from), at), tokens.slice(at + 1, to)];
        if (from < 0 || to > tokens.length || !spans.every(isPlace)) return [];
        const [first, last] = spans.map(textOf);
        const settings = [
          { control: start, value: first ?? '' },
          { control: end, value: last ?? '' },
        ];
        return [{ settings, about: start, from, to, score: before + behind }];
      }),
    );
  });
}

const SIZES = [1, 2, 3];
const isCalled = ({ kind, labels }: Control, name: string): boolean =>
  kind === 'text' && labels.some((label) => label.trim().toLowerCase() === name);
const isPlace = (span: readonly Token[]): boolean =>
  FULL_NAME.looks(textOf(span)) && !span.some((token) => token.isSign || isGlue(token));

const LOW = /\b(?:min(?:imum)?|from|at least|lowest|since|after)\b/iu;
const HIGH = /\b(?:max(?:imum)?|to|up to|until|at most|highest|before)\b/iu;

const LIMITS: ReadonlySet<string> = new Set(['amount', 'least', 'most']);

/** Two fields that are called alike but for being the least and the most. */
function limitsIn(controls: readonly Control[]): readonly (readonly [Control, Control])[] {
  const takes = controls.filter(
    ({ kind, asks }) =>
      kind === 'number' || kind === 'list' || (kind === 'text' && LIMITS.has(asks?.is ?? '')),
  );
  const bare = ({ labels }: Control, way: RegExp): readonly string[] =>
    labels
      .filter((label) => way.test(label))
      .map((label) =>
        label
          .toLowerCase()
          .replace(way, '')
          .replaceAll(/[^\p{L}\p{N}]/gu, ''),
      );
  return takes.flatMap((low) =>
    takes.flatMap((high) => {
      const names = bare(low, LOW);
      const isPair =
        low !== high &&
        bare(high, HIGH).some((name) => names.includes(name)) &&
        low.group === high.group;
      return isPair ? [[low, high] as const] : [];
    }),
  );
}

const numberOf = (token: Token | undefined): string | undefined =>
  token === undefined || token.isSign || token.isQuoted ? undefined : measured(token.text)?.number;

/** "between 20 and 50", "price from 20 to 50". */
const spansIn = (controls: readonly Control[], tokens: readonly Token[]): readonly Part[] =>
  limitsIn(controls).flatMap(([low, high]) => {
    const names = [low, high, { ...low, labels: [low.group] }].flatMap((one) =>
      namesIn(one, tokens),
    );
    return tokens.flatMap((_token, at) => {
      const span = spanAt(tokens, at);
      const name = names.find(({ to }) => to === at);
      if (span === undefined || (name === undefined && !span.isBetween)) return [];
      const settings = [
        { control: low, value: span.low },
        { control: high, value: span.high },
      ];
      const from = name?.from ?? at;
      const score = contentIn(tokens.slice(from, span.to)) + BOTH;
      const part = { settings: settings.map(asTaken), about: low, from, to: span.to, score };
      return settings.every(isTaken) ? [part] : [];
    });
  });

type Span = {
  readonly low: string;
  readonly high: string;
  readonly to: number;
  readonly isBetween: boolean;
};

/** "between 20 and 50", "20 to 50" at a place. */
function spanAt(tokens: readonly Token[], at: number): Span | undefined {
  const isBetween = /^(?:between|from)$/u.test(tokens[at]?.plain ?? '');
  const start = isBetween ? at + 1 : at;
  const [one, joint, other] = tokens.slice(start, start + 3);
  const [low, high] = [numberOf(one), numberOf(other)];
  const isJoined =
    joint !== undefined &&
    (UNTIL.test(joint.plain || joint.text) || (isBetween && joint.plain === 'and'));
  return low !== undefined && high !== undefined && isJoined
    ? { low, high, to: start + 3, isBetween }
    : undefined;
}

const choiceOf = ({ control: { choices }, value }: Setting): Setting['value'] | undefined =>
  choices.find(({ label }) => label.replaceAll(/[^\d.]/gu, '') === value);
const isTaken = (one: Setting): boolean =>
  one.control.choices.length === 0 || choiceOf(one) !== undefined;
const asTaken = (one: Setting): Setting => ({ ...one, value: choiceOf(one) ?? one.value });
