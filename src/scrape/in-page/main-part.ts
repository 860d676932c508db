/** Finds what a reader came for, and drops the rest of the page. Runs inside the page. */
import type { Clutter } from './clutter.ts';
import type { Part } from './part.ts';

export type MainPart = {
  /** Marks everything beside the main content as dropped. @returns characters of text that are left */
  mark(body: Part): number;
  /** Takes all marks away again. */
  unmark(part: Part): void;
};

export function createMainPart({ drop, recount, partsOf }: Clutter): MainPart {
  function mark(body: Part): number {
    drop(body);
    const main = chooseRegion(body);
    dropAllBut(body, main);
    dropTails(body);
    return recount(body);
  }

  function unmark(part: Part): void {
    part.dropped = false;
    for (const child of part.children) if (typeof child !== 'string') unmark(child);
    recount(part);
  }

  // ---- region

  function chooseRegion(body: Part): Part {
    let region = body;
    for (;;) {
      const next = partsOf(region).find(
        (child) => weight(child) >= weight(region) * 0.8 && child.block,
      );
      if (next === undefined || weight(next) === 0) return region;
      if (/^(?:p|table|ul|ol|tbody|tr|td|li|blockquote|pre)$/u.test(next.tag)) return region;
      region = next;
    }
  }

  function weight(part: Part): number {
    return part.proseChars + (part.chars - part.linkChars) * 0.25;
  }

  function dropAllBut(body: Part, main: Part): void {
    for (let at = main; at !== body && at.parent !== undefined; at = at.parent) {
      let isBefore = true;
      for (const child of at.parent.children) {
        if (child === at) isBefore = false;
        else if (typeof child !== 'string' && !(isBefore && isWorthy(child))) child.dropped = true;
      }
    }
    for (let at = main.parent; at !== undefined; at = at.parent) {
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
    /^\W*(?:related|recommended|you (?:may|might)|more (?:from|on|in|like|stories|articles|posts)|read (?:more|next|also)|further reading|share this|leave a (?:reply|comment)|comments?\b|about the author|latest (?:posts|news|articles)|recent posts|popular|subscribe|newsletter|sign up|trending|see also|keep reading|tags?:?$|categories|customers also|recently viewed|similar|(?:customer|product|user|ratings (?:&|and)) reviews?|reviews\b|what (?:people|customers) (?:are saying|say)|suggested|frequently bought|follow us|stay (?:up to date|connected|in touch)|up next|editor.s picks|sponsored|advertis)/iu;

  function dropTails(main: Part, isProse = main.proseChars > main.linkChars): void {
    for (const child of partsOf(main)) {
      if (/^h[1-6]$/u.test(child.tag)) continue;
      const heading = firstHeading(child);
      if (
        heading !== undefined &&
        child.chars < main.chars * 0.5 &&
        TAIL.test(heading.element.textContent ?? '')
      ) {
        child.dropped = true;
        continue;
      }
      if (
        isProse &&
        child.block &&
        child.links >= 4 &&
        child.linkChars > child.chars * 0.75 &&
        child.chars < main.chars * 0.3
      ) {
        child.dropped = true;
        continue;
      }
      dropTails(child, isProse);
    }
  }

  function firstHeading(part: Part): Part | undefined {
    for (const child of partsOf(part)) {
      if (child.chars === 0) continue;
      if (/^h[1-6]$/u.test(child.tag)) return child;
      return firstHeading(child);
    }
    return undefined;
  }

  return { mark, unmark };
}
