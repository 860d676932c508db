/** Rows of server processes. */
import type { Kysely } from 'kysely';
import type { NodeStore } from '../../store/nodes.ts';
import { persist } from './persist.ts';
import type { Tables } from './tables.ts';

/** Keeps the promises of `NodeStore` in PostgreSQL. */
export function createNodeStore(kysely: Kysely<Tables>): NodeStore {
  return {
    async begin(id, url, slots, now) {
      const { epoch } = await persist(() =>
        kysely
          .insertInto('nodes')
          .values({ id, url, slots, beat_at: now, epoch: 1, worker_pool: null })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet((row) => ({
              url,
              slots,
              beat_at: now,
              former_beat_at: row.ref('nodes.beat_at'),
              epoch: row('nodes.epoch', '+', 1),
              worker_pool: null,
            })),
          )
          .returning('epoch')
          .executeTakeFirstOrThrow(),
      );
      return { nodeId: id, epoch };
    },
    async beat({ nodeId, epoch }, now) {
      await persist(() =>
        kysely
          .updateTable('nodes')
          .set({ beat_at: now })
          .where((row) => row.and({ id: nodeId, epoch }))
          .where('beat_at', '<', now)
          .execute(),
      );
    },
    async find(id) {
      const row = await persist(() =>
        kysely.selectFrom('nodes').selectAll().where('id', '=', id).executeTakeFirst(),
      );
      if (row === undefined) return undefined;
      return {
        owner: { nodeId: row.id, epoch: row.epoch },
        url: row.url,
        beatAt: row.beat_at,
        formerBeatAt: row.former_beat_at,
        slots: row.slots,
      };
    },
    async end({ nodeId, epoch }) {
      await persist(() =>
        kysely
          .updateTable('nodes')
          .set({ beat_at: 0, worker_pool: null })
          .where((row) => row.and({ id: nodeId, epoch }))
          .execute(),
      );
    },
  };
}
