/** Cleaned HTML for readers: the page's own tags, without scripts, styles and hidden parts. Runs inside the page. */
import type { Addresses } from './addresses.ts';
import type { Part } from './part.ts';

/** Writes a part as cleaned HTML with absolute addresses. */
export type ReadableWriter = (part: Part) => string;

export function createReadableWriter(addresses: Addresses): ReadableWriter {
  const { absolute, absoluteSet, pictureOf, escapeText, escapeValue } = addresses;
  const VOID = new Set(['br', 'hr', 'img', 'wbr']);
  const URLS = new Set([
    'href',
    'src',
    'action',
    'cite',
    'poster',
    'data',
    'background',
    'longdesc',
    'formaction',
  ]);
  function attributesOf(element: Element): string {
    let text = '';
    for (const { name, value } of element.attributes) {
      if (
        /^on|^style$|^nonce$|^integrity$|^srcdoc$/.test(name) ||
        /^\s*(?:javascript|vbscript):/iu.test(value)
      )
        continue;
      if (name === 'srcset' || name === 'imagesrcset')
        text += ` ${name}="${escapeValue(absoluteSet(value, element.baseURI))}"`;
      else if (name === 'src' && element.localName === 'img') continue;
      else if (URLS.has(name))
        text += ` ${name}="${escapeValue(absolute(value, element.baseURI))}"`;
      else text += value === '' ? ` ${name}` : ` ${name}="${escapeValue(value)}"`;
    }
    if (element.localName === 'img') {
      const src = pictureOf(element);
      if (src !== '') text += ` src="${escapeValue(src)}"`;
    }
    return text;
  }

  function readable(part: Part): string {
    if (part.dropped) return '';
    if (part.tag === 'iframe') {
      return `<div data-livepage-tag="iframe"${attributesOf(part.element)}>${insideReadable(part)}</div>`;
    }
    if (part.tag === 'slot') return insideReadable(part);
    const start = `<${part.tag}${attributesOf(part.element)}>`;
    return VOID.has(part.tag) ? start : `${start}${insideReadable(part)}</${part.tag}>`;
  }

  function insideReadable(part: Part): string {
    let text = '';
    for (const child of part.children)
      text += typeof child === 'string' ? escapeText(child) : readable(child);
    return text;
  }

  return readable;
}
