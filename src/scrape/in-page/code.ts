/** Code and formulas, which the markdown converter must not touch. Runs inside the page. */
import type { Addresses } from './addresses.ts';
import type { Part } from './part.ts';

export type CodeWriter = {
  /** Lines of code with their language. */
  block(part: Part): string;
  /** Code within a line of text. */
  line(part: Part): string;
  /** A formula, as TeX where the page has it. */
  formula(part: Part): string;
  /** Whether code within text is in truth lines of code. */
  isBlock(part: Part): boolean;
};

export function createCodeWriter({ escapeText, escapeValue }: Addresses): CodeWriter {
  /** Mark formulas, so that they can be told from code once they are markdown (`formats/markdown.ts`). */
  const FORMULA = '\uE000';
  const FORMULA_BLOCK = '\uE001';
  const LANGUAGE =
    /(?:^|\s)(?:language|lang|brush:|highlight-source|sourceCode)[-\s]?\s*([a-z0-9+#.-]+)/i;
  const GUTTER = /line-?num|gutter/i;

  function block(part: Part): string {
    const inner = part.element.querySelector('code') ?? part.element;
    const around = part.element.parentElement;
    const named = `${inner.className} ${part.element.className} ${around?.className ?? ''} ${around?.parentElement?.className ?? ''}`;
    const language =
      LANGUAGE.exec(named)?.[1] ??
      inner.getAttribute('data-lang') ??
      inner.getAttribute('data-language') ??
      part.element.getAttribute('data-lang') ??
      part.element.getAttribute('data-language') ??
      '';
    const text = textOf(part)
      .replace(/^(?:[^\S\n]*\n)+/, '')
      .trimEnd();
    if (text === '') return '';
    const label = language === '' ? '' : ` class="language-${escapeValue(language.toLowerCase())}"`;
    return `<pre><code${label}>${escapeText(text)}</code></pre>`;
  }

  function line(part: Part): string {
    const text = textOf(part)
      .replace(/[\uE000-\uF8FF]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    return text === '' ? '' : `<code>${escapeText(text)}</code>`;
  }

  function isBlock(part: Part): boolean {
    return (
      part.tag === 'code' &&
      /\S[^\S\n]*\n/.test(part.element.textContent ?? '') &&
      /^pre|^break/.test(getComputedStyle(part.element).whiteSpace)
    );
  }

  function textOf(part: Part): string {
    let text = '';
    for (const child of part.children) {
      if (typeof child === 'string') text += child;
      else if (child.tag === 'br') text += '\n';
      else if (child.tag === 'button' || isGutter(child)) continue;
      else {
        text += textOf(child);
        if (child.block && !text.endsWith('\n')) text += '\n';
      }
    }
    return text;
  }

  const isGutter = (part: Part): boolean =>
    GUTTER.test(part.element.getAttribute('class') ?? '') && /^[\d\s]*$/.test(textOf(part));

  function formula(part: Part): string {
    const { element } = part;
    const tex =
      element.querySelector('annotation[encoding="application/x-tex"]')?.textContent ??
      element.getAttribute('alttext') ??
      '';
    if (tex.trim() === '') return escapeText(linear(element).replace(/\s+/g, ' '));
    const mark = element.getAttribute('display') === 'block' ? FORMULA_BLOCK : FORMULA;
    return `<code>${mark}${escapeText(tex.replace(/\s+/g, ' ').trim())}</code>`;
  }

  /** A formula without TeX, on one line. */
  function linear(element: Element): string {
    const inner = [...element.children].map(linear);
    const [first = '', second = '', third = ''] = inner;
    switch (element.localName) {
      case 'msup':
        return `${first}^${grouped(second)}`;
      case 'msub':
        return `${first}_${grouped(second)}`;
      case 'msubsup':
        return `${first}_${grouped(second)}^${grouped(third)}`;
      case 'mfrac':
        return `${grouped(first)}/${grouped(second)}`;
      case 'msqrt':
        return `√${grouped(inner.join(''))}`;
      case 'annotation':
      case 'annotation-xml':
        return '';
      default:
        return inner.length > 0 ? inner.join('') : (element.textContent ?? '').trim();
    }
  }

  const grouped = (text: string): string => (text.length > 1 ? `(${text})` : text);

  return { block, line, formula, isBlock };
}
