/** What was seen last, by ref: what a step is done to, and where it is. */
import type { ElementRef, PageView, SeenNode } from '../../runtime/agent-page.ts';
import { locatorOf } from '../script/locator.ts';
import { riskyEnter } from './risky.ts';
import type { Variables } from './variables.ts';

export type SeenElements = {
  /** Keeps a view, and gives it on without secrets. */
  remember(view: PageView): PageView;
  node(ref: ElementRef): SeenNode | undefined;
  /** Code that finds it again; undefined for what was never seen. */
  locator(ref: ElementRef): string | undefined;
  /** Address of the frame it is in. */
  frameUrl(ref: ElementRef): string | undefined;
  /** A secret goes in there: whatever the field shows from now on, it shows this. */
  typedInto(ref: ElementRef, shown: string): void;
  /** The element of a ref; without one, what has the focus. */
  nodeOrFocused(ref: ElementRef | undefined): SeenNode | undefined;
  /** The risky button that Enter presses in this field. */
  enterPresses(field: SeenNode): SeenNode | undefined;
  /** Address of a tab. */
  tabUrl(index: number): string | undefined;
};

export function createSeenElements(variables: Variables): SeenElements {
  const secretFields = new Map<ElementRef, string>();
  let current: PageView | undefined;
  let nodes = new Map<ElementRef, SeenNode>();

  return {
    remember(view) {
      current = variables.none ? view : masked(variables.hideAll(view), secretFields);
      nodes = new Map(current.nodes.map((node) => [node.ref, node]));
      return current;
    },
    node: (ref) => nodes.get(ref),
    locator(ref) {
      const node = nodes.get(ref);
      return node === undefined || current === undefined ? undefined : locatorOf(current, node);
    },
    frameUrl(ref) {
      const number = nodes.get(ref)?.frame;
      return number === undefined
        ? undefined
        : current?.frames.find((frame) => frame.number === number)?.url;
    },
    typedInto: (ref, shown) => void secretFields.set(ref, shown),
    nodeOrFocused: (ref) =>
      ref === undefined ? current?.nodes.find(({ focused }) => focused === true) : nodes.get(ref),
    enterPresses: (field) => (current === undefined ? undefined : riskyEnter(field, current)),
    tabUrl: (index) => current?.tabs.find((tab) => tab.index === index)?.url,
  };
}

/** A field may show a part of a secret only: it shows its name whole. */
function masked(view: PageView, fields: ReadonlyMap<ElementRef, string>): PageView {
  if (fields.size === 0) return view;
  const nodes = view.nodes.map((node) => {
    const shown = fields.get(node.ref);
    return shown === undefined || node.value === undefined || node.value === ''
      ? node
      : { ...node, value: shown };
  });
  return { ...view, nodes };
}
