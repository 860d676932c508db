/** One look at the page, which brings home everything that was asked for. Runs inside the page. */
import type { createAddresses } from './addresses.ts';
import type { createClutter } from './clutter.ts';
import type { createClutterNames } from './clutter-names.ts';
import type { createCodeWriter } from './code.ts';
import type { createConvertibleWriter } from './convertible.ts';
import type { createInlineWriter } from './inline.ts';
import type { createMainPart } from './main-part.ts';
import type { readMetadata } from './metadata.ts';
import type { PageRead, Part, ReadRequest } from './part.ts';
import type { createReadableWriter } from './readable.ts';
import type { createTableWriter } from './tables.ts';
import type { createTreeBuilder } from './tree.ts';

/** The other in-page functions; they travel together as one text. */
export type InPageParts = {
  readonly createTreeBuilder: typeof createTreeBuilder;
  readonly createAddresses: typeof createAddresses;
  readonly createReadableWriter: typeof createReadableWriter;
  readonly createTableWriter: typeof createTableWriter;
  readonly createCodeWriter: typeof createCodeWriter;
  readonly createInlineWriter: typeof createInlineWriter;
  readonly createConvertibleWriter: typeof createConvertibleWriter;
  readonly createClutter: typeof createClutter;
  readonly createClutterNames: typeof createClutterNames;
  readonly createMainPart: typeof createMainPart;
  readonly readMetadata: typeof readMetadata;
};

