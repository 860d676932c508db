/** In the page: the accessible name of an element, in the order of the ARIA specification. */
import type { Roles } from './roles.ts';

export type Names = {
  /** A look begins: what was found out about the page before counts no more. */
  begin(): void;
  /** Accessible name, white space collapsed, cut at 300 characters. */
  nameOf(element: Element, role: string): string;
  descriptionOf(element: Element, name: string): string;
  /** Text of an element as it is seen, hidden parts left out. */
  textOf(element: Element, most: number): string;
};

/** Self-contained: its text is what travels. */
export function createNames(roles: Roles): Names {
  // Most texts are tidy: to find that out is cheaper than to write them anew.
  const tidy = (text: string): string =>
    (/[^\S ]|  /u.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
  const attribute = (element: Element, name: string): string => {
    const value = element.getAttribute(name);
    return value === null ? '' : tidy(value);
  };
  const isHidden = (element: Element): boolean => {
    if (element.getAttribute('aria-hidden') === 'true') return true;
    const style = getComputedStyle(element);
    return (
      style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse'
    );
  };
  const byIds = (element: Element, name: string, seen: Set<Element>): string => {
    const ids = attribute(element, name);
    if (ids === '') return '';
    const root = element.getRootNode() as Document | ShadowRoot;
    const parts = ids.split(' ').map((id) => {
      const other = root.getElementById(id);
      return other === null || seen.has(other)
        ? ''
        : nameWithin(other, new Set([...seen, element]), true);
    });
    return tidy(parts.join(' '));
  };
  const pseudo = (element: Element, which: string): string => {
    const { content } = getComputedStyle(element, which);
    return content.startsWith('"') ? content.slice(1, -1) : '';
  };
  /** Value of a field that stands inside a label. */
  const embedded = (element: Element, role: string): string | undefined => {
    if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.label ?? '';
    if (role === 'textbox' || role === 'searchbox' || role === 'spinbutton' || role === 'slider') {
      return (element as HTMLInputElement).type === 'password'
        ? ''
        : ((element as HTMLInputElement).value ?? '');
    }
    return undefined;
  };
  const nameWithin = (element: Element, seen: Set<Element>, isRoot: boolean): string => {
    if (!isRoot && isHidden(element)) return '';
    const role = roles.roleOf(element);
    if (!isRoot) {
      const value = embedded(element, role);
      if (value !== undefined) return value;
      // A nested list of a tree item or menu item is not part of its name.
      if (role === 'group' || role === 'list' || role === 'menu' || role === 'tree') return '';
    }
    const own = attribute(element, 'aria-label');
    if (own !== '') return own;
    const native = ofHtml(element);
    if (native !== '') return native;
    return content(element, seen);
  };
  const content = (element: Element, seen: Set<Element>): string => {
    const { firstChild } = element;
    if (
      firstChild?.nodeType === 3 &&
      firstChild === element.lastChild &&
      element.shadowRoot === null
    ) {
      const alone = firstChild.nodeValue ?? '';
      if (alone.trim() !== '') return alone;
    }
    let text = '';
    const nodes =
      element.shadowRoot?.childNodes ??
      (element instanceof HTMLSlotElement && element.assignedNodes().length > 0
        ? element.assignedNodes()
        : element.childNodes);
    for (const node of nodes) {
      if (text.length > 600) break;
      if (node.nodeType === 3) text += node.nodeValue ?? '';
      else if (node instanceof HTMLBRElement) text += ' ';
      else if (
        node instanceof Element &&
        !seen.has(node) &&
        !/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/u.test(node.tagName)
      ) {
        const part = nameWithin(node, seen, false);
        if (part === '') continue;
        text += getComputedStyle(node).display.startsWith('inline') ? part : ` ${part} `;
      }
    }
    const title = tidy(text) === '' ? attribute(element, 'title') : '';
    // What style puts there is read only where nothing else is.
    const drawn =
      tidy(text) === '' && title === ''
        ? pseudo(element, '::before') + pseudo(element, '::after')
        : '';
    return text + title + drawn;
  };
  // `labels` of a field goes through the whole document, for each field again: once is enough.
  let labelsByField: Map<Element, Element[]> | undefined;
  const labelsOf = (element: Element): Iterable<Element> => {
    if (element.getRootNode() !== document) {
      const { labels } = element as HTMLInputElement;
      return labels instanceof NodeList ? labels : [];
    }
    if (labelsByField === undefined) {
      labelsByField = new Map();
      for (const label of document.getElementsByTagName('label')) {
        const { control } = label;
        if (control === null) continue;
        const known = labelsByField.get(control);
        if (known === undefined) labelsByField.set(control, [label]);
        else known[known.length] = label;
      }
    }
    return labelsByField.get(element) ?? [];
  };
  const labelled = (element: Element): string => {
    const parts: string[] = [];
    for (const label of labelsOf(element))
      parts[parts.length] = nameWithin(label, new Set([element]), true);
    return tidy(parts.join(' '));
  };
  const ofHtml = (element: Element): string => {
    switch (element.tagName) {
      case 'INPUT': {
        const input = element as HTMLInputElement;
        if (input.type === 'submit')
          return (
            labelled(input) || tidy(input.value) || (input.hasAttribute('value') ? '' : 'Submit')
          );
        if (input.type === 'reset') return labelled(input) || tidy(input.value) || 'Reset';
        if (input.type === 'button') return labelled(input) || tidy(input.value);
        if (input.type === 'image')
          return attribute(input, 'alt') || attribute(input, 'value') || 'Submit';
        return labelled(input);
      }
      case 'SELECT':
      case 'TEXTAREA':
      case 'METER':
      case 'PROGRESS':
      case 'OUTPUT':
        return labelled(element);
      case 'IMG':
      case 'AREA':
        return attribute(element, 'alt');
      case 'OPTION':
        return tidy((element as HTMLOptionElement).label);
      case 'FIELDSET':
      case 'TABLE':
      case 'FIGURE': {
        const caption = element.querySelector(
          ':scope > legend, :scope > caption, :scope > figcaption',
        );
        return caption === null ? '' : tidy(content(caption, new Set()));
      }
      case 'svg':
        return tidy(element.querySelector(':scope > title')?.textContent ?? '');
      default:
        return '';
    }
  };

  return {
    begin() {
      labelsByField = undefined;
    },
    nameOf(element, role) {
      const seen = new Set<Element>([element]);
      const name =
        byIds(element, 'aria-labelledby', seen) ||
        attribute(element, 'aria-label') ||
        ofHtml(element) ||
        (roles.namedByContent(role) || role === 'generic' ? tidy(content(element, seen)) : '') ||
        attribute(element, 'title') ||
        attribute(element, 'placeholder') ||
        attribute(element, 'aria-placeholder');
      return name.slice(0, 300);
    },
    descriptionOf(element, name) {
      const text =
        byIds(element, 'aria-describedby', new Set([element])) || attribute(element, 'title');
      return text === name ? '' : text.slice(0, 200);
    },
    textOf: (element, most) => tidy(content(element, new Set())).slice(0, most),
  };
}
