/** In the page: values and states of an element. */
import type { SeenNode } from '../../../../runtime/agent-page.ts';

/** The cursor over an element, by its style. */
export type CursorOf = (element: Element) => string;

export type Facts = {
  /** Everything that is known of an element beside role and name. */
  factsOf(element: Element, role: string, cursorOf: CursorOf): Partial<SeenNode>;
  /** Whether it can be dragged, as it says or as its cursor shows. */
  isCarried(element: Element, role: string, cursorOf: CursorOf): boolean;
  /** Words by which an icon without a name goes. */
  hintsOf(element: Element): string;
  /** Has no place on the page; what a closed `details` holds has one, but is not in sight. */
  isAway(element: Element, style: CSSStyleDeclaration): boolean;
};

/** Self-contained: its text is what travels. */
export function createFacts(): Facts {
  type Loose = { -readonly [Key in keyof SeenNode]?: SeenNode[Key] };
  const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  const yes = (element: Element, name: string): boolean => element.getAttribute(name) === 'true';
  const tri = (text: string | null): boolean | 'mixed' | undefined =>
    text === 'true' ? true : text === 'mixed' ? 'mixed' : text === 'false' ? false : undefined;
  const two = (text: string | null): boolean | undefined =>
    text === null ? undefined : text !== 'false' && text !== 'undefined';

  const ofField = (element: Element, role: string, facts: Loose): void => {
    if (element instanceof HTMLInputElement) {
      facts.inputType = element.type;
      if (element.type === 'checkbox' || element.type === 'radio') {
        facts.checked = element.indeterminate ? 'mixed' : element.checked;
      } else if (element.type === 'file') {
        facts.value = [...(element.files ?? [])].map(({ name }) => name).join(', ');
      } else if (role !== 'button') {
        facts.value = element.type === 'password' && element.value !== '' ? '•••' : element.value;
        facts.editable = true;
      }
      if (element.type === 'range' || element.type === 'number') {
        facts.range = {
          min: Number(
            element.min === '' ? (element.type === 'range' ? 0 : -Infinity) : element.min,
          ),
          max: Number(
            element.max === '' ? (element.type === 'range' ? 100 : Infinity) : element.max,
          ),
          now: Number(element.value),
        };
      }
      if (element.readOnly && facts.editable === true) facts.readonly = true;
    } else if (element instanceof HTMLTextAreaElement) {
      facts.value = element.value.slice(0, 2_000);
      facts.editable = true;
      if (element.readOnly) facts.readonly = true;
    } else if (element instanceof HTMLSelectElement) {
      const options = [...element.options].slice(0, 500);
      facts.options = options.map(({ label, selected, disabled }) => ({
        label: tidy(label),
        selected,
        disabled,
      }));
      facts.value = tidy([...element.selectedOptions].map(({ label }) => label).join(', '));
    } else if ((element as HTMLElement).isContentEditable && role === 'textbox') {
      facts.value = tidy((element as HTMLElement).innerText).slice(0, 2_000);
      facts.editable = true;
    }
    const now = element.getAttribute('aria-valuenow');
    if (now !== null && facts.range === undefined) {
      const number = (name: string, otherwise: number): number =>
        Number(element.getAttribute(name) ?? otherwise);
      facts.range = {
        min: number('aria-valuemin', 0),
        max: number('aria-valuemax', 100),
        now: Number(now),
      };
      facts.value ??= element.getAttribute('aria-valuetext') ?? now;
    }
    const field = element as HTMLInputElement;
    if (facts.editable === true || facts.options !== undefined || facts.checked !== undefined) {
      if (field.required) facts.required = true;
      if (field.matches(':user-invalid')) facts.invalid = true;
    }
    const placeholder =
      element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder');
    if (placeholder !== null && placeholder !== '')
      facts.placeholder = tidy(placeholder).slice(0, 120);
  };

  /** A form that is sent to another origin says so at its fields and buttons. */
  const submitsTo = (element: Element): string | undefined => {
    const { form, type } = element as HTMLButtonElement;
    if (!(form instanceof HTMLFormElement) || (element.tagName === 'BUTTON' && type !== 'submit'))
      return undefined;
    const action = element.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    if (!/^\s*(?:[a-z][a-z+.-]*:)?\/\//iu.test(action) && document.baseURI === document.URL)
      return undefined;
    const url = URL.canParse(action, document.baseURI)
      ? new URL(action, document.baseURI)
      : undefined;
    return url === undefined || url.origin === location.origin ? undefined : url.href.slice(0, 500);
  };

  /** Leads to a part of the page that is not shown: by reference, or as the head right above it. */
  const opensHidden = (element: Element): boolean => {
    const reference =
      element.getAttribute('aria-controls') ??
      element.getAttribute('data-bs-target') ??
      element.getAttribute('data-target') ??
      element.getAttribute('href');
    const id = reference?.replace(/^#/u, '') ?? '';
    if (id !== '' && (reference === id || reference?.startsWith('#') === true)) {
      const part = document.getElementById(id);
      if (part !== null) return !part.checkVisibility();
    }
    const isHead =
      !/^(?:BUTTON|INPUT|A)$/u.test(element.tagName) ||
      element.hasAttribute('aria-haspopup') ||
      /toggle|dropdown|accordion|collaps|expand/iu.test(element.className);
    const next = isHead ? element.nextElementSibling : null;
    return (
      next !== null && /^(?:DIV|UL|OL|SECTION|DD)$/u.test(next.tagName) && !next.checkVisibility()
    );
  };

  /** Says in its classes that it is on, as what is drawn does for want of a state. */
  const isMarked = (element: Element, role: string): boolean =>
    (role === 'generic' || role === 'listitem' || role === 'cell' || role === 'img') &&
    /(?:^|[\s_-])(?:on|active|selected|checked|chosen|current|enabled)(?:$|\s)/iu.test(
      element.getAttribute('class') ?? '',
    );

  const isCarried: Facts['isCarried'] = (element, role, cursorOf) => {
    if (element.tagName === 'A' || element.tagName === 'IMG') return false;
    if ((element as HTMLElement).draggable === true) return true;
    const mayBe = role === 'generic' || role === 'listitem' || role === 'row';
    if (!mayBe || !isGrab(cursorOf(element))) return false;
    const { parentElement: parent } = element;
    return parent === null || !isGrab(cursorOf(parent));
  };
  const isGrab = (cursor: string): boolean => cursor === 'grab' || cursor === 'move';

  return {
    isCarried,
    factsOf(element, role, cursorOf) {
      const facts: Loose = {};
      ofField(element, role, facts);
      const checked = tri(element.getAttribute('aria-checked'));
      if (checked !== undefined) facts.checked ??= checked;
      const selected = two(element.getAttribute('aria-selected'));
      if (selected !== undefined) facts.selected = selected;
      else if (element instanceof HTMLOptionElement) facts.selected = element.selected;
      else if (isMarked(element, role)) facts.selected = true;
      const pressed = tri(element.getAttribute('aria-pressed'));
      if (pressed !== undefined) facts.pressed = pressed === true;
      const expanded = two(element.getAttribute('aria-expanded'));
      if (expanded !== undefined) facts.expanded = expanded;
      else if (element.tagName === 'SUMMARY')
        facts.expanded = (element.parentElement as HTMLDetailsElement).open === true;
      else if (opensHidden(element)) facts.expanded = false;
      if (element.matches(':disabled') || yes(element, 'aria-disabled')) facts.disabled = true;
      if (yes(element, 'aria-required')) facts.required = true;
      if (yes(element, 'aria-readonly')) facts.readonly = true;
      if (two(element.getAttribute('aria-invalid')) === true) facts.invalid = true;
      const current = element.getAttribute('aria-current');
      if (current !== null && current !== 'false') facts.current = true;
      const { activeElement } = element.getRootNode() as Document;
      if (activeElement === element && element !== document.body) facts.focused = true;
      if (role === 'heading') {
        facts.level = Number(
          element.getAttribute('aria-level') ?? /^H([1-6])$/u.exec(element.tagName)?.[1] ?? 2,
        );
      } else if (element.hasAttribute('aria-level'))
        facts.level = Number(element.getAttribute('aria-level'));
      const href = element instanceof HTMLAnchorElement ? element.href : '';
      if (href !== '') facts.href = href.slice(0, 500);
      const elsewhere = submitsTo(element);
      if (elsewhere !== undefined) facts.submitsTo = elsewhere;
      if (role === 'dialog' || role === 'alertdialog') {
        if (element.matches(':modal') || yes(element, 'aria-modal')) facts.modal = true;
      }
      if (isCarried(element, role, cursorOf)) facts.draggable = true;
      return facts;
    },
    hintsOf(element) {
      const words: string[] = [];
      const add = (text: string | null): void => {
        if (text !== null && text !== '' && text.length < 200) words[words.length] = text;
      };
      for (const name of [
        'id',
        'name',
        'class',
        'data-testid',
        'data-action',
        'data-icon',
        'title',
      ])
        add(element.getAttribute(name));
      // A field that wants no help of the browser may have its own.
      if (element.getAttribute('autocomplete') === 'off') add('nofill');
      const parts =
        element.firstElementChild === null
          ? []
          : element.querySelectorAll('svg, i, img, use, span');
      for (const part of [...parts].slice(0, 4)) {
        add(part.getAttribute('class'));
        add(part.getAttribute('data-icon'));
        add(part.getAttribute('alt'));
        add(
          (part.getAttribute('src') ?? part.getAttribute('href'))
            ?.split('/')
            .at(-1)
            ?.replace(/\.\w+$/u, '') ?? null,
        );
      }
      if (element instanceof HTMLImageElement)
        add(
          element.src
            .split('/')
            .at(-1)
            ?.replace(/\.\w+$/u, '') ?? null,
        );
      return tidy(
        words
          .join(' ')
          .replace(/([a-z])([A-Z])/gu, '$1 $2')
          .replace(/(\p{L}{3})(\d)/gu, '$1 $2')
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .toLowerCase(),
      ).slice(0, 160);
    },
    isAway: ({ parentElement: parent, tagName }, style) =>
      style.display === 'none' ||
      style.contentVisibility === 'hidden' ||
      (parent instanceof HTMLDetailsElement && !parent.open && tagName !== 'SUMMARY'),
  };
}
