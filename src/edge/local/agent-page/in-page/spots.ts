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
  const round = ({ x, y, width, height }: DOMRect): RawBox => [
    Math.round(x),
    Math.round(y),
    Math.round(width),
    Math.round(height),
  ];
  const boxOf = (element: Element): RawBox => round(element.getBoundingClientRect());
  const boxOfText = (element: Element, text: Text): RawBox => {
    if (element.childNodes.length === 1) return boxOf(element);
    const range = document.createRange();
    range.selectNodeContents(text);
    return round(range.getBoundingClientRect());
  };
  /** A selector for what no role and name lead to. */
  const cssOf = (element: Element): string => {
    const steps: string[] = [];
    let at: Element | null = element;
    while (at !== null && at !== document.body && steps.length < 8) {
      if (/^[A-Za-z][\w-]*$/u.test(at.id) && document.getElementById(at.id) === at) {
        steps.unshift(`#${at.id}`);
        break;
      }
      const { parentElement, tagName } = at as Element;
      const alike = [...(parentElement?.children ?? [])].filter(
        (other) => other.tagName === tagName,
      );
      const tag = tagName.toLowerCase();
      steps.unshift(alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(at) + 1})` : tag);
      at = parentElement;
    }
    return steps.join(' > ');
  };

  return { boxOf, boxOfText, cssOf };
}
