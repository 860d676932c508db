/** What every store must do with nodes. */
import { describe, expect, test } from 'vitest';
import { newNodeId } from '../../src/base/ids.ts';
import { NOW, type Subject } from './store-subject.ts';

/** The cases; called inside `describe`. */
export function nodeCases(subject: Subject): void {
  describe('nodes', () => {
    test('each life of a node has an epoch of its own', async () => {
      const { nodes } = subject.here;
      const id = newNodeId();

      const first = await nodes.begin(id, 'http://127.0.0.1:1', 2, NOW);
      const second = await nodes.begin(id, 'http://127.0.0.1:9', 3, NOW + 1);

      expect(second).toEqual({ nodeId: id, epoch: first.epoch + 1 });
      expect(await nodes.find(id)).toEqual({
        owner: second,
        url: 'http://127.0.0.1:9',
        beatAt: NOW + 1,
        formerBeatAt: NOW,
        slots: 3,
      });
      expect(await nodes.find(newNodeId())).toBeUndefined();
    });

    test('the beat of an earlier life changes nothing', async () => {
      const { nodes } = subject.here;
      const id = newNodeId();
      const first = await nodes.begin(id, 'http://127.0.0.1:1', 2, NOW);
      const second = await nodes.begin(id, 'http://127.0.0.1:1', 2, NOW);

      await nodes.beat(first, NOW + 5_000);
      expect((await nodes.find(id))?.beatAt).toBe(NOW);
      await nodes.beat(second, NOW + 5_000);
      expect((await nodes.find(id))?.beatAt).toBe(NOW + 5_000);
    });
  });
}
