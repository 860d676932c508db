/** Knows what is never the point of a page: menus, banners, sharing, advertising. Runs inside the page. */
import type { ClutterNames, NameVerdict } from './clutter-names.ts';
import type { Part } from './part.ts';

export type Clutter = {
  /**
   * Marks clutter as dropped, first by what it is, then by what it is called, and counts anew.
   * @returns whether so little text is left that nothing more should go
   */
  clear(body: Part): boolean;
  /** Marks one part as dropped. */
  drop(part: Part): void;
  /** Counts again what is left of a part. @returns characters of text */
  recount(part: Part): number;
};

export function createClutter(tellName: ClutterNames): Clutter {
  const CLUTTER_TAGS = new Set(['nav', 'aside', 'footer', 'dialog', 'menu', 'search']);
  const CLUTTER_ROLES = new Set([
    'navigation',
    'banner',
    'contentinfo',
    'complementary',
    'search',
    'menu',
    'menubar',
    'toolbar',
    'dialog',
    'alertdialog',
    'tablist',
    'alert',
    'status',
    'tooltip',
    'doc-toc',
    'doc-endnotes',
  ]);
  /** A page with fewer characters beside its plain clutter is kept as it is. */
  const LITTLE_CHARS = 600;
  /** Beside more characters than these there is always more than little. */
  const MOST_MENU_CHARS = 30_000;
  /** What shares are measured against; counted anew after each pass. */
  let total: Pick<Part, 'chars' | 'proseChars'> = { chars: 0, proseChars: 0 };
  const hasMain = document.querySelector('main') !== null;

  function clear(body: Part): boolean {
    total = body;
    if (isLittle(body)) return true;
    dropWhere(body, (part) => isControl(part) || isClutterByKind(part));
    recount(body);
    dropWhere(body, isClutterByName);
    recount(body);
    return false;
  }

  /** Drops what is clutter on any page; if next to nothing is left, that is the page. */
  function isLittle(body: Part): boolean {
    if (body.chars > MOST_MENU_CHARS) return false;
    dropWhere(body, isClutterByKind);
    dropWhere(body, (part) => nameOf(part) === 'clutter' && canBeClutter(part));
    recount(body);
    return body.chars < LITTLE_CHARS;
  }

  function drop(part: Part): void {
    part.dropped = true;
    for (let at = part.parent; at !== undefined && !at.stale; at = at.parent) at.stale = true;
  }

  /** Counts again what is left. */
  function recount(part: Part): number {
    if (!part.stale) return part.dropped ? 0 : part.chars;
    part.stale = false;
    part.chars = part.linkChars = part.proseChars = part.links = 0;
    part.holdsBlock = false;
    if (part.dropped) return 0;
    for (const child of part.children) {
      if (typeof child === 'string') {
        const chars = child.trim().length;
        part.chars += chars;
        if (chars > 25) part.proseChars += chars;
        continue;
      }
      if (child.dropped) continue;
      recount(child);
      const isLink = child.tag === 'a' && child.element.hasAttribute('href');
      part.chars += child.chars;
      part.linkChars += isLink ? child.chars : child.linkChars;
      part.proseChars += isLink && child.proseChars < 60 ? 0 : child.proseChars;
      part.links += child.links + (isLink ? 1 : 0);
      part.holdsBlock ||= child.block || child.holdsBlock;
    }
    return part.chars;
  }

  function dropWhere(part: Part, isClutter: (part: Part) => boolean): void {
    for (const child of part.children) {
      if (typeof child === 'string' || child.dropped || child.chars === 0) continue;
      if (isClutter(child)) drop(child);
      else dropWhere(child, isClutter);
    }
  }

  /** Too much of the page to be beside the point. */
  function isHeavy(part: Part): boolean {
    if (part.chars < 200) return false;
    return (
      part.proseChars > total.proseChars * 0.4 ||
      part.chars > total.chars * 0.6 ||
      (hasMain && part.element.querySelector('main') !== null)
    );
  }

  /** What is there to be pressed or filled in, or brought in from elsewhere. */
  function isControl(part: Part): boolean {
    const { element, tag } = part;
    if (tag === 'button' || element.getAttribute('role') === 'button') return !isQuestion(part);
    if (tag === 'iframe') return part.proseChars < 200 && !isHeavy(part);
    return tag === 'form' && part.proseChars < 300 && !isHeavy(part);
  }

  function isClutterByKind(part: Part): boolean {
    const { element, tag } = part;
    if (tag === 'body' || tag === 'main' || tag === 'pre' || tag === 'button' || isHeavy(part))
      return false;
    const role = element.getAttribute('role');
    if (role !== null && CLUTTER_ROLES.has(role)) return true;
    if (element.getAttribute('aria-hidden') === 'true' && part.proseChars < 100) return true;
    if (CLUTTER_TAGS.has(tag)) return tag !== 'footer' || part.parent?.tag !== 'blockquote';
    return tag === 'header' && isSiteHeader(part);
  }

  /** What the class and id of a part say of it. */
  function nameOf(part: Part): NameVerdict {
    const { element, tag } = part;
    if (!part.block && !part.apart && tag !== 'span' && tag !== 'a') return 'nothing';
    const { id } = element;
    const names = element.getAttribute('class');
    return id === '' && names === null ? 'nothing' : tellName(`${id} ${names ?? ''}`);
  }

  const canBeClutter = (part: Part): boolean =>
    part.tag !== 'main' && part.tag !== 'pre' && !isHeavy(part);

  function isClutterByName(part: Part): boolean {
    const verdict = nameOf(part);
    if (verdict === 'nothing' || !canBeClutter(part)) return false;
    if (verdict === 'clutter') return true;
    if (verdict === 'clutter unless content') return part.proseChars <= 300;
    if (part.element.querySelector('pre, code') !== null) return false;
    return (
      part.chars < 40 || (part.linkChars > part.chars * 0.4 && part.chars < total.chars * 0.15)
    );
  }

  function isQuestion(part: Part): boolean {
    return (
      (part.parent !== undefined && /^h[1-6]$|^dt$|^summary$/.test(part.parent.tag)) ||
      /\?\s*$/.test(part.element.textContent ?? '')
    );
  }

  function isSiteHeader(part: Part): boolean {
    if (part.element.querySelector('h1') !== null && part.links <= 2) return false;
    return part.element.closest('main, article, section') === null || part.links > 5;
  }

  return { clear, drop, recount };
}
