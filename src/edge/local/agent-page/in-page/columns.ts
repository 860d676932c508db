/** In the page: nodes by columns. Ten thousand objects are dear to write down and to read again; lists are not. */
import type { SeenNode } from '../../../../runtime/agent-page.ts';
import type { RawBox } from './spots.ts';

/** What most nodes have nothing of. */
export type RawFacts = Omit<
  SeenNode,
  'ref' | 'at' | 'role' | 'name' | 'tag' | 'box' | 'frame' | 'clickable'
>;

/**
 * Numbers as what each is more than the one before it, which is little as a rule: half as long to
 * write down. `addedUp` has them again.
 */
export type Steps = readonly number[];

/** One entry a node in each list, but in `boxes` and in `facts`. */
export type RawColumns = {
  readonly refs: Steps;
  /** Place in the tree. */
  readonly places: Steps;
  /** Indices into `words`. */
  readonly roles: readonly number[];
  readonly tags: readonly number[];
  readonly words: readonly string[];
  readonly names: readonly string[];
  /** Left, top, width and height of all nodes, in this order. */
  readonly boxes: readonly [Steps, Steps, Steps, Steps];
  /** Nodes that can be clicked; many have no other fact. */
  readonly clickable: Steps;
  /** By node. */
  readonly facts: readonly (readonly [node: number, facts: RawFacts])[];
};

export type RawWhat = {
  readonly role: string;
  readonly name: string;
  readonly tag: string;
  readonly box: RawBox;
};

export type Columns = {
  add(ref: number, place: number, what: RawWhat): void;
  /** Of the node that was added last, as are facts. */
  addClickable(): void;
  addFacts(facts: RawFacts): void;
  all(): RawColumns;
  /** Of numbers that travel beside the nodes. */
  stepsOf(numbers: readonly number[]): Steps;
};

/** Self-contained: its text is what travels. */
export function createColumns(): Columns {
  const refs: number[] = [];
  const places: number[] = [];
  const roles: number[] = [];
  const tags: number[] = [];
  const names: string[] = [];
  const boxes: readonly [number[], number[], number[], number[]] = [[], [], [], []];
  const clickable: number[] = [];
  const facts: [number, RawFacts][] = [];
  const words: string[] = [];
  const known = new Map<string, number>();
  const wordOf = (word: string): number => {
    let index = known.get(word);
    if (index === undefined) {
      index = words.length;
      words[index] = word;
      known.set(word, index);
    }
    return index;
  };
  const stepsOf = (numbers: readonly number[]): Steps => {
    let before = 0;
    return numbers.map((number) => {
      const step = number - before;
      before = number;
      return step;
    });
  };
  return {
    add(ref, place, { role, name, tag, box }) {
      const at = refs.length;
      refs[at] = ref;
      places[at] = place;
      roles[at] = wordOf(role);
      tags[at] = wordOf(tag);
      names[at] = name;
      boxes[0][at] = box[0];
      boxes[1][at] = box[1];
      boxes[2][at] = box[2];
      boxes[3][at] = box[3];
    },
    addClickable() {
      clickable[clickable.length] = refs.length - 1;
    },
    addFacts(some) {
      facts[facts.length] = [refs.length - 1, some];
    },
    all: () => ({
      refs: stepsOf(refs),
      places: stepsOf(places),
      roles,
      tags,
      words,
      names,
      boxes: [stepsOf(boxes[0]), stepsOf(boxes[1]), stepsOf(boxes[2]), stepsOf(boxes[3])],
      clickable: stepsOf(clickable),
      facts,
    }),
    stepsOf,
  };
}
