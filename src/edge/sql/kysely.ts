/** Kysely on a patient pool. */
import { Kysely, PostgresDialect } from 'kysely';
import type { PatientPool } from './connection.ts';
import type { Tables } from './tables.ts';

/** The pool stays its owner's to end: this instance is never destroyed. */
export function createKysely(pool: PatientPool): Kysely<Tables> {
  const { options } = pool.pool;
  return new Kysely({
    dialect: new PostgresDialect({
      pool: { connect: () => pool.connect(), end: () => pool.end(), options },
    }),
  });
}
