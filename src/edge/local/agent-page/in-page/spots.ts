/** In the page: where elements are, on the screen and in the document. */

/** Left, top, width, height. */
export type RawBox = readonly [number, number, number, number];

export type Spots = {
  boxOf(element: Element): RawBox;
  /** Of the text alone, where the element holds more. */
  boxOfText(element: Element, text: Text): RawBox;
  /** A selector for what no role and name lead to. */
  cssOf(element: Element): string;
};

/** Self-contained: its text is what travels. */
export function createSpots(): Spots {
  const MOST_SIBLINGS = 100;
  const round = ({ x, y, width, height }: DOMRect): RawBox => [
    Math.round(x),
    Math.round(y),
    Math.round(width),
    Math.round(height),
  ];
  // Asked for twice in a row as a rule: whether it is there, and where.
  let last: Element | undefined;
  let lastBox: RawBox = [0, 0, 0, 0];
  const boxOf = (element: Element): RawBox => {
    if (element === last) return lastBox;
    last = element;
    lastBox = round(element.getBoundingClientRect());
    return lastBox;
  };
  // One for all: each live range has to be kept right at every change of the page.
  const range = document.createRange();
  const boxOfText = (element: Element, text: Text): RawBox => {
    if (element.firstChild === element.lastChild) return boxOf(element);
    range.selectNodeContents(text);
    return round(range.getBoundingClientRect());
  };
  /** Undefined where there are too many to count. */
  const placeAmongAlike = (element: Element): string | undefined => {
    let before = 0;
    let seen = 0;
    for (let at = element.previousElementSibling; at !== null; at = at.previousElementSibling) {
      if (at.tagName === element.tagName) before += 1;
      seen += 1;
      if (seen > MOST_SIBLINGS) return undefined;
    }
    const next = element.nextElementSibling;
    return before === 0 && next?.tagName !== element.tagName ? '' : `:nth-of-type(${before + 1})`;
  };
  const cssOf = (element: Element): string => {
    const steps: string[] = [];
    let at: Element | null = element;
    while (at !== null && at !== document.body && steps.length < 8) {
      if (/^[A-Za-z][\w-]*$/u.test(at.id) && document.getElementById(at.id) === at) {
        steps.unshift(`#${at.id}`);
        break;
      }
      const { parentElement } = at as Element;
      const place = placeAmongAlike(at);
      if (place === undefined) return '';
      steps.unshift(at.tagName.toLowerCase() + place);
      at = parentElement;
    }
    return steps.join(' > ');
  };

  return { boxOf, boxOfText, cssOf };
}
