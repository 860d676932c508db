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

/** Verbs that say to act and nothing more. */
export const EMPTY_VERBS: ReadonlySet<string | undefined> = new Set([
  'open',
  'show',
  'view',
  'select',
  'choose',
  'pick',
  'go',
  'use',
  'see',
  'visit',
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
  'visit',
  'navigate',
  'launch',
  'follow',
  'display',
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
