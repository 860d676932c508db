/** In the page: what a hand does that is no click: choose an option, put a value in, take the focus. */
import type { Registry } from './registry.ts';

export type TouchOrder =
  | { readonly kind: 'select'; readonly number: number; readonly labels: readonly string[] }
  | { readonly kind: 'value'; readonly number: number; readonly value: string }
  | { readonly kind: 'prepare-fill'; readonly number: number }
  | { readonly kind: 'focus'; readonly number: number; readonly caretAtEnd: boolean }
  | { readonly kind: 'highlight'; readonly number: number; readonly words?: string }
  | { readonly kind: 'click'; readonly number: number }
  | { readonly kind: 'state'; readonly number: number };

export type Touched = {
  readonly outcome:
    | 'done'
    | 'stale'
    | 'wrong-kind'
    | 'no-option'
    | 'refused'
    | 'set-value'
    | 'type-text';
  /** Says more: the options there are, the kind of the element. */
  readonly detail?: string;
  readonly checked?: boolean;
  readonly value?: string;
};

/** Self-contained: its text is what travels. */
export function touch(registry: Registry, order: TouchOrder): Touched {
  const element = registry.find(order.number);
  if (element === undefined) return { outcome: 'stale' };
  const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();
  const tell = (target: EventTarget): void => {
    target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    target.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const setNative = (input: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
    input.value = value;
  };

  /** The first place where these words stand, across elements too. */
  const selectWords = (holder: Element, words: string): boolean => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) texts[texts.length] = walker.currentNode as Text;
    const whole = texts.map(({ data }) => data).join('');
    const exact = whole.indexOf(words);
    const from = exact < 0 ? whole.toLowerCase().indexOf(words.toLowerCase()) : exact;
    if (from < 0) return false;
    (holder as HTMLElement).focus();
    const range = document.createRange();
    let before = 0;
    for (const text of texts) {
      const [start, end] = [from - before, from + words.length - before];
      if (start >= 0 && start < text.length) range.setStart(text, start);
      if (end > 0 && end <= text.length) range.setEnd(text, end);
      before += text.length;
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return true;
  };

  switch (order.kind) {
    case 'select': {
      if (!(element instanceof HTMLSelectElement))
        return { outcome: 'wrong-kind', detail: element.tagName.toLowerCase() };
      const options = [...element.options];
      const chosen: HTMLOptionElement[] = [];
      for (const label of order.labels) {
        const wanted = tidy(label);
        const option =
          options.find((each) => tidy(each.label) === wanted) ??
          options.find((each) => tidy(each.value) === wanted);
        if (option === undefined)
          return {
            outcome: 'no-option',
            detail: options
              .map(({ label: name }) => name)
              .join(', ')
              .slice(0, 500),
          };
        if (option.disabled)
          return { outcome: 'refused', detail: `the option ${label} is disabled` };
        chosen[chosen.length] = option;
      }
      element.focus();
      if (element.multiple) for (const option of options) option.selected = chosen.includes(option);
      else if (chosen[0] !== undefined) chosen[0].selected = true;
      tell(element);
      return { outcome: 'done', value: element.value };
    }
    case 'value': {
      const input = element as HTMLInputElement;
      input.focus();
      setNative(input, order.value);
      tell(input);
      return input.value === order.value || input.type === 'range' || input.type === 'color'
        ? { outcome: 'done', value: input.value }
        : {
            outcome: 'refused',
            detail: `the field takes no ${JSON.stringify(order.value)}`,
            value: input.value,
          };
    }
    case 'prepare-fill': {
      const input = element as HTMLInputElement;
      if (input instanceof HTMLInputElement) {
        if (/^(color|date|time|datetime-local|month|week|range)$/u.test(input.type))
          return { outcome: 'set-value', detail: input.type };
        if (/^(checkbox|radio|submit|button|image|reset|file|hidden)$/u.test(input.type))
          return { outcome: 'wrong-kind', detail: input.type };
      } else if (
        !(element instanceof HTMLTextAreaElement) &&
        !(element as HTMLElement).isContentEditable
      ) {
        return { outcome: 'wrong-kind', detail: element.tagName.toLowerCase() };
      }
      if (element.matches(':disabled')) return { outcome: 'refused', detail: 'it is disabled' };
      if (input.readOnly) return { outcome: 'refused', detail: 'it is read-only' };
      input.focus();
      if (input instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        input.select();
      else getSelection()?.selectAllChildren(element);
      return { outcome: 'type-text' };
    }
    case 'focus': {
      (element as HTMLElement).focus();
      if (order.caretAtEnd) {
        const input = element as HTMLInputElement;
        const isText =
          element instanceof HTMLTextAreaElement ||
          (element instanceof HTMLInputElement &&
            /^(text|search|url|tel|password)$/u.test(input.type));
        if (isText) input.setSelectionRange(input.value.length, input.value.length);
        else if ((element as HTMLElement).isContentEditable) {
          getSelection()?.selectAllChildren(element);
          getSelection()?.collapseToEnd();
        }
      }
      return { outcome: 'done' };
    }
    case 'highlight': {
      if (order.words !== undefined) {
        return selectWords(element, order.words)
          ? { outcome: 'done' }
          : { outcome: 'refused', detail: `it does not hold ${JSON.stringify(order.words)}` };
      }
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        element.focus();
        element.select();
      } else getSelection()?.selectAllChildren(element);
      return { outcome: 'done' };
    }
    case 'click':
      (element as HTMLElement).click();
      return { outcome: 'done' };
    case 'state': {
      const input = element as HTMLInputElement;
      const aria = element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
      return {
        outcome: 'done',
        ...(aria !== null
          ? { checked: aria === 'true' }
          : typeof input.checked === 'boolean'
            ? { checked: input.checked }
            : {}),
        ...(typeof input.value === 'string'
          ? { value: input.value }
          : (element as HTMLElement).isContentEditable
            ? { value: (element as HTMLElement).innerText }
            : {}),
      };
    }
  }
}
