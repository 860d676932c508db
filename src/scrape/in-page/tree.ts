/** From the live DOM to a light tree of what a reader sees. Runs inside the page. */
import type { Part } from './part.ts';

export type TreeBuilder = {
  /**
   * The tree of an element; undefined when a reader sees nothing of it.
   * @param hiddenToo takes in what is not shown, for documents that show nothing of themselves
   */
  build(element: Element, hiddenToo?: boolean): Part | undefined;
};

/** @param excluded elements that are to be left out */
export function createTreeBuilder(excluded: ReadonlySet<Element>): TreeBuilder {
  const NEVER = new Set([
    'script',
    'style',
    'noscript',
    'template',
    'link',
    'meta',
    'head',
    'title',
    'base',
    'object',
    'embed',
    'param',
    'source',
    'track',
    'audio',
    'video',
    'canvas',
    'svg',
    'map',
    'area',
    'datalist',
    'select',
    'option',
    'optgroup',
    'input',
    'textarea',
    'progress',
    'meter',
    'frameset',
    'frame',
  ]);
  const BLOCKS = new Set([
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'center',
    'dd',
    'details',
    'dialog',
    'dir',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'hr',
    'html',
    'legend',
    'li',
    'main',
    'menu',
    'nav',
    'ol',
    'p',
    'pre',
    'search',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'caption',
    'ul',
    'iframe',
  ]);
  /** Inline elements that are what they are, whatever their style says. */
  const INLINE = new Set([
    'b',
    'strong',
    'i',
    'em',
    'code',
    'sup',
    'sub',
    'br',
    'wbr',
    'img',
    'u',
    's',
    'del',
    'ins',
    'mark',
    'small',
    'abbr',
    'q',
    'cite',
    'kbd',
    'samp',
    'var',
    'time',
    'bdi',
    'bdo',
    'ruby',
    'rb',
    'rt',
    'rp',
    'math',
  ]);
  const DEEPEST = 400;
  const controlled = collectControlled();
  let showAll = false;

  /** What a visible button opens in place: a reader gets at it with one press, so it is read. */
  function collectControlled(): ReadonlySet<string> {
    const ids = new Set<string>();
    for (const control of document.querySelectorAll('[aria-controls]')) {
      if (control.closest('nav, header, [role=navigation], [role=banner], [aria-haspopup]'))
        continue;
      for (const id of (control.getAttribute('aria-controls') ?? '').split(/\s+/u)) ids.add(id);
    }
    return ids;
  }

  /** Whether a reader gets at an element although it is not shown now: a tab, an accordion, a fold. */
  function isFolded(element: Element): boolean {
    if (element.getAttribute('role') === 'tabpanel') return true;
    if (element.getAttribute('hidden') === 'until-found') return true;
    return element.id !== '' && controlled.has(element.id) && element.querySelector('nav') === null;
  }

  /** Calls back for each child a reader sees: those put into a slot, of a shadow, of a frame, or its own. */
  function eachChild(element: Element, visit: (child: Node) => void): void {
    let home: Node | null = element.shadowRoot ?? element;
    if (element.localName === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      if (assigned.length > 0) {
        assigned.forEach(visit);
        return;
      }
    } else if (element.localName === 'iframe') home = frameBody(element as HTMLIFrameElement);
    for (let child = home?.firstChild ?? null; child !== null; child = child.nextSibling)
      visit(child);
  }

  function frameBody(frame: HTMLIFrameElement): Node | null {
    try {
      return frame.contentDocument?.body ?? null;
    } catch {
      return null; // Another origin's: not ours to read.
    }
  }

  /** Whether an element's children stand side by side although they are blocks. */
  function isRow(element: Element): boolean {
    const { display, flexDirection } = getComputedStyle(element);
    return display.endsWith('flex') && flexDirection.startsWith('row');
  }

  function newPart(element: Element, parent: Part | undefined): Part {
    const tag = element.localName;
    const part: Part = {
      element,
      tag,
      parent,
      children: [],
      block: BLOCKS.has(tag),
      apart: false,
      chars: 0,
      linkChars: 0,
      proseChars: 0,
      links: 0,
      dropped: false,
      href: undefined,
    };
    if (part.block || INLINE.has(tag)) return part;
    const { display } = getComputedStyle(element);
    if (display === 'inline' || display === 'contents' || display === '') return part;
    const beside = display.startsWith('inline') || (parent !== undefined && isRow(parent.element));
    return { ...part, block: !beside, apart: beside };
  }

  function grow(
    element: Element,
    parent: Part | undefined,
    depth: number,
    inFold: boolean,
  ): Part | undefined {
    if (NEVER.has(element.localName) || excluded.has(element) || depth > DEEPEST) return undefined;
    let folded = inFold;
    if (showAll) {
      // Nothing is asked: all of it is wanted.
    } else if (inFold) {
      if (getComputedStyle(element).display === 'none' && !isFolded(element)) return undefined;
    } else if (!element.checkVisibility()) {
      if (!isFolded(element)) return undefined;
      folded = true;
    }
    const part = newPart(element, parent);
    const shut = part.tag === 'details' && !(element as HTMLDetailsElement).open;
    eachChild(element, (child) => {
      if (child.nodeType === 3) addText(part, (child as Text).data);
      else if (child.nodeType === 1) {
        const inside = folded || (shut && (child as Element).localName !== 'summary');
        addPart(part, grow(child as Element, part, depth + 1, inside));
      }
    });
    return isUnseen(part, folded) ? undefined : part;
  }

  /** Few words that keep their place but do not show. Long ones are taken for text that shows once it is scrolled to. */
  function isUnseen(part: Part, folded: boolean): boolean {
    if (part.chars === 0 || part.chars > 100 || folded || showAll || INLINE.has(part.tag))
      return false;
    if (part.element.checkVisibility({ visibilityProperty: true })) return false;
    return part.children.every((child) => typeof child === 'string' || child.chars === 0);
  }

  function addText(part: Part, text: string): void {
    if (text === '') return;
    part.children.push(text);
    const chars = text.trim().length;
    part.chars += chars;
    if (chars > 25) part.proseChars += chars;
  }

  function addPart(part: Part, child: Part | undefined): void {
    if (child === undefined) return;
    part.children.push(child);
    part.chars += child.chars;
    const isLink = child.tag === 'a' && child.element.hasAttribute('href');
    part.linkChars += isLink ? child.chars : child.linkChars;
    part.proseChars += isLink && child.proseChars < 60 ? 0 : child.proseChars;
    part.links += child.links + (isLink ? 1 : 0);
  }

  return {
    build(element, hiddenToo = false) {
      showAll = hiddenToo;
      return grow(element, undefined, 0, false);
    },
  };
}
