/** Runs of text for the markdown converter: emphasis that closes, words that stay apart. Runs inside the page. */
import type { Addresses } from './addresses.ts';
import type { CodeWriter } from './code.ts';
import type { Part } from './part.ts';

export type InlineWriter = {
  /** What is in a part as one run of text, not trimmed; blocks inside are parted by spaces. */
  inside(part: Part): string;
  /** Children side by side as one run; `owner` is the part they are in. */
  join(children: readonly (Part | string)[], owner: Part): string;
  /** The inside of a part that is bold, or one line, by what it is. */
  insideLabel(part: Part): string;
  hrefOf(link: Part): string | undefined;
  /** Text without its tags, for comparing. */
  plain(html: string): string;
};

export function createInlineWriter(addresses: Addresses, code: CodeWriter): InlineWriter {
  const { linkOf, pictureOf, escapeText, escapeValue } = addresses;
  const EMPHASIS: Readonly<Record<string, string>> = {
    b: 'strong',
    strong: 'strong',
    i: 'em',
    em: 'em',
    del: 'del',
    s: 'del',
    strike: 'del',
  };
  /** Signs that take no room, and those of icon fonts. */
  const UNSEEN_SIGNS = /[\u00AD\u200B\u2060\uFEFF\uE000-\uF8FF]/g;
  const SPACES = /\s+/g;
  /** Text that has anything to put straight. */
  const UNEVEN = /\s\s|[^\S ]|[\u00AD\u200B\u2060\uFEFF\uE000-\uF8FF]/;
  const LINES = /\S[^\S\n]*\n\s*\S/;
  const SEAM = /<\/(?:strong|em|del)><(?:strong|em|del)>/;
  /** Emphasis with a sign at its rim and anything close to it. */
  const RIM_AFTER = /[^\s\w>]<\/(?:strong|em|del)>[^\s<.,;:!?)]/;
  const RIM_BEFORE = /[^\s>(]<(?:strong|em|del)>[^\s\w<]/;
  /** What a word may follow without a space. */
  const OPENING = ' \n\t([{\'"“‘«¿¡/-';
  /** Emphasis under way: the same within itself would end it. */
  const open = new Set<string>();
  let oneLine = false;

  function textOf(text: string, owner: Part): string {
    if (text.includes('\n') && LINES.test(text) && keepsLines(owner))
      return text
        .split('\n')
        .map((line) => escaped(line).trim())
        .join(oneLine ? ' ' : '<br>');
    return escaped(text);
  }

  const escaped = (text: string): string =>
    escapeText(UNEVEN.test(text) ? text.replace(UNSEEN_SIGNS, '').replace(SPACES, ' ') : text);

  const keepsLines = (owner: Part): boolean =>
    /^pre|^break/.test(getComputedStyle(owner.element).whiteSpace);

  function inside(part: Part): string {
    return join(part.children, part);
  }

  function join(children: readonly (Part | string)[], owner: Part): string {
    let run = '';
    let last: Part | undefined;
    let lastPiece = '';
    for (const child of children) {
      if (typeof child === 'string') {
        const text = textOf(child, owner);
        if (text === '') continue;
        if (last !== undefined && touches(run, text) && standsOff(last, 'Right')) run += ' ';
        run += text;
        last = undefined;
        continue;
      }
      if (child.dropped) continue;
      const piece = write(child);
      if (piece === '') continue;
      if (last !== undefined && isTwin(last, lastPiece, child, piece)) continue;
      if (
        touches(run, piece) &&
        (standsOff(child, 'Left') || (last !== undefined && standsOff(last, 'Right')))
      )
        run += ' ';
      run += piece;
      [last, lastPiece] = [child, piece];
    }
    return run.includes('<') ? withoutSeams(run) : run;
  }

  /** Emphasis that ends where the same begins is one; beside a word it needs room for a sign at its rim. */
  function withoutSeams(run: string): string {
    if (!run.includes('</strong>') && !run.includes('</em>') && !run.includes('</del>')) return run;
    const whole = SEAM.test(run) ? run.replace(/<\/(strong|em|del)><\1>/g, '') : run;
    if (!RIM_AFTER.test(whole) && !RIM_BEFORE.test(whole)) return whole;
    return whole
      .replace(/(\p{P})<\/(strong|em|del)>(?=[\p{L}\p{N}])/gu, '$1</$2> ')
      .replace(/([\p{L}\p{N}])<(strong|em|del)>(?=\p{P})/gu, '$1 <$2>');
  }

  const touches = (before: string, after: string): boolean =>
    !OPENING.includes(before.slice(-1)) && isWordy(after.charCodeAt(0));

  /** Whether a run that begins so goes on with a word, a price or an element. */
  const isWordy = (code: number): boolean =>
    code === 36 ||
    code === 60 ||
    (code > 47 && code < 58) ||
    (code > 64 && code < 91) ||
    (code > 96 && code < 123) ||
    (code > 0xbf && (code < 0x2000 || code > 0x206f));

  /** Whether a part keeps away from what stands beside it, by more than letters do. */
  function standsOff(part: Part, side: 'Left' | 'Right'): boolean {
    if (/^(?:b|strong|i|em|sup|sub|code|br|wbr|rt|math|img)$/.test(part.tag)) return false;
    const style = getComputedStyle(part.element);
    const room =
      Number.parseFloat(style[`margin${side}`]) + Number.parseFloat(style[`padding${side}`]);
    return room >= 3;
  }

  /** One text or formula twice: once for the eye and once for the ear. */
  function isTwin(one: Part, oneText: string, other: Part, otherText: string): boolean {
    if (isForTheEye(other) && /[\uE000\uE001]/.test(oneText)) return true;
    if (one.chars < 2 || Math.abs(one.chars - other.chars) > 4) return false;
    if (!isForTheEye(one) && !isForTheEye(other)) return false;
    return squeezed(oneText) === squeezed(otherText);
  }

  const isForTheEye = (part: Part): boolean => part.element.getAttribute('aria-hidden') === 'true';

  const plain = (html: string): string =>
    html.includes('<') ? html.replace(/<[^>]*>/g, ' ') : html;
  const squeezed = (html: string): string => html.replace(/<[^>]*>|\s+/g, '');

  function write(part: Part): string {
    const emphasis = EMPHASIS[part.tag];
    if (emphasis !== undefined) return emphasise(emphasis, inside(part));
    switch (part.tag) {
      case 'br':
        return oneLine ? ' ' : '<br>';
      case 'wbr':
      case 'rp':
        return '';
      case 'img':
        return writePicture(part);
      case 'a':
        return writeLink(part);
      case 'code':
      case 'kbd':
      case 'samp':
      case 'tt':
        return writeCode(part);
      case 'math':
        return code.formula(part);
      case 'pre':
        return ` ${code.line(part)} `;
      case 'rt':
        return `(${inside(part).trim()})`;
      case 'sup':
      case 'sub':
      case 'q':
        return wrap(`<${part.tag}>`, inside(part), `</${part.tag}>`);
      case 'hr':
        return ' ';
      default:
        return part.apart || part.block || part.holdsBlock ? ` ${inside(part)} ` : inside(part);
    }
  }

  /** Puts tags around the words, and leaves spaces and line ends outside. */
  function wrap(start: string, content: string, end: string): string {
    let [from, to] = [0, content.length];
    for (;;) {
      if (content[from] === ' ') from += 1;
      else if (content.startsWith('<br>', from)) from += 4;
      else break;
    }
    if (from >= to) return content;
    for (;;) {
      if (content[to - 1] === ' ') to -= 1;
      else if (content.endsWith('<br>', to)) to -= 4;
      else break;
    }
    return content.slice(0, from) + start + content.slice(from, to) + end + content.slice(to);
  }

  function emphasise(tag: string, content: string): string {
    if (open.has(tag) || plain(content).trim() === '') return content;
    // What was written inside under the same tag says nothing more.
    const once = content.includes(`<${tag}>`)
      ? content.replaceAll(`<${tag}>`, '').replaceAll(`</${tag}>`, '')
      : content;
    return wrap(`<${tag}>`, once, `</${tag}>`);
  }

  function insideLabel(part: Part): string {
    const outer = oneLine;
    open.add('strong');
    oneLine = true;
    try {
      return inside(part).replace(/<\/?strong>/g, '');
    } finally {
      open.delete('strong');
      oneLine = outer;
    }
  }

  function hrefOf(link: Part): string | undefined {
    const address = link.element.getAttribute('href');
    if (address === null || /^\s*(?:javascript|data|vbscript|blob):/iu.test(address))
      return undefined;
    return linkOf(link.element as HTMLAnchorElement, address);
  }

  function writeLink(part: Part): string {
    const content = inside(part);
    const href = hrefOf(part);
    const spaced = part.apart || part.block || part.holdsBlock ? ` ${content} ` : content;
    if (href === undefined) return spaced;
    // The sign beside a heading that leads to the heading itself.
    if (content.length < 20 && /#/.test(href) && /^(?:[\s#¶§]|🔗)*$/.test(content)) return ' ';
    const words = spaced.includes('<a ') ? spaced.replace(/<\/?a\b[^>]*>/g, '') : spaced;
    return wrap(`<a href="${escapeValue(href)}">`, words, '</a>');
  }

  function writePicture(part: Part): string {
    const image = part.element as HTMLImageElement;
    const alt = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
    if (image.getAttribute('width') === '1' || image.getAttribute('height') === '1') return '';
    const src = pictureOf(image);
    if (src === '' || (src.startsWith('data:') && alt === '' && src.length < 300)) return '';
    return ` <img src="${escapeValue(src)}" alt="${escapeValue(alt)}"> `;
  }

  /** Code within a line. A link that is all of it goes around it. */
  function writeCode(part: Part): string {
    const line = code.line(part);
    if (line === '') return inside(part).trim() === '' ? '' : inside(part);
    const link = part.links === 1 ? part.element.querySelector('a[href]') : null;
    if (
      link === null ||
      open.has('a') ||
      link.textContent?.trim() !== part.element.textContent?.trim()
    )
      return line;
    const href = linkOf(link as HTMLAnchorElement, link.getAttribute('href') ?? '');
    return `<a href="${escapeValue(href)}">${line}</a>`;
  }

  return { inside, join, insideLabel, hrefOf, plain };
}
