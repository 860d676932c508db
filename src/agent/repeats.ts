/** Notices a model that does the same over and over. */
import type { ToolCall } from './model.ts';
import type { ToolAnswer } from './toolbox.ts';

export type Repeats = {
  /** Whether this very call has failed so often that it is not made again. */
  isHopeless(call: ToolCall): boolean;
  /** Takes down what came of a call; true when nothing new comes of anything any more. */
  isStuck(call: ToolCall, answer: ToolAnswer): boolean;
};

/** A call that failed this often in the same way is not made again. */
const MOST_FAILURES = 2;
/** So many calls in a row without anything new end the prompt. */
const MOST_OLD = 6;

export function createRepeats(): Repeats {
  const failures = new Map<string, number>();
  const known = new Set<string>();
  let oldInARow = 0;
  const keyOf = ({ name, input }: ToolCall): string => `${name} ${JSON.stringify(input)}`;
  return {
    isHopeless: (call) => (failures.get(keyOf(call)) ?? 0) >= MOST_FAILURES,
    isStuck(call, { text, failed }) {
      const key = keyOf(call);
      // Something worked: what failed before may work now.
      if (failed) failures.set(key, (failures.get(key) ?? 0) + 1);
      else failures.clear();
      const outcome = `${key}\n${text}`;
      oldInARow = known.has(outcome) ? oldInARow + 1 : 0;
      known.add(outcome);
      return oldInARow >= MOST_OLD;
    },
  };
}
