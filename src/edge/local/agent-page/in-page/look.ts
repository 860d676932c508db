/** In the page: one look at everything that can be seen, in one pass over the composed tree. */
import type { RawFacts } from './columns.ts';
import type { LookOrder, LookParts, RawView } from './raw-view.ts';

/** Self-contained: its text is what travels. `listening` are the elements that have listeners for clicks. */
export function lookAround(
  parts: LookParts,
  order: LookOrder,
  listening: ReadonlySet<Element>,
): RawView {
  const { roles, names, facts, drawings, registry } = parts;
  const { boxOf, boxOfText, cssOf } = parts.spots;
  registry.begin(order.startFrom);
  names.begin();
  const columns = parts.createColumns();
  const parents: number[] = [];
  const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
  const skipped = words(
    'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD META LINK TITLE BASE DATALIST PARAM SOURCE TRACK COL COLGROUP DEFS defs BR WBR',
  );
  const always = words(
    'iframe dialog alertdialog table grid treegrid row cell columnheader rowheader list listitem article form navigation main banner contentinfo complementary region search group radiogroup tablist tabpanel tree menu menubar toolbar heading alert status log progressbar meter figure definition term tooltip feed legend caption label separator',
  );
  const media = words('CANVAS VIDEO AUDIO');
  // Most texts are tidy: to find that out is cheaper than to write them anew.
  const tidy = (text: string): string =>
    (/[^\S ]|  /u.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
  const inSight = { visibilityProperty: true, opacityProperty: true };
  const NOWHERE = [0, 0, 0, 0] as const;
  let cut = false;
  // Reading it from the style is dear: only where it matters, and once for one element.
  let pointedAt: Element | undefined;
  let cursor = '';
  const cursorOf = (element: Element): string => {
    if (element !== pointedAt) ({ cursor } = getComputedStyle(element));
    pointedAt = element;
    return cursor;
  };

  const selectorOf = (element: Element): { css?: string } => {
    const css = cssOf(element);
    return css === '' ? {} : { css };
  };
  type Loose = { -readonly [Key in keyof RawFacts]?: RawFacts[Key] };
  const emit = (
    element: Element,
    at: number,
    role: string,
    name: string,
    clickable: boolean,
  ): void => {
    // What a label says has a box of its own.
    const box = role === 'label' ? NOWHERE : boxOf(element);
    columns.add(registry.numberOf(element), at, {
      role,
      name,
      tag: element.localName.toLowerCase(),
      box,
    });
    const node: Loose = {};
    const acts = clickable || roles.acts(role);
    if (
      acts ||
      role === 'dialog' ||
      role === 'alertdialog' ||
      role === 'row' ||
      role === 'heading' ||
      role === 'progressbar' ||
      role === 'meter' ||
      facts.isCarried(element, role, cursorOf)
    ) {
      Object.assign(node, facts.factsOf(element, role, cursorOf));
    }
    if (acts) {
      columns.addClickable();
      const description = names.descriptionOf(element, name);
      if (description !== '') node.description = description;
    }
    if ((acts || role === 'img') && (node.editable === true || !/\p{L}{2}/u.test(name))) {
      const hints = facts.hintsOf(element);
      if (hints !== '') node.hints = hints;
    }
    if (role === 'generic' || role === 'img' || (acts && name === '')) {
      Object.assign(node, drawings.looksOf(element));
    } else if (role === 'button') {
      // What a page paints in a colour of its own is called by it.
      const looks = drawings.looksOf(element);
      if (
        looks.colour !== undefined &&
        !/^(?:black|white|gray|silver|lavender|beige)\b/u.test(looks.colour)
      )
        Object.assign(node, looks);
    }
    if (clickable && (role === 'generic' || role === 'listitem' || role === 'cell' || name === ''))
      Object.assign(node, selectorOf(element));
    for (const _fact in node) return columns.addFacts(node);
  };

  /** @param covered whether the text here is already the name of an ancestor; `above` is the parent */
  const visit = (element: Element, parent: number, covered: boolean, above?: Element): void => {
    if (skipped.has(element.tagName)) return;
    if (parents.length >= order.mostElements) {
      cut = true;
      return;
    }
    if (element.getAttribute('aria-hidden') === 'true') return;
    // One question for what is plainly there; the long way only for the rest.
    const isPlain = element.checkVisibility(inSight);
    const style = isPlain ? undefined : getComputedStyle(element);
    if (style !== undefined && facts.isAway(element, style)) return;
    const at = parents.length;
    parents[at] = parent;
    const seen = style === undefined || style.visibility === 'visible';
    if (style?.opacity === '0' && !canBeFaint(element)) return;
    let hides = covered;
    if (seen) hides = consider(element, at, covered, above) || covered;
    if (
      element.tagName === 'SELECT' ||
      element.tagName === 'IFRAME' ||
      element.tagName === 'TEXTAREA'
    )
      return;
    const slotted = element.tagName === 'SLOT' ? (element as HTMLSlotElement).assignedNodes() : [];
    let index = 0;
    let text: Text | undefined;
    let together = '';
    let child: ChildNode | null =
      (slotted[0] as ChildNode | undefined) ?? (element.shadowRoot ?? element).firstChild;
    while (child !== null) {
      if (child.nodeType === 3) {
        const said = seen && !hides ? tidy(child.nodeValue ?? '') : '';
        if (said !== '') {
          together = together === '' ? said : `${together} ${said}`;
          text ??= child as Text;
        }
      } else if (child.nodeType === 1) {
        // Text before a child stands before it.
        if (text !== undefined && (child as Element).tagName !== 'BR') {
          emitText(element, at, together, text);
          text = undefined;
          together = '';
        }
        visit(child as Element, at, hides, element);
      }
      index += 1;
      child =
        slotted.length === 0
          ? child.nextSibling
          : ((slotted[index] as ChildNode | undefined) ?? null);
    }
    if (text !== undefined) emitText(element, at, together, text);
  };
  const emitText = (element: Element, at: number, said: string, text: Text): void => {
    const box = boxOfText(element, text);
    if (box[2] === 0 && box[3] === 0) return;
    const name = said.slice(0, 2_000);
    const tag = element.localName.toLowerCase();
    columns.add(registry.numberOf(element), at, { role: 'text', name, tag, box });
  };

  /** Takes an element in where it means something; answers whether its text is its name from here on. */
  const consider = (
    element: Element,
    at: number,
    covered: boolean,
    above: Element | undefined,
  ): boolean => {
    const role = roles.roleOf(element);
    if (role !== '') {
      const byContent = roles.namedByContent(role);
      if (!always.has(role) && !byContent && !roles.acts(role) && role !== 'img') return false;
      if (role === 'img' && covered) return false;
      if (role === 'iframe' || roles.acts(role)) {
        const [, , width, height] = boxOf(element);
        const isSmall = width === 0 || height === 0;
        if (isSmall && role !== 'file' && element.tagName !== 'OPTION' && !holdsSomething(element))
          return false;
      }
      if (
        role === 'cell' ||
        role === 'row' ||
        role === 'listitem' ||
        role === 'definition' ||
        role === 'label'
      ) {
        emit(element, at, role, '', isClickable(element, above));
        return false;
      }
      const name = names.nameOf(element, role);
      const acts = name !== '' && roles.acts(role);
      emit(element, at, role, name, acts || isClickable(element, above));
      return byContent && name !== '' && role !== 'columnheader';
    }
    if (media.has(element.tagName)) {
      emit(
        element,
        at,
        'img',
        names.nameOf(element, 'img') || element.tagName.toLowerCase(),
        isClickable(element, above),
      );
      return false;
    }
    const isSvg = element.tagName === 'svg';
    if (isSvg && covered) return true;
    if (isClickable(element, above)) {
      const [, , width, height] = boxOf(element);
      if (element === document.body || element === document.documentElement) return false;
      if (width * height === 0 && !holdsSomething(element)) return false;
      const isBig = width * height > innerWidth * innerHeight * 0.6;
      const name = isBig ? '' : names.nameOf(element, 'generic');
      const isPart =
        covered &&
        !listening.has(element) &&
        !element.hasAttribute('onclick') &&
        !element.hasAttribute('tabindex');
      if (!isPart && !isBig) emit(element, at, 'generic', name.length > 160 ? '' : name, true);
      return !isBig && name !== '' && name.length <= 80 && !holdsSomething(element);
    }
    if (isSvg || facts.isCarried(element, 'generic', cursorOf) || isShape(element)) {
      const name = names.nameOf(element, isSvg ? 'img' : 'generic');
      emit(element, at, isSvg ? 'img' : 'generic', name, false);
      return false;
    }
    return false;
  };
  /** Fields and buttons under a drawn one of their own. */
  const canBeFaint = (element: Element): boolean =>
    /^(INPUT|SELECT|TEXTAREA|BUTTON|A)$/u.test(element.tagName);
  const isShape = (element: Element): boolean =>
    /^(circle|rect|ellipse|polygon|path|text)$/u.test(element.tagName) &&
    element instanceof SVGElement &&
    !element.closest('button, a, symbol, [role=button]') &&
    element.tagName !== 'path';
  const isPointer = (element: Element | undefined): boolean =>
    element !== undefined && cursorOf(element) === 'pointer';
  const isClickable = (element: Element, above: Element | undefined): boolean =>
    listening.has(element) ||
    element.hasAttribute('onclick') ||
    (element.hasAttribute('tabindex') && element.getAttribute('tabindex') !== '-1') ||
    (isPointer(element) && !isPointer(above));
  const holdsSomething = (element: Element): boolean =>
    element.querySelector(
      'a[href], button, input, select, textarea, [role], [onclick], [tabindex]',
    ) !== null;

  visit(document.documentElement, -1, false);
  const { scrollingElement } = document;
  return {
    url: location.href,
    title: document.title,
    nodes: columns.all(),
    parents: columns.stepsOf(parents),
    next: registry.next(),
    width: innerWidth,
    height: innerHeight,
    scrollTop: Math.round(scrollingElement?.scrollTop ?? 0),
    pageHeight: scrollingElement?.scrollHeight ?? innerHeight,
    cut,
  };
}
