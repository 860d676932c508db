/** In the page: nodes by columns. Ten thousand objects are dear to write down and to read again; lists are not. */
import type { SeenNode } from '../../../../runtime/agent-page.ts';
import type { RawBox } from './spots.ts';

/** What most nodes have nothing of. */
export type RawFacts = Omit<SeenNode, 'ref' | 'at' | 'role' | 'name' | 'tag' | 'box' | 'frame'>;

/** One entry a node in each list, but in `boxes`, which has four, and in `facts`. */
export type RawColumns = {
  readonly refs: readonly number[];
  /** Place in the tree. */
  readonly places: readonly number[];
  /** Indices into `words`. */
  readonly roles: readonly number[];
  readonly tags: readonly number[];
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly boxes: readonly number[];
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
  /** Of the node that was added last. */
  addFacts(facts: RawFacts): void;
  all(): RawColumns;
};

/** Self-contained: its text is what travels. */
export function createColumns(): Columns {
  const refs: number[] = [];
  const places: number[] = [];
  const roles: number[] = [];
  const tags: number[] = [];
  const names: string[] = [];
  const boxes: number[] = [];
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
  return {
    add(ref, place, { role, name, tag, box }) {
      const at = refs.length;
      refs[at] = ref;
      places[at] = place;
      roles[at] = wordOf(role);
      tags[at] = wordOf(tag);
      names[at] = name;
      boxes[at * 4] = box[0];
      boxes[at * 4 + 1] = box[1];
      boxes[at * 4 + 2] = box[2];
      boxes[at * 4 + 3] = box[3];
    },
    addFacts(some) {
      facts[facts.length] = [refs.length - 1, some];
    },
    all: () => ({ refs, places, roles, tags, words, names, boxes, facts }),
  };
}
