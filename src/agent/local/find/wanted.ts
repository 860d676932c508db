/** What is looked for on the page, and what comes of looking. */
import type { Thing } from './scene.ts';
import type { Scope } from './scope.ts';
import type { Purpose } from './score.ts';

/** What is looked for. */
export type Wanted = {
  readonly phrase: string;
  readonly purpose: Purpose;
  /** Where it stands, said apart from it: "under Billing, ...". */
  readonly scope?: Scope | undefined;
  /** Word of the instruction that may be part of the name or only say what to do: "delete", "star". */
  readonly verb?: string | undefined;
};

export type Found =
  | { readonly kind: 'one'; readonly things: readonly Thing[]; readonly score: number }
  | { readonly kind: 'many'; readonly things: readonly Thing[] }
  | { readonly kind: 'none'; readonly close: readonly Thing[] };

/** Verbs of whoever wants to have something before the eyes or ears: what is named is opened. */
export const OPENING_VERBS: ReadonlySet<string | undefined> = new Set(
  'open read watch play listen see view look hear show visit display'.split(' '),
);

/** Verbs that say to act and nothing more. */
export const EMPTY_VERBS: ReadonlySet<string | undefined> = new Set([
  ...OPENING_VERBS,
  'select',
  'choose',
  'pick',
  'go',
  'use',
  'set',
  'sort',
  'filter',
  'do',
  'make',
  'get',
  'expand',
  'unfold',
  'collapse',
  'fold',
  'activate',
  'start',
  'navigate',
  'launch',
  'follow',
  'reveal',
  'answer',
  'confirm',
  'say',
  'move',
  'put',
  'bring',
  'take',
  'jump',
  'proceed',
  'enter',
  'click',
  'press',
]);
