/** HTML of few tags, in which everything the markdown converter would trip over is put straight. Runs inside the page. */
import type { Addresses } from './addresses.ts';
import type { Part } from './part.ts';
import type { TableWriter } from './tables.ts';

/** Writes a part for the markdown converter. */
export type ConvertibleWriter = (part: Part) => string;

export function createConvertibleWriter(
  addresses: Addresses,
  writeTable: TableWriter,
): ConvertibleWriter {
  const { absolute, pictureOf, escapeText, escapeValue } = addresses;
  const VOID = new Set(['br', 'hr', 'img', 'wbr']);
  const KEPT = new Set([
    'b',
    'strong',
    'i',
    'em',
    'code',
    'sup',
    'sub',
    'br',
    'del',
    's',
    'kbd',
    'samp',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'ul',
    'ol',
    'li',
    'blockquote',
    'hr',
    'figure',
    'figcaption',
    'q',
  ]);
  function convertible(part: Part): string {
    if (part.dropped) return '';
    switch (part.tag) {
      case 'a':
        return writeLink(part);
      case 'img':
        return writePicture(part);
      case 'pre':
        return writeCode(part);
      case 'table':
        return writeTable(part, inside);
      case 'summary':
      case 'dt':
        return writeLabel(part);
      case 'button':
        return inside(part);
      default:
        return writePlain(part);
    }
  }

  function writePlain(part: Part): string {
    if (VOID.has(part.tag)) return part.tag === 'wbr' ? '' : `<${part.tag}>`;
    const content = carried(part, inside(part));
    if (part.tag === 'ol') {
      const start = part.element.getAttribute('start');
      return `<ol${start === null ? '' : ` start="${escapeValue(start)}"`}>${content}</ol>`;
    }
    if (KEPT.has(part.tag)) return `<${part.tag}>${content}</${part.tag}>`;
    if (part.apart) return ` ${content} `;
    return part.block ? `<div>${content}</div>` : content;
  }

  /** The content of a block, inside the link that was moved to it. */
  function carried(part: Part, content: string): string {
    return part.href === undefined || content.trim() === ''
      ? content
      : `<a href="${escapeValue(part.href)}">${content}</a>`;
  }

  function inside(part: Part): string {
    let text = '';
    for (const child of part.children)
      text += typeof child === 'string' ? escapeText(child) : convertible(child);
    return text;
  }

  /** A line of its own in bold: a question above its answer, a term above its meaning. */
  function writeLabel(part: Part): string {
    const content = inside(part);
    const plain = !part.children.some((child) => typeof child !== 'string' && child.block);
    return plain && content.trim() !== ''
      ? `<p><strong>${content}</strong></p>`
      : `<div>${content}</div>`;
  }

  function writeLink(part: Part): string {
    const address = part.element.getAttribute('href');
    if (address === null || /^\s*(?:javascript|data|vbscript|blob):/iu.test(address))
      return writeWithoutLink(part);
    const known = (part.element as HTMLAnchorElement).href;
    const href = typeof known === 'string' ? known : absolute(address, part.element.baseURI);
    const target = blockOfLink(part);
    if (target !== undefined) {
      target.href = href;
      const content = inside(part);
      target.href = undefined;
      return `<div>${content}</div>`;
    }
    const content = inside(part);
    if (content.trim() === '') return content;
    const link = `<a href="${escapeValue(href)}">${content.trim()}</a>`;
    if (part.apart) return ` ${link} `;
    return part.block
      ? `<div>${link}</div>`
      : `${/^\s/u.test(content) ? ' ' : ''}${link}${/\s$/u.test(content) ? ' ' : ''}`;
  }

  function writeWithoutLink(part: Part): string {
    return part.block
      ? `<div>${inside(part)}</div>`
      : part.apart
        ? ` ${inside(part)} `
        : inside(part);
  }

  /** The block in a link that is to carry it: its heading, else its first block of text. */
  function blockOfLink(part: Part): Part | undefined {
    let first: Part | undefined;
    const find = (inner: Part): Part | undefined => {
      for (const child of inner.children) {
        if (typeof child === 'string' || child.dropped) continue;
        if (/^h[1-6]$/u.test(child.tag) && child.chars > 0) return child;
        const found = find(child);
        if (found !== undefined) return found;
        if (child.block && first === undefined && child.chars > 0 && !hasBlock(child))
          first = child;
      }
      return undefined;
    };
    return find(part) ?? first;
  }

  function hasBlock(part: Part): boolean {
    return part.children.some(
      (child) => typeof child !== 'string' && !child.dropped && (child.block || hasBlock(child)),
    );
  }

  function writePicture(part: Part): string {
    const image = part.element as HTMLImageElement;
    const alt = (image.getAttribute('alt') ?? '').replace(/\s+/gu, ' ').trim();
    if (image.getAttribute('width') === '1' || image.getAttribute('height') === '1') return '';
    const src = pictureOf(image);
    if (src === '' || (src.startsWith('data:') && alt === '' && src.length < 300)) return '';
    return `<img src="${escapeValue(src)}" alt="${escapeValue(alt)}">`;
  }

  function writeCode(part: Part): string {
    const inner = part.element.querySelector('code') ?? part.element;
    const named = `${inner.className} ${part.element.className} ${part.element.parentElement?.className ?? ''}`;
    const language =
      /(?:^|\s)(?:language|lang|brush:|highlight-source|sourceCode)[-\s]?\s*([a-z0-9+#.-]+)/iu.exec(
        named,
      )?.[1] ??
      inner.getAttribute('data-lang') ??
      part.element.getAttribute('data-language') ??
      '';
    const text = codeText(part).replace(/^\n+|\s+$/gu, '');
    if (text === '') return '';
    const label = language === '' ? '' : ` class="language-${escapeValue(language.toLowerCase())}"`;
    return `<pre><code${label}>${escapeText(text)}</code></pre>`;
  }

  function codeText(part: Part): string {
    let text = '';
    for (const child of part.children) {
      if (typeof child === 'string') text += child;
      else if (child.tag === 'br') text += '\n';
      else if (child.tag === 'button' || /line-?num|gutter/iu.test(child.element.className))
        continue;
      else {
        text += codeText(child);
        if (child.block && !text.endsWith('\n')) text += '\n';
      }
    }
    return text;
  }

  return convertible;
}