export function readDocument(parts: InPageParts, request: ReadRequest): PageRead {
  const kept = new Set<Element>();
  const excluded = new Set<Element>();
  const badSelector =
    collect(request.includeTags, kept) ??
    collect(request.excludeTags, excluded) ??
    collect(
      request.attributes.map(({ selector }) => selector),
      new Set(),
    );
  const baseUrl = document.baseURI;
  if (badSelector !== undefined) return { metadata: {}, baseUrl, invalidSelector: badSelector };
  const common = {
    metadata: parts.readMetadata(),
    baseUrl,
    ...(request.rawHtml ? { rawHtml: serialised() } : {}),
  };
  const plainText = textOfPlainDocument();
  if (plainText !== undefined) return { ...common, plainText };
  return {
    ...common,
    ...readContent(),
    ...(request.links ? { links: readLinks() } : {}),
    ...(request.images ? { images: readImages() } : {}),
    ...(request.attributes.length > 0 ? { attributes: request.attributes.map(readAttribute) } : {}),
  };

  /** Elements that match; answers the first selector that is none. `*text*` means: text in a class or id. */
  function collect(selectors: readonly string[], into: Set<Element>): string | undefined {
    for (const selector of selectors) {
      const inside = /^\*([\w-]+)\*$/.exec(selector.trim())?.[1];
      const css = inside === undefined ? selector : `[class*="${inside}" i], [id*="${inside}" i]`;
      try {
        for (const element of document.querySelectorAll(css)) into.add(element);
      } catch {
        return selector;
      }
    }
    return undefined;
  }

  function serialised(): string {
    const { doctype } = document;
    const head = doctype === null ? '' : `${new XMLSerializer().serializeToString(doctype)}\n`;
    return head + document.documentElement.outerHTML;
  }

  /** The text of a document that Chromium shows in a `pre` of its own making. */
  function textOfPlainDocument(): string | undefined {
    // A picture stands in a document that Chromium makes up for it.
    if (/html|^(?:image\/(?!svg)|audio\/|video\/)/i.test(document.contentType)) return undefined;
    if (/xml/i.test(document.contentType)) return new XMLSerializer().serializeToString(document);
    return document.body?.querySelector('pre')?.textContent ?? document.body?.textContent ?? '';
  }

  function roots(): Element[] {
    if (request.includeTags.length === 0) return document.body === null ? [] : [document.body];
    const outermost = [...kept].filter((element) => !hasKeptAncestor(element));
    return outermost.toSorted((one, other) => (one.compareDocumentPosition(other) & 4 ? -1 : 1));
  }

  function hasKeptAncestor(element: Element): boolean {
    for (let above = element.parentElement; above !== null; above = above.parentElement) {
      if (kept.has(above)) return true;
    }
    return false;
  }

  /** Trees of what is to be read; of a document that shows next to nothing, what it holds back. */
  function plantTrees(builder: ReturnType<InPageParts['createTreeBuilder']>): Part[] {
    const tops = roots();
    const plant = (elements: readonly Element[], hiddenToo: boolean): Part[] =>
      elements
        .map((element) => builder.build(element, hiddenToo))
        .filter((tree) => tree !== undefined);
    const proseOf = (trees: readonly Part[]): number =>
      trees.reduce((chars, tree) => chars + tree.proseChars, 0);
    const seen = plant(tops, false);
    if (proseOf(seen) >= 800 || request.includeTags.length > 0) return seen;
    const hidden = plant(tops, true);
    const withoutScripts = [...document.querySelectorAll('body noscript')].map(
      (fallback) => new DOMParser().parseFromString(fallback.textContent ?? '', 'text/html').body,
    );
    const fallback = plant(withoutScripts, true);
    const richest = proseOf(fallback) > proseOf(hidden) * 2 ? fallback : hidden;
    return proseOf(richest) > proseOf(seen) * 6 + 1_000 ? richest : seen;
  }

  function readContent(): Pick<PageRead, 'markdownHtml' | 'wholeHtml' | 'html' | 'leftOut'> {
    if (!request.markdown && !request.html) return {};
    let tableCut = false;
    const addresses = parts.createAddresses();
    const readable = parts.createReadableWriter(addresses);
    const code = parts.createCodeWriter(addresses);
    const convertible = parts.createConvertibleWriter(
      addresses,
      parts.createInlineWriter(addresses, code),
      code,
      parts.createTableWriter(() => (tableCut = true)),
    );
    const builder = parts.createTreeBuilder(excluded);
    const trees = plantTrees(builder);
    const write = (): Pick<PageRead, 'markdownHtml' | 'html' | 'leftOut'> => ({
      ...(request.markdown ? { markdownHtml: trees.map(convertible).join('\n') } : {}),
      ...(request.html ? { html: trees.map(readable).join('\n') } : {}),
      leftOut: {
        tooDeep: builder.isCut(),
        tableCut,
        frames: [...builder.closedFrames].filter(isLarge).map(hostOf).slice(0, 5),
      },
    });
    if (!request.onlyMainContent || request.includeTags.length > 0) return write();
    const main = parts.createMainPart(parts.createClutter(parts.createClutterNames()));
    const kept = trees.reduce((chars, tree) => chars + main.mark(tree), 0);
    const marked = write();
    if (kept > 150 || !request.markdown) return marked;
    return { ...marked, wholeHtml: plantTrees(builder).map(convertible).join('\n') };
  }

  /** A frame that takes a good part of the window. */
  function isLarge(frame: Element): boolean {
    const { width, height } = frame.getBoundingClientRect();
    return width * height > innerWidth * innerHeight * 0.25;
  }

  function hostOf(frame: HTMLIFrameElement): string {
    return URL.canParse(frame.src) ? new URL(frame.src).host : 'another site';
  }

  function allowed(element: Element): boolean {
    if (excluded.size === 0 && request.includeTags.length === 0) return true;
    let isKept = request.includeTags.length === 0;
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (excluded.has(at)) return false;
      isKept ||= kept.has(at);
    }
    return isKept;
  }

  function readLinks(): string[] {
    const found = new Set<string>();
    for (const anchor of document.querySelectorAll('a[href], area[href]')) {
      const href = (anchor.getAttribute('href') ?? '').trim();
      if (href === '' || href.startsWith('#') || !allowed(anchor)) continue;
      const address = absolute(href);
      if (address !== undefined && /^(?:https?|mailto):/u.test(address)) found.add(address);
    }
    return [...found];
  }

  function absolute(address: string): string | undefined {
    return URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : undefined;
  }

  function readImages(): string[] {
    const found = new Set<string>();
    const add = (address: string | null | undefined): void => {
      const whole =
        address === null || address === undefined || address.trim() === ''
          ? undefined
          : absolute(address.trim());
      if (whole !== undefined && /^https?:/u.test(whole)) found.add(whole);
    };
    const addSet = (candidates: string | null): void => {
      for (const candidate of candidates?.split(/,\s+/) ?? [])
        add(candidate.trim().split(/\s+/)[0]);
    };
    for (const image of document.querySelectorAll(
      'img, picture source, input[type=image], video[poster]',
    )) {
      if (!allowed(image)) continue;
      for (const name of ['src', 'data-src', 'data-lazy-src', 'data-original', 'poster'])
        add(image.getAttribute(name));
      for (const name of ['srcset', 'data-srcset']) addSet(image.getAttribute(name));
    }
    for (const meta of document.querySelectorAll(
      'meta[property="og:image"], meta[name="twitter:image"]',
    ))
      add(meta.getAttribute('content'));
    for (const icon of document.querySelectorAll('link[rel~="icon"], link[rel="apple-touch-icon"]'))
      add(icon.getAttribute('href'));
    return [...found];
  }

  function readAttribute(wanted: { readonly selector: string; readonly attribute: string }): {
    selector: string;
    attribute: string;
    values: string[];
  } {
    const values: string[] = [];
    for (const element of document.querySelectorAll(wanted.selector)) {
      const value = element.getAttribute(wanted.attribute);
      if (value !== null) values.push(value);
    }
    return { ...wanted, values };
  }
}
