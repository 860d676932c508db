/** Finds what a reader came for, and drops the rest of the page. Runs inside the page. */
import type { Clutter } from './clutter.ts';
import type { Part } from './part.ts';

export type MainPart = {
  /** Marks everything beside the main content as dropped. @returns characters of text that are left */
  mark(body: Part): number;
};

export function createMainPart({ clear, drop, recount }: Clutter): MainPart {
  function mark(body: Part): number {
    if (clear(body)) return recount(body);
    const main = chooseRegion(body);
    dropAllBut(body, main);
    dropTails(body);
    return recount(body);
  }

  // ---- region

  function chooseRegion(body: Part): Part {
    // Where hardly anything is said in sentences, the links are the page.
    const weigh = body.proseChars < body.chars * 0.05 ? wholeWeight : weight;
    let region = body;
    for (;;) {
      const enough = weigh(region) * 0.8;
      const next = region.children.find(
        (child): child is Part => isLeft(child) && child.block && weigh(child) >= enough,
      );
      if (next === undefined || weigh(next) === 0 || !next.holdsBlock) return region;
      if (/^(?:p|table|ul|ol|tbody|tr|td|li|blockquote|pre|h[1-6])$/.test(next.tag)) return region;
      region = next;
    }
  }

  const wholeWeight = (part: Part): number => part.chars;

  const isLeft = (child: Part | string): child is Part =>
    typeof child !== 'string' && !child.dropped && child.chars > 0;

  function weight(part: Part): number {
    return part.proseChars + (part.chars - part.linkChars) * 0.25;
  }

  function dropAllBut(body: Part, main: Part): void {
    for (let at = main; at !== body && at.parent !== undefined; at = at.parent) {
      let isBefore = true;
      for (const child of at.parent.children) {
        if (child === at) isBefore = false;
        else if (typeof child !== 'string' && !(isBefore && isWorthy(child))) drop(child);
      }
    }
    for (let at = main.parent; at !== undefined; at = at.parent) {
      at.stale = true;
      for (let index = 0; index < at.children.length; index += 1) {
        if (typeof at.children[index] === 'string') at.children[index] = '';
      }
    }
  }

  /** A neighbour of the main region that says something of its own. */
  function isWorthy(part: Part): boolean {
    if (part.element.querySelector('h1') !== null || part.tag === 'h1')
      return part.linkChars < part.chars * 0.5;
    return part.proseChars >= 100 && part.linkChars < part.chars * 0.4;
  }

  // ---- tails

  const TAIL =
    /^\W*(?:related|recommended|you (?:may|might)|more (?:from|on|in|like|stories|articles|posts)|read (?:more|next|also)|further reading|share this|leave a (?:reply|comment)|comments?\b|about the author|latest (?:posts|news|articles)|recent posts|popular|subscribe|newsletter|sign up|trending|see also|keep reading|tags?:?$|categories|customers also|recently viewed|similar|(?:customer|product|user|ratings (?:&|and)) reviews?|reviews\b|what (?:people|customers) (?:are saying|say)|suggested|frequently bought|follow us|stay (?:up to date|connected|in touch)|up next|editor.s picks|sponsored|advertis)/i;

  function dropTails(main: Part, isProse = main.proseChars > main.linkChars): void {
    for (const [index, child] of main.children.entries()) {
      if (!isLeft(child)) continue;
      if (HEADING.test(child.tag)) dropAfterHeading(main, child, index);
      else if (isTail(main, child) || (isProse && isLinkHeap(main, child))) drop(child);
      else if (child.links > 0) dropTails(child, isProse);
    }
  }

  const HEADING = /^h[1-6]$/;
  const saysTail = (heading: Part): boolean => TAIL.test(heading.element.textContent ?? '');

  /** A part under a heading of its own that says so. */
  function isTail(main: Part, part: Part): boolean {
    if (part.chars >= main.chars * 0.5) return false;
    const heading = firstHeading(part);
    return heading !== undefined && saysTail(heading);
  }

  /** A heading that says so, with the links that follow it. */
  function dropAfterHeading(main: Part, heading: Part, index: number): void {
    if (!saysTail(heading)) return;
    const under: Part[] = [];
    let [chars, linkChars] = [0, 0];
    for (const next of main.children.slice(index + 1)) {
      if (!isLeft(next)) continue;
      if (HEADING.test(next.tag) || firstHeading(next) !== undefined) break;
      under.push(next);
      chars += next.chars;
      linkChars += next.linkChars;
    }
    if (linkChars < chars * 0.5 || chars > main.chars * 0.3) return;
    for (const part of [heading, ...under]) drop(part);
  }

  function isLinkHeap(main: Part, part: Part): boolean {
    return (
      part.block &&
      part.links >= 4 &&
      part.linkChars > part.chars * 0.75 &&
      part.chars < main.chars * 0.3
    );
  }

  function firstHeading(part: Part): Part | undefined {
    const first = part.children.find(isLeft);
    return first === undefined || HEADING.test(first.tag) ? first : firstHeading(first);
  }

  return { mark };
}
