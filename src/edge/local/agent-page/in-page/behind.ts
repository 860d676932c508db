/** In the page: what has to be opened so that something which is not shown comes into sight. */
import type { Registry } from './registry.ts';

/** One thing to open; the first of these elements that was seen is the one to use. */
export type RawOpener = { readonly numbers: readonly number[]; readonly way: 'click' | 'hover' };

/**
 * Self-contained. What to open, outermost first, for the one hidden part that is called by these
 * words, or has them around it; empty where there is none, or more than one, or nothing opens it.
 */
export function behind(registry: Registry, said: readonly string[]): readonly RawOpener[] {
  const skip = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|HEAD|OPTION|DATALIST|SVG)$/iu;
  const known = new Map<Element, readonly string[]>();
  const wordsIn = (element: Element): readonly string[] => {
    const had = known.get(element);
    if (had !== undefined) return had;
    const parts = [element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? ''];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode())
      if (!skip.test(text.parentElement?.tagName ?? '')) parts[parts.length] = text.nodeValue ?? '';
    const list = parts
      .join(' ')
      .toLowerCase()
      .normalize('NFKD')
      .split(/[^\p{L}\p{N}]+/u);
    known.set(element, list);
    return list;
  };
  const isLike = (one: string, other: string): boolean =>
    one === other ||
    (Math.min(one.length, other.length) > 3 &&
      Math.abs(one.length - other.length) < 4 &&
      (one.startsWith(other) || other.startsWith(one)));
  const everything = new Set(wordsIn(document.body));
  // What nobody says on the page tells nothing of where to look.
  const words = said.filter((word) => [...everything].some((one) => isLike(one, word)));
  const count = (element: Element): number => {
    const had = wordsIn(element);
    return words.filter((word) => had.some((one) => isLike(one, word))).length;
  };
  const isGone = (element: Element): boolean => getComputedStyle(element).display === 'none';
  const isShut = (element: Element): boolean => {
    const { parentElement: parent } = element;
    return parent instanceof HTMLDetailsElement && !parent.open && element.tagName !== 'SUMMARY';
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  /** The hidden parts that hold it, outermost first. */
  const hiders = (leaf: Element): readonly Element[] => {
    const list: Element[] = [];
    for (let at: Element | null = leaf; at !== null; at = at.parentElement)
      if (isGone(at) || isShut(at)) list.unshift(at);
    return list;
  };
  type Leaf = { readonly element: Element; readonly own: number; readonly around: Element };
  const leaves = (): readonly Leaf[] => {
    const found: Leaf[] = [];
    const visit = (element: Element, hidden: boolean): void => {
      if (skip.test(element.tagName) || found.length > 200) return;
      const isHidden = hidden || isGone(element) || isShut(element);
      if (isHidden) {
        const own = count(element);
        if (own === 0) return;
        if (![...element.children].some((child) => count(child) === own)) {
          let around: Element | null = element;
          while (around !== null && count(around) < words.length) around = around.parentElement;
          if (around !== null) found[found.length] = { element, own, around };
          return;
        }
      }
      for (const child of element.children) visit(child, isHidden);
    };
    visit(document.body, false);
    return found;
  };

  const takesClicks = (element: Element): boolean =>
    /^(?:BUTTON|SUMMARY|A|DT|H[1-6]|LABEL)$/u.test(element.tagName) ||
    element.hasAttribute('onclick') ||
    element.hasAttribute('tabindex') ||
    element.getAttribute('role') === 'button' ||
    getComputedStyle(element).cursor === 'pointer';
  const clicked = (...elements: readonly (Element | null | undefined)[]): RawOpener => ({
    way: 'click',
    numbers: elements.flatMap((one) => (one instanceof Element ? [registry.numberOf(one)] : [])),
  });
  const isToggle = (element: Element): boolean =>
    /^\s*[-+▸▶►▷›⊞⌄▾]\s*$/u.test(element.textContent ?? '') ||
    /toggle|caret|expand|arrow|chevron|switcher/iu.test(element.getAttribute('class') ?? '');
  const withInside = (element: Element): RawOpener =>
    clicked(
      ...[...element.querySelectorAll('*')].filter((one) => isShown(one) && isToggle(one)),
      element,
      ...[...element.querySelectorAll('*')].filter(isShown).slice(0, 4),
      element.parentElement,
    );

  const byReference = (part: Element): RawOpener | undefined => {
    if (part.id === '') return undefined;
    const values = [part.id, `#${part.id}`];
    const one = [...document.querySelectorAll('*')].find(
      (other) =>
        !part.contains(other) &&
        isShown(other) &&
        [...other.attributes].some(
          ({ name, value }) => name !== 'id' && name !== 'name' && values.includes(value),
        ),
    );
    return one === undefined ? undefined : withInside(one);
  };
  const byHover = (part: Element): RawOpener | undefined => {
    for (const sheet of document.styleSheets) {
      let rules: CSSRuleList;
      try {
        rules = sheet.cssRules;
      } catch {
        // Rules of another site cannot be read.
        continue;
      }
      for (const rule of rules) {
        if (!(rule instanceof CSSStyleRule) || !rule.selectorText.includes(':hover')) continue;
        for (const selector of rule.selectorText.split(',')) {
          const end = selector.indexOf(':hover');
          const from = selector.slice(0, end).trim();
          if (end < 0 || from === '') continue;
          if (!part.matches(selector.replaceAll(':hover', ''))) continue;
          const beside = part.parentElement?.querySelector(`:scope > ${from}`);
          const over = part.parentElement?.closest(from) ?? beside;
          if (!(over instanceof Element) || !isShown(over)) continue;
          const inside = [...over.querySelectorAll('*')].filter(
            (one) => isShown(one) && !part.contains(one),
          );
          return { ...clicked(...inside.slice(0, 4), over), way: 'hover' };
        }
      }
    }
    return undefined;
  };
  /** Lies over the page: what happens to stand before it in the document has nothing to do with it. */
  const isOverlay = (part: Element): boolean =>
    getComputedStyle(part).position === 'fixed' ||
    part.tagName === 'DIALOG' ||
    /^(?:alert)?dialog$/u.test(part.getAttribute('role') ?? '');
  const byHead = (part: Element): RawOpener | undefined => {
    const before = part.previousElementSibling;
    const { parentElement: parent } = part;
    const toggle = [...(parent?.children ?? [])].find((one) => isShown(one) && isToggle(one));
    if (toggle !== undefined) return withInside(toggle);
    const isPane = before?.tagName === part.tagName && before.className === part.className;
    // What is filled in does something with it; it opens nothing.
    const isForm =
      before?.querySelector('textarea, select, input:not([type=checkbox], [type=radio])') !== null;
    if (before !== null && isShown(before) && !isPane && !isForm) {
      const isBranch =
        parent?.getAttribute('aria-expanded') === 'false' ||
        /^(?:treeitem|menuitem)$/u.test(parent?.getAttribute('role') ?? '') ||
        parent?.tagName === 'LI';
      if (takesClicks(before) || isBranch) return withInside(before);
      const inside = [...before.querySelectorAll('*')].filter(
        (one) => isShown(one) && takesClicks(one),
      );
      if (inside.length === 1) return clicked(inside[0]);
    }
    if (parent === null || parent === document.body) return undefined;
    if (takesClicks(parent)) return withInside(parent);
    const openers = [...parent.querySelectorAll('[aria-haspopup], [aria-expanded="false"]')].filter(
      isShown,
    );
    return openers.length === 1 ? clicked(openers[0]) : undefined;
  };
  /** As many panes as tabs in a row before them: the one at the same place. */
  const byPlace = (part: Element): RawOpener | undefined => {
    const panes = [...(part.parentElement?.children ?? [])].filter(
      (one) => one.tagName === part.tagName && one.classList[0] === part.classList[0],
    );
    if (panes.length < 2 || panes.filter(isShown).length > 1) return undefined;
    const rows = [...document.querySelectorAll('*')].filter(
      (row) =>
        row.childElementCount === panes.length &&
        !row.contains(part) &&
        (row.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
        [...row.children].every((one) => isShown(one) && (one.textContent ?? '').trim() !== ''),
    );
    const tab = rows.at(-1)?.children[panes.indexOf(part)];
    return tab === undefined ? undefined : withInside(tab);
  };
  const openerOf = (part: Element): RawOpener | undefined => {
    if (isShut(part)) return clicked(part.parentElement?.querySelector(':scope > summary'));
    const named = byReference(part) ?? byHover(part);
    return isOverlay(part) ? named : (named ?? byHead(part) ?? byPlace(part));
  };

  if (words.length === 0) return [];
  const all = leaves();
  const most = Math.max(0, ...all.map(({ own }) => own));
  const best = all.filter(
    ({ own, around }) =>
      own === most &&
      !all.some(
        (other) => other.own === most && other.around !== around && around.contains(other.around),
      ),
  );
  const chains = best.map(({ element }) => hiders(element).map(openerOf));
  const [chain] = chains;
  if (chain === undefined || chain.includes(undefined)) return [];
  const text = JSON.stringify(chain);
  if (chains.some((other) => JSON.stringify(other) !== text)) return [];
  return chain.flatMap((one) => (one === undefined ? [] : [one]));
}
