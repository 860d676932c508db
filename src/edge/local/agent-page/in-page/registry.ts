/** In the page: numbers for elements, kept in the agent's own world as long as the document lives. */

export type Registry = {
  /** Number of an element, given at the first call and its own for ever. */
  numberOf(element: Element): number;
  /** Element of a number that one of the last two looks gave; undefined when it is no longer in the document. */
  find(number: number): Element | undefined;
  /** A look begins: numbers go on from here at least, those of earlier documents are never given again. */
  begin(number: number): void;
  next(): number;
};

/** Self-contained: its text is what travels. */
export function createRegistry(): Registry {
  const numbers = new WeakMap<Element, number>();
  // Held only until the look after the next: a weak reference for each of ten thousand is dear.
  let seen = new Map<number, Element>();
  let seenBefore = new Map<number, Element>();
  let next = 1;
  return {
    numberOf(element) {
      let number = numbers.get(element);
      if (number === undefined) {
        number = next;
        next += 1;
        numbers.set(element, number);
      }
      seen.set(number, element);
      return number;
    },
    find(number) {
      const element = seen.get(number) ?? seenBefore.get(number);
      return element?.isConnected === true ? element : undefined;
    },
    begin(number) {
      next = Math.max(next, number);
      seenBefore = seen;
      seen = new Map();
    },
    next: () => next,
  };
}
