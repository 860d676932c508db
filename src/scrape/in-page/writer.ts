/** From the light tree to HTML: one for readers, one the markdown converter takes without loss. Runs inside the page. */
import type { Part } from './part.ts';

export type Writer = {
  /** Cleaned HTML: the page's own tags, without scripts, styles and hidden parts; addresses absolute. */
  readable(part: Part): string;
  /** HTML of few tags, in which everything the converter would trip over is put straight. */
  convertible(part: Part): string;
};

export function createWriter(): Writer {
  const VOID = new Set(['br', 'hr', 'img', 'wbr']);
  const KEPT = new Set([
    'b', 'strong', 'i', 'em', 'code', 'sup', 'sub', 'br', 'del', 's', 'kbd', 'samp', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
    'p', 'ul', 'ol', 'li', 'blockquote', 'hr', 'figure', 'figcaption', 'q',
  ]);
  const URLS = new Set(['href', 'src', 'action', 'cite', 'poster', 'data', 'background', 'longdesc', 'formaction']);
  const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-url', 'data-image', 'data-hi-res-src'];
  const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

  const escapeText = (text: string): string =>
    text.replace(/[&<>]/gu, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
  const escapeValue = (text: string): string => escapeText(text).replace(/"/gu, '&quot;');

  function absolute(address: string, base: string): string {
    const trimmed = address.trim();
    try {
      return new URL(trimmed, base).href;
    } catch {
      return trimmed;
    }
  }

  function absoluteSet(candidates: string, base: string): string {
    return candidates
      .split(/,\s+|,$/u)
      .map((candidate) => {
        const [address = '', ...size] = candidate.trim().split(/\s+/u);
        return address === '' ? '' : [absolute(address, base), ...size].join(' ');
      })
      .filter((candidate) => candidate !== '')
      .join(', ');
  }

  /** Where a picture really is: lazy pictures carry a stand-in until they are scrolled to. */
  function pictureOf(image: Element): string {
    const base = image.baseURI;
    const src = image.getAttribute('src') ?? '';
    const standIn = src === '' || /^data:image\/(?:gif|svg)|^data:.{0,300}$|blank\.|placeholder|spacer/iu.test(src);
    if (!standIn) return src.startsWith('data:') ? src : absolute(src, base);
    for (const name of LAZY) {
      const value = image.getAttribute(name);
      if (value !== null && /^(?:https?:|\/|\.)|\.(?:jpe?g|png|webp|gif|avif|svg)/iu.test(value)) return absolute(value, base);
    }
    for (const name of LAZY_SETS) {
      const value = image.getAttribute(name) ?? image.closest('picture')?.querySelector('source')?.getAttribute(name);
      const first = value?.trim().split(/\s+/u)[0]?.replace(/,$/u, '');
      if (first !== undefined && first !== '' && !first.startsWith('data:')) return absolute(first, base);
    }
    return src.startsWith('data:') || src === '' ? src : absolute(src, base);
  }

  // ---- for readers

  function attributesOf(element: Element): string {
    let text = '';
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^nonce$|^integrity$|^srcdoc$/u.test(name) || /^\s*(?:javascript|vbscript):/iu.test(value)) continue;
      if (name === 'srcset' || name === 'imagesrcset') text += ` ${name}="${escapeValue(absoluteSet(value, element.baseURI))}"`;
      else if (name === 'src' && element.localName === 'img') continue;
      else if (URLS.has(name)) text += ` ${name}="${escapeValue(absolute(value, element.baseURI))}"`;
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
    for (const child of part.children) text += typeof child === 'string' ? escapeText(child) : readable(child);
    return text;
  }

  // ---- for the converter

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
        return writeTable(part);
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
    return part.href === undefined || content.trim() === '' ? content : `<a href="${escapeValue(part.href)}">${content}</a>`;
  }

  function inside(part: Part): string {
    let text = '';
    for (const child of part.children) text += typeof child === 'string' ? escapeText(child) : convertible(child);
    return text;
  }

  /** A line of its own in bold: a question above its answer, a term above its meaning. */
  function writeLabel(part: Part): string {
    const content = inside(part);
    const plain = !part.children.some((child) => typeof child !== 'string' && child.block);
    return plain && content.trim() !== '' ? `<p><strong>${content}</strong></p>` : `<div>${content}</div>`;
  }

  function writeLink(part: Part): string {
    const address = part.element.getAttribute('href');
    if (address === null || /^\s*(?:javascript|data|vbscript|blob):/iu.test(address)) return writeWithoutLink(part);
    const href = absolute(address, part.element.baseURI);
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
    return part.block ? `<div>${link}</div>` : `${/^\s/u.test(content) ? ' ' : ''}${link}${/\s$/u.test(content) ? ' ' : ''}`;
  }

  function writeWithoutLink(part: Part): string {
    return part.block ? `<div>${inside(part)}</div>` : part.apart ? ` ${inside(part)} ` : inside(part);
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
        if (child.block && first === undefined && child.chars > 0 && !hasBlock(child)) first = child;
      }
      return undefined;
    };
    return find(part) ?? first;
  }

  function hasBlock(part: Part): boolean {
    return part.children.some((child) => typeof child !== 'string' && !child.dropped && (child.block || hasBlock(child)));
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
      /(?:^|\s)(?:language|lang|brush:|highlight-source|sourceCode)[-\s]?\s*([a-z0-9+#.-]+)/iu.exec(named)?.[1] ??
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
      else if (child.tag === 'button' || /line-?num|gutter/iu.test(child.element.className)) continue;
      else {
        text += codeText(child);
        if (child.block && !text.endsWith('\n')) text += '\n';
      }
    }
    return text;
  }

  // ---- tables

  const MOST_CELLS = 20_000;

  function rowsOf(part: Part, rows: Part[] = []): Part[] {
    for (const child of part.children) {
      if (typeof child === 'string' || child.dropped) continue;
      if (child.tag === 'tr') rows.push(child);
      else if (['thead', 'tbody', 'tfoot', 'form'].includes(child.tag)) rowsOf(child, rows);
    }
    return rows;
  }

  const cellsOf = (row: Part): Part[] =>
    row.children.filter((child): child is Part => typeof child !== 'string' && !child.dropped && /^t[dh]$/u.test(child.tag));

  /** A table that only arranges: no reader would draw lines around its cells. */
  function isLayout(part: Part, rows: readonly Part[]): boolean {
    const role = part.element.getAttribute('role');
    if (role === 'presentation' || role === 'none') return true;
    if (part.element.querySelector('table') !== null) return true;
    const cells = rows.flatMap(cellsOf);
    if (rows.length === 0 || cells.length <= 1) return true;
    if (cells.every((cell) => cellsOf(cell.parent as Part).length <= 1)) return !cells.some((cell) => cell.tag === 'th');
    if (part.element.querySelector('pre, h1, h2, h3, form') !== null) return true;
    return cells.some((cell) => cell.chars > 1_500);
  }

  function writeTable(part: Part): string {
    const rows = rowsOf(part);
    const caption = part.children.find((child): child is Part => typeof child !== 'string' && child.tag === 'caption');
    const above = caption === undefined || caption.dropped ? '' : `<p>${inside(caption)}</p>`;
    if (isLayout(part, rows)) {
      const text = rows.map((row) => cellsOf(row).filter((cell) => !isGutter(cell)).map((cell) => `<div>${inside(cell)}</div>`).join('')).join('');
      return `${above}<div>${text}</div>`;
    }
    const lines = gridOf(rows).map((cells, index) => {
      const tag = index === 0 ? 'th' : 'td';
      return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    });
    return `${above}<table><thead>${lines[0] ?? ''}</thead><tbody>${lines.slice(1).join('')}</tbody></table>`;
  }

  /** Line numbers beside code. */
  const isGutter = (cell: Part): boolean => /^[\d\s]+$/u.test(cell.element.textContent ?? '') && cell.element.querySelector('pre') !== null;

  /** A full grid: a cell over several rows is repeated in each, one over several columns leaves the rest empty. */
  function gridOf(rows: readonly Part[]): string[][] {
    const grid: string[][] = [];
    const below: { text: string; left: number }[] = [];
    let count = 0;
    for (const row of rows) {
      const line: string[] = [];
      const fromAbove = (): void => {
        for (let over = below[line.length]; over !== undefined && over.left > 0; over = below[line.length]) {
          over.left -= 1;
          line.push(over.text);
        }
      };
      for (const cell of cellsOf(row)) {
        fromAbove();
        const text = inside(cell);
        const { colSpan, rowSpan } = cell.element as HTMLTableCellElement;
        for (let column = 0; column < Math.min(colSpan, 50); column += 1) {
          below[line.length] = { text: column === 0 ? text : '', left: Math.min(rowSpan, 200) - 1 };
          line.push(column === 0 ? text : '');
        }
      }
      fromAbove();
      count += line.length;
      if (count > MOST_CELLS) break;
      if (line.length > 0) grid.push(line);
    }
    const width = Math.max(0, ...grid.map((line) => line.length));
    for (const line of grid) while (line.length < width) line.push('');
    return grid;
  }

  return { readable, convertible };
}
