/** From the live DOM to a light tree of what a reader sees. Runs inside the page. */
import type { Part } from './part.ts';

export type TreeBuilder = {
  /**
   * The tree of an element; undefined when a reader sees nothing of it.
   * @param hiddenToo takes in what is not shown, for documents that show nothing of themselves
   */
  build(element: Element, hiddenToo?: boolean): Part | undefined;
  /** Whether anything was nested too deep to be taken in. */
  isCut(): boolean;
  /** Frames that are shown and belong to another site. */
  readonly closedFrames: ReadonlySet<HTMLIFrameElement>;
};

/** @param excluded elements that are to be left out */
export function createTreeBuilder(excluded: ReadonlySet<Element>): TreeBuilder {
  const listed = (names: string): ReadonlySet<string> => new Set(names.split(' '));
  const NEVER = listed(
    'script style noscript template link meta head title base object embed param source track audio video canvas svg map area datalist select option optgroup input textarea progress meter frameset frame',
  );
  const BLOCKS = listed(
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr caption ul',
  );
  /** Inline elements that are what they are, whatever their style says. */
  const INLINE = listed(
    'b strong i em code sup sub br wbr img u s del ins mark small abbr q cite kbd samp var time bdi bdo ruby rb rt rp math',
  );
  const DEEPEST = 400;
  /** Stands for no children until there is one: most parts are leaves. */
  const NONE: Part['children'] = [];
  const VISIBILITY = { visibilityProperty: true };
  const controlled = collectControlled();
  const closedFrames = new Set<HTMLIFrameElement>();
  let showAll = false;
  let cut = false;

  /** What a visible button opens in place: a reader gets at it with one press, so it is read. */
  function collectControlled(): ReadonlySet<string> {
    const ids = new Set<string>();
    for (const control of document.querySelectorAll('[aria-controls]')) {
      if (control.closest('nav, header, [role=navigation], [role=banner], [aria-haspopup]'))
        continue;
      for (const id of (control.getAttribute('aria-controls') ?? '').split(/\s+/)) ids.add(id);
    }
    return ids;
  }

  /** Whether a reader gets at an element although it is not shown now: a tab, an accordion, a fold. */
  function isFolded(element: Element): boolean {
    if (element.getAttribute('role') === 'tabpanel') return true;
    if (element.getAttribute('hidden') === 'until-found') return true;
    return element.id !== '' && controlled.has(element.id) && element.querySelector('nav') === null;
  }

  /** First of the children a reader sees: those of a shadow, of a frame, or an element's own. */
  function firstChild(element: Element, tag: string): Node | null {
    if (tag === 'iframe') return frameBody(element as HTMLIFrameElement)?.firstChild ?? null;
    return (element.shadowRoot ?? element).firstChild;
  }

  function frameBody(frame: HTMLIFrameElement): Node | null {
    try {
      const inner = frame.contentDocument;
      if (inner === null) closedFrames.add(frame);
      return inner?.body ?? null;
    } catch {
      closedFrames.add(frame); // Another origin's: not ours to read.
      return null;
    }
  }

  /** Whether an element's children stand side by side although they are blocks. */
  function isRow(element: Element): boolean {
    const { display, flexDirection } = getComputedStyle(element);
    return display.endsWith('flex') && flexDirection.startsWith('row');
  }

  function newPart(element: Element, tag: string, parent: Part | undefined): Part {
    let block = BLOCKS.has(tag);
    let apart = false;
    if (!block && !INLINE.has(tag)) {
      const { display, position, cssFloat } = getComputedStyle(element);
      if (display !== 'inline' && display !== 'contents' && display !== '') {
        apart =
          display.startsWith('inline') ||
          position === 'absolute' ||
          position === 'fixed' ||
          cssFloat !== 'none' ||
          (parent !== undefined && isRow(parent.element));
        block = !apart;
      }
    }
    return {
      element,
      tag,
      parent,
      children: NONE,
      block,
      apart,
      chars: 0,
      linkChars: 0,
      proseChars: 0,
      links: 0,
      holdsBlock: false,
      dropped: false,
      stale: false,
      href: undefined,
    };
  }

  /** The part an element becomes, or undefined; `depth` and `folded` are those of its parent. */
  function grow(
    element: Element,
    parent: Part | undefined,
    depth: number,
    inFold: boolean,
  ): Part | undefined {
    const tag = element.localName;
    if (NEVER.has(tag) || (excluded.size > 0 && excluded.has(element))) return undefined;
    if (depth > DEEPEST) {
      cut ||= (element.textContent ?? '').trim() !== '';
      return undefined;
    }
    let folded = inFold;
    if (showAll) {
      // Nothing is asked: all of it is wanted.
    } else if (inFold) {
      if (getComputedStyle(element).display === 'none' && !isFolded(element)) return undefined;
    } else if (!element.checkVisibility()) {
      if (!isFolded(element)) return undefined;
      folded = true;
    }
    const part = newPart(element, tag, parent);
    if (tag === 'math') {
      // Its inside is boxes of its own kind; it is written as a whole.
      part.chars = (element.textContent ?? '').trim().length;
      return part;
    }
    growInside(part, depth, folded);
    return isUnseen(part, folded) ? undefined : part;
  }

  function growInside(part: Part, depth: number, folded: boolean): void {
    const { element, tag } = part;
    if (tag === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      for (const child of assigned) addChild(part, child, depth, folded);
      if (assigned.length > 0) return;
    }
    if (element.firstElementChild === null && tag !== 'iframe' && element.shadowRoot === null) {
      // Text alone: its nodes need not be looked at one by one.
      addText(part, element.textContent ?? '');
      return;
    }
    const shut = tag === 'details' && !(element as HTMLDetailsElement).open;
    for (let child = firstChild(element, tag); child !== null; child = child.nextSibling) {
      const inside =
        folded || (shut && child.nodeType === 1 && (child as Element).localName !== 'summary');
      addChild(part, child, depth, inside);
    }
  }

  function addChild(part: Part, child: Node, depth: number, folded: boolean): void {
    const kind = child.nodeType;
    if (kind === 3) addText(part, (child as Text).data);
    else if (kind === 1) addPart(part, grow(child as Element, part, depth + 1, folded));
  }

  /** Few words that keep their place but do not show. Long ones are taken for text that shows once it is scrolled to. */
  function isUnseen(part: Part, folded: boolean): boolean {
    if (part.chars === 0 || part.chars > 100 || folded || showAll || INLINE.has(part.tag))
      return false;
    for (const child of part.children)
      if (typeof child !== 'string' && child.chars > 0) return false;
    return !part.element.checkVisibility(VISIBILITY);
  }

  function put(part: Part, child: Part | string): void {
    if (part.children === NONE) part.children = [child];
    else part.children.push(child);
  }

  function addText(part: Part, text: string): void {
    if (text === '') return;
    put(part, text);
    const chars = text.trim().length;
    part.chars += chars;
    if (chars > 25) part.proseChars += chars;
  }

  function addPart(part: Part, child: Part | undefined): void {
    if (child === undefined) return;
    put(part, child);
    part.chars += child.chars;
    const isLink = child.tag === 'a' && child.element.hasAttribute('href');
    part.linkChars += isLink ? child.chars : child.linkChars;
    part.proseChars += isLink && child.proseChars < 60 ? 0 : child.proseChars;
    part.links += child.links + (isLink ? 1 : 0);
    part.holdsBlock ||= child.block || child.holdsBlock;
  }

  return {
    build(element, hiddenToo = false) {
      showAll = hiddenToo;
      return grow(element, undefined, 0, false);
    },
    isCut: () => cut,
    closedFrames,
  };
}
