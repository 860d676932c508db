/** HTML of few tags, in which everything the markdown converter would trip over is put straight. Runs inside the page. */
import type { Addresses } from './addresses.ts';
import type { CodeWriter } from './code.ts';
import type { InlineWriter } from './inline.ts';
import type { Part } from './part.ts';
import type { TableWriter } from './tables.ts';

/** Writes a part for the markdown converter. */
export type ConvertibleWriter = (part: Part) => string;

export function createConvertibleWriter(
  { escapeValue }: Addresses,
  inline: InlineWriter,
  code: CodeWriter,
  writeTable: TableWriter,
): ConvertibleWriter {
  /** Mark the boxes of a list of tasks (`formats/markdown.ts`). */
  const UNDONE = '\uE002';
  const DONE = '\uE003';
  const HEADING = /^h[1-6]$/;

  const isFlow = (part: Part): boolean =>
    part.block || part.holdsBlock || (part.tag === 'code' && code.isBlock(part));

  /** One block; empty when nothing is in it. */
  function block(part: Part): string {
    if (HEADING.test(part.tag)) return writeHeading(part);
    switch (part.tag) {
      case 'a':
        return writeLink(part);
      case 'pre':
      case 'code':
        return code.block(part);
      case 'table':
        return writeTable(part, { flow, cell });
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return writeList(part);
      case 'summary':
      case 'dt':
        return writeLabel(part);
      case 'hr':
        return '<hr>';
      case 'blockquote':
      case 'figure':
        return wrapped(part.tag, flow(part));
      case 'figcaption':
        return part.holdsBlock
          ? flow(part)
          : wrapped('figcaption', carried(part, inline.inside(part)));
      default:
        return flow(part);
    }
  }

  const wrapped = (tag: string, content: string): string =>
    content.trim() === '' ? '' : `<${tag}>${content.trim()}</${tag}>`;

  /** What is in a block: its blocks, and paragraphs of what stands between them. */
  function flow(part: Part): string {
    const { children } = part;
    if (!part.holdsBlock) return paragraph(part, inline.inside(part));
    let html = '';
    let last = '';
    let start = 0;
    const add = (piece: string): void => {
      // What a page says twice in a row it says once for each width of a screen.
      if (piece === '') return;
      if (piece.length > 40 && piece.length === last.length && piece === last) return;
      html += piece;
      last = piece;
    };
    for (let at = 0; at <= children.length; at += 1) {
      const child = children[at];
      if (child !== undefined && (typeof child === 'string' || child.dropped || !isFlow(child)))
        continue;
      if (at > start) add(paragraph(part, inline.join(children.slice(start, at), part)));
      start = at + 1;
      if (child === undefined || typeof child === 'string') continue;
      if (child.tag !== 'li') add(block(child));
      else {
        const item = writeItem(child);
        if (item !== '')
          html = html.endsWith('</li></ul>')
            ? `${html.slice(0, -5)}${item}</ul>`
            : `${html}<ul>${item}</ul>`;
      }
    }
    return html;
  }

  function paragraph(part: Part, run: string): string {
    const text = withoutRims(run);
    return text === '' ? '' : `<p>${carried(part, text)}</p>`;
  }

  /** A run without spaces and line ends at its rims. */
  function withoutRims(run: string): string {
    let text = run.trim();
    while (text.startsWith('<br>')) text = text.slice(4).trim();
    while (text.endsWith('<br>')) text = text.slice(0, -4).trim();
    return text;
  }

  /** The content of a block, inside the link that was moved to it. */
  function carried(part: Part, content: string): string {
    const text = content.trim();
    return part.href === undefined || text === ''
      ? text
      : `<a href="${escapeValue(part.href)}">${text.replace(/<\/?a\b[^>]*>/g, '')}</a>`;
  }

  function writeHeading(part: Part): string {
    // Somebody made the whole text a heading.
    if (part.holdsBlock && part.chars > 400) return flow(part);
    return wrapped(part.tag, carried(part, inline.insideLabel(part)));
  }

  /** A line of its own in bold: a question above its answer, a term above its meaning. */
  function writeLabel(part: Part): string {
    if (part.holdsBlock) return flow(part);
    const content = carried(part, inline.insideLabel(part));
    if (content === '') return '';
    return inline.plain(content).trim() === ''
      ? `<p>${content}</p>`
      : `<p><strong>${content}</strong></p>`;
  }

  // ---- lists

  function writeList(part: Part): string {
    const items = itemsOf(part);
    if (items === '') return '';
    if (part.tag !== 'ol') return `<ul>${items}</ul>`;
    const start = part.element.getAttribute('start');
    return `<ol${start === null ? '' : ` start="${escapeValue(start)}"`}>${items}</ol>`;
  }

  function itemsOf(part: Part): string {
    let items = '';
    for (const child of part.children) {
      if (typeof child === 'string') items += itemOf(inline.join([child], part));
      else if (child.dropped) continue;
      else if (child.tag === 'li') items += writeItem(child);
      else if (/^[uo]l$/.test(child.tag) && items.endsWith('</li>'))
        items = `${items.slice(0, -5)}${writeList(child)}</li>`;
      else if (child.holdsBlock && holdsItems(child)) items += itemsOf(child);
      else items += itemOf(isFlow(child) ? block(child) : inline.join([child], part));
    }
    return items;
  }

  const holdsItems = (part: Part): boolean =>
    part.children.some(
      (child) => typeof child !== 'string' && !child.dropped && child.tag === 'li',
    );

  const itemOf = (content: string): string => wrapped('li', unwrapped(content));

  function writeItem(part: Part): string {
    const content =
      part.href === undefined ? flow(part) : `<p>${carried(part, inline.inside(part))}</p>`;
    const box = part.element.firstElementChild as HTMLInputElement | null;
    const isTask = box?.localName === 'input' && box.type === 'checkbox';
    const inner = unwrapped(content);
    return wrapped('li', isTask && inner !== '' ? `${box.checked ? DONE : UNDONE}${inner}` : inner);
  }

  /** The first paragraph of an item stands on its line. */
  const unwrapped = (content: string): string => content.replace(/^<p>([\s\S]*?)<\/p>/, '$1');

  // ---- links around blocks

  function writeLink(part: Part): string {
    const href = inline.hrefOf(part);
    if (href === undefined || !part.holdsBlock) return flow(part.holdsBlock ? part : alone(part));
    const target = blockOfLink(part);
    if (target === undefined) return flow(alone(part));
    target.href = href;
    const content = flow(part);
    target.href = undefined;
    return content;
  }

  /** A part as the one thing in a block, so that it is written as text. */
  const alone = (part: Part): Part => ({
    ...part,
    tag: 'div',
    children: [part],
    holdsBlock: false,
    href: undefined,
  });

  /** The block in a link that is to carry it: its heading, else its first block of text. */
  function blockOfLink(part: Part): Part | undefined {
    let first: Part | undefined;
    const find = (inner: Part): Part | undefined => {
      for (const child of inner.children) {
        if (typeof child === 'string' || child.dropped) continue;
        if (HEADING.test(child.tag) && child.chars > 0) return child;
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

  // ---- cells

  /** What is in a cell, on one line of markdown. */
  function cell(part: Part): string {
    if (!part.holdsBlock) return carried(part, inline.inside(part));
    return block({ ...part, tag: 'div' })
      .replace(
        /<pre><code[^>]*>([\s\S]*?)<\/code><\/pre>/g,
        (_all, text: string) =>
          `<p>${text
            .split('\n')
            .map((line) => (line === '' ? '' : `<code>${line}</code>`))
            .join('<br>')}</p>`,
      )
      .replace(/<(h[1-6])>([\s\S]*?)<\/\1>/g, '<p><strong>$2</strong></p>')
      .replace(/<li>/g, '<p>- ')
      .replace(
        /<(?:p|\/?(?:[uo]l|li|blockquote|figure|figcaption)|hr|[uo]l start="[^"]*")>|<\/p>/g,
        '\n',
      )
      .trim()
      .replace(/\s*\n\s*/g, '<br>');
  }

  return (part) => (isFlow(part) ? block(part) : flow(alone(part)));
}
