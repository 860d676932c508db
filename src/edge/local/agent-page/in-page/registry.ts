/** In the page: numbers for elements, kept in the agent's own world as long as the document lives. */

export type Registry = {
  /** Number of an element, given at the first call. */
  numberOf(element: Element): number;
  /** Element of a number; undefined when it is no longer in the document. */
  find(number: number): Element | undefined;
  /** Numbers go on from here: those of earlier documents are never given again. */
  startFrom(number: number): void;
  next(): number;
};

/** Self-contained: its text is what travels. */
export function createRegistry(): Registry {
  const numbers = new WeakMap<Element, number>();
  const elements = new Map<number, WeakRef<Element>>();
  let next = 1;
  return {
    numberOf(element) {
      const known = numbers.get(element);
      if (known !== undefined) return known;
      const number = next;
      next += 1;
      numbers.set(element, number);
      elements.set(number, new WeakRef(element));
      return number;
    },
    find(number) {
      const element = elements.get(number)?.deref();
      if (element?.isConnected === true) return element;
      elements.delete(number);
      return undefined;
    },
    startFrom(number) {
      next = Math.max(next, number);
    },
    next: () => next,
  };
}
