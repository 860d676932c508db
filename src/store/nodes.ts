/** Which server processes there are, and which of them live. */
import type { NodeId } from '../base/ids.ts';
import type { Owner } from './scrapes.ts';

export type NodeRow = {
  readonly owner: Owner;
  /** Where other nodes reach this one. */
  readonly url: string;
  /** Last beat, in milliseconds since the epoch. */
  readonly beatAt: number;
  /** Last beat of the life before this one, in milliseconds since the epoch; 0 when it ended in order. */
  readonly formerBeatAt: number;
  readonly slots: number;
};

export interface NodeStore {
  /** Begins a new life of this node: its epoch is one more than that of the last. */
  begin(id: NodeId, url: string, slots: number, now: number): Promise<Owner>;
  beat(owner: Owner, now: number): Promise<void>;
  find(id: NodeId): Promise<NodeRow | undefined>;
  /** This life ended in order. */
  end(owner: Owner): Promise<void>;
}
