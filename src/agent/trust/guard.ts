/** What a page is guarded by. */
import type { Journal } from '../journal.ts';
import type { ConfirmPolicy } from './risky.ts';
import type { Site } from './site.ts';
import type { Variables } from './variables.ts';

export type Guard = {
  readonly variables: Variables;
  readonly site: Site;
  readonly confirm: ConfirmPolicy;
  readonly journal: Journal;
};
