/** Addresses made absolute, text made safe for HTML, and where pictures really are. Runs inside the page. */

export type Addresses = {
  /** Where a link leads; `written` is its `href` as it stands in the document. */
  linkOf(link: HTMLAnchorElement, written: string): string;
  absolute(address: string, base: string): string;
  /** A `srcset` with absolute addresses. */
  absoluteSet(candidates: string, base: string): string;
  /** Where a picture really is: lazy pictures carry a stand-in until they are scrolled to. */
  pictureOf(image: Element): string;
  escapeText(text: string): string;
  escapeValue(text: string): string;
};

export function createAddresses(): Addresses {
  const LAZY = [
    'data-src',
    'data-lazy-src',
    'data-original',
    'data-lazy',
    'data-url',
    'data-image',
    'data-hi-res-src',
  ];
  const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

  /** Addresses that are absolute and normal as they are written; asking the browser costs more. */
  const NORMAL = /^https?:\/\/[a-z0-9.-]+\/[\w.~%/-]*(?:[?#][\w.~%&=+#-]*)?$/;

  const ROOTED = /^\/[\w~%-][\w.~%/-]*(?:[?#][\w.~%&=+#-]*)?$/;
  let [rootedAt, root] = ['', ''];

  const escapeText = (text: string): string =>
    /[&<>]/.test(text)
      ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      : text;
  const escapeValue = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

  function linkOf(link: HTMLAnchorElement, written: string): string {
    if (NORMAL.test(written) && !written.includes('/.')) return written;
    if (ROOTED.test(written) && !written.includes('/.') && link.ownerDocument === document)
      return rootOf(document.baseURI) + written;
    // An `href` of a drawing is an object.
    const known: unknown = link.href;
    return typeof known === 'string' ? known : absolute(written, link.baseURI);
  }

  function rootOf(base: string): string {
    if (base !== rootedAt) [rootedAt, root] = [base, new URL(base).origin];
    return root;
  }

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
      .split(/,\s+|,$/)
      .map((candidate) => {
        const [address = '', ...size] = candidate.trim().split(/\s+/);
        return address === '' ? '' : [absolute(address, base), ...size].join(' ');
      })
      .filter((candidate) => candidate !== '')
      .join(', ');
  }

  /** Where a picture really is: lazy pictures carry a stand-in until they are scrolled to. */
  function pictureOf(image: Element): string {
    const base = image.baseURI;
    const src = image.getAttribute('src') ?? '';
    const standIn =
      src === '' ||
      /^data:image\/(?:gif|svg)|^data:.{0,300}$|blank\.|placeholder|spacer/i.test(src);
    if (!standIn) return src.startsWith('data:') ? src : absolute(src, base);
    for (const name of LAZY) {
      const value = image.getAttribute(name);
      if (value !== null && /^(?:https?:|\/|\.)|\.(?:jpe?g|png|webp|gif|avif|svg)/i.test(value))
        return absolute(value, base);
    }
    for (const name of LAZY_SETS) {
      const value =
        image.getAttribute(name) ??
        image.closest('picture')?.querySelector('source')?.getAttribute(name);
      const first = value?.trim().split(/\s+/)[0]?.replace(/,$/, '');
      if (first !== undefined && first !== '' && !first.startsWith('data:'))
        return absolute(first, base);
    }
    return src.startsWith('data:') || src === '' ? src : absolute(src, base);
  }

  return { linkOf, absolute, absoluteSet, pictureOf, escapeText, escapeValue };
}
