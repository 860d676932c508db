/** What a look is asked for, made of, and brings home. */
import type { Columns, RawColumns, Steps } from './columns.ts';
import type { Drawings } from './drawings.ts';
import type { Facts } from './facts.ts';
import type { Names } from './names.ts';
import type { Registry } from './registry.ts';
import type { Roles } from './roles.ts';
import type { Spots } from './spots.ts';

export type LookOrder = {
  /** Numbers of new elements begin here at least. */
  readonly startFrom: number;
  /** Elements that are taken in at most. */
  readonly mostElements: number;
};

export type RawView = {
  readonly url: string;
  readonly title: string;
  /** On their way home by columns; their refs are still numbers. */
  readonly nodes: RawColumns;
  readonly parents: Steps;
  readonly next: number;
  readonly width: number;
  readonly height: number;
  readonly scrollTop: number;
  readonly pageHeight: number;
  readonly cut: boolean;
};

export type LookParts = {
  readonly spots: Spots;
  readonly roles: Roles;
  readonly names: Names;
  readonly facts: Facts;
  readonly drawings: Drawings;
  readonly registry: Registry;
  /** New for each look. */
  readonly createColumns: () => Columns;
};
