/** Finds what a reader came for, and drops the rest of the page. Runs inside the page. */
import type { Part } from './part.ts';

export type MainPart = {
  /** Marks everything beside the main content as dropped. @returns characters of text that are left */
  mark(body: Part): number;
  /** Takes all marks away again. */
  unmark(part: Part): void;
};

export function createMainPart(): MainPart {
  const CLUTTER_TAGS = new Set(['nav', 'aside', 'footer', 'dialog', 'menu', 'search', 'iframe']);
  const CLUTTER_ROLES = new Set([
    'navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'toolbar', 'dialog',
    'alertdialog', 'tablist', 'alert', 'status', 'tooltip', 'doc-toc', 'doc-endnotes',
  ]);
  const CLUTTER_NAMES = new RegExp(
    `(?:^|[\\s_-])(?:${[
      'nav', 'navbar', 'navigation', 'topnav', 'subnav', 'sitenav', 'menu', 'megamenu', 'submenu', 'breadcrumbs?', 'crumbs',
      'footer', 'sidebar', 'side-bar', 'sidenav', 'cookies?', 'consent', 'gdpr', 'popup', 'pop-up', 'modal', 'overlay', 'lightbox',
      'newsletter', 'subscribe', 'subscription', 'optin', 'mailchimp', 'social', 'socials', 'share', 'sharing', 'sharebar',
      'share-?buttons?', 'sharedaddy', 'addtoany', 'related', 'relatedposts', 'related-?posts', 'related-?articles',
      'recommended', 'recommendations?', 'you-may', 'also-like', 'read-next', 'more-stories', 'read-?more-posts', 'advert', 'advertisement',
      'ads?', 'adsbygoogle', 'sponsor', 'sponsored', 'promo', 'skip-?links?', 'skip-?to', 'screen-reader-text', 'sr-only',
      'visually-?hidden', 'pagination', 'pager', 'pagenav', 'toolbar', 'tooltip', 'login', 'signin', 'signup', 'sign-up', 'search',
      'searchform', 'search-?box', 'widget', 'widgets', 'comment-?form', 'respond', 'comments?', 'comment-?list', 'comments-area', 'disqus',
      'author-?(?:bio|box|info|card)', 'about-?author', 'post-?nav', 'post-?navigation', 'prev-?next', 'toc', 'table-?of-?contents',
      'copyright', 'flyout', 'drawer', 'offcanvas', 'off-canvas', 'minicart', 'mini-cart', 'wishlist', 'upsells?', 'cross-?sells?',
      'lang', 'language', 'languages', 'lang-?selector', 'language-?switcher', 'topbar', 'top-bar', 'announcement', 'announcement-bar',
      'print-only', 'noprint', 'no-print', 'feedback', 'customer-?reviews', 'review-?list', 'reviews?-?widget', 'yotpo', 'bazaarvoice', 'trustpilot', 'recently-?viewed', 'frequently-?bought', 'suggested', 'up-?next', 'signature', 'author-?bio', 'bio-?box', 'filters?', 'facets?', 'sort-?by', 'sorting', 'quick-?links',  'rating-form', 'back-to-top', 'backtotop', 'scroll-?top', 'hidden-print',
    ].join('|')})(?:$|[\\s_-])`,
    'iu',
  );
  const CONTENT_NAMES = /(?:^|[\s_-])(?:article|main|post|entry|content|body|story|text|product|description|thread|topic|message)(?:$|[\s_-]|body|content)/iu;
  /** What shares are measured against; counted anew after each pass. */
  let total: Pick<Part, 'chars' | 'proseChars'> = { chars: 0, proseChars: 0 };

  function mark(body: Part): number {
    total = body;
    dropClutter(body, isClutterByKind);
    recount(body);
    dropClutter(body, isClutterByName);
    recount(body);
    const main = chooseRegion(body);
    dropAllBut(body, main);
    dropTails(body);
    return recount(body);
  }

  function unmark(part: Part): void {
    part.dropped = false;
    for (const child of part.children) if (typeof child !== 'string') unmark(child);
    recount(part);
  }

  const partsOf = (part: Part): Part[] =>
    part.children.filter((child): child is Part => typeof child !== 'string' && !child.dropped);

  /** Counts again what is left. */
  function recount(part: Part): number {
    part.chars = part.linkChars = part.proseChars = part.links = 0;
    if (part.dropped) return 0;
    for (const child of part.children) {
      if (typeof child === 'string') {
        const chars = child.trim().length;
        part.chars += chars;
        if (chars > 25) part.proseChars += chars;
        continue;
      }
      if (child.dropped) continue;
      recount(child);
      const isLink = child.tag === 'a' && child.element.hasAttribute('href');
      part.chars += child.chars;
      part.linkChars += isLink ? child.chars : child.linkChars;
      part.proseChars += isLink && child.proseChars < 60 ? 0 : child.proseChars;
      part.links += child.links + (isLink ? 1 : 0);
    }
    return part.chars;
  }

  // ---- clutter

  function dropClutter(part: Part, isClutter: (part: Part) => boolean): void {
    for (const child of partsOf(part)) {
      if (isClutter(child)) child.dropped = true;
      else dropClutter(child, isClutter);
    }
  }

  /** Too much of the page to be beside the point. */
  function isHeavy(part: Part): boolean {
    if (part.chars < 200) return false;
    return part.proseChars > total.proseChars * 0.4 || part.chars > total.chars * 0.6 || part.element.querySelector('main') !== null;
  }

  function isClutterByKind(part: Part): boolean {
    const { element, tag } = part;
    if (tag === 'button' || element.getAttribute('role') === 'button') return !isQuestion(part);
    if (tag === 'body' || tag === 'main' || tag === 'pre' || isHeavy(part)) return false;
    const role = element.getAttribute('role');
    if (role !== null && CLUTTER_ROLES.has(role)) return true;
    if (element.getAttribute('aria-hidden') === 'true' && part.proseChars < 100) return true;
    if (CLUTTER_TAGS.has(tag)) return true;
    if (tag === 'header') return isSiteHeader(part);
    return tag === 'form' && part.proseChars < 300;
  }

  function isClutterByName(part: Part): boolean {
    const { element, tag } = part;
    if (!part.block && !part.apart && tag !== 'span' && tag !== 'a') return false;
    if (tag === 'main' || tag === 'pre' || isHeavy(part)) return false;
    const names = `${element.id} ${element.getAttribute('class') ?? ''}`;
    if (names === ' ') return false;
    return CLUTTER_NAMES.test(names) && !(CONTENT_NAMES.test(names) && part.proseChars > 300);
  }

  function isQuestion(part: Part): boolean {
    return part.parent !== undefined && /^h[1-6]$|^dt$|^summary$/u.test(part.parent.tag) || /\?\s*$/u.test(part.element.textContent ?? '');
  }

  function isSiteHeader(part: Part): boolean {
    return part.element.closest('main, article, section') === null || part.links > 5;
  }

  // ---- region

  function chooseRegion(body: Part): Part {
    let region = body;
    for (;;) {
      const next = partsOf(region).find((child) => weight(child) >= weight(region) * 0.8 && child.block);
      if (next === undefined || weight(next) === 0) return region;
      if (/^(?:p|table|ul|ol|tbody|tr|td|li|blockquote|pre)$/u.test(next.tag)) return region;
      region = next;
    }
  }

  function weight(part: Part): number {
    return part.proseChars + (part.chars - part.linkChars) * 0.25;
  }

  function dropAllBut(body: Part, main: Part): void {
    for (let at = main; at !== body && at.parent !== undefined; at = at.parent) {
      let isBefore = true;
      for (const child of at.parent.children) {
        if (child === at) isBefore = false;
        else if (typeof child !== 'string' && !(isBefore && isWorthy(child))) child.dropped = true;
      }
    }
    for (let at = main.parent; at !== undefined; at = at.parent) {
      for (let index = 0; index < at.children.length; index += 1) {
        if (typeof at.children[index] === 'string') at.children[index] = '';
      }
    }
  }

  /** A neighbour of the main region that says something of its own. */
  function isWorthy(part: Part): boolean {
    if (part.element.querySelector('h1') !== null || part.tag === 'h1') return part.linkChars < part.chars * 0.5;
    return part.proseChars >= 100 && part.linkChars < part.chars * 0.4;
  }

  // ---- tails

  const TAIL = /^\W*(?:related|recommended|you (?:may|might)|more (?:from|on|in|like|stories|articles|posts)|read (?:more|next|also)|further reading|share this|leave a (?:reply|comment)|comments?\b|about the author|latest (?:posts|news|articles)|recent posts|popular|subscribe|newsletter|sign up|trending|see also|keep reading|tags?:?$|categories|customers also|recently viewed|similar|(?:customer|product|user|ratings (?:&|and)) reviews?|reviews\b|what (?:people|customers) (?:are saying|say)|suggested|frequently bought|follow us|stay (?:up to date|connected|in touch)|up next|editor.s picks|sponsored|advertis)/iu;

  function dropTails(main: Part, isProse = main.proseChars > main.linkChars): void {
    for (const child of partsOf(main)) {
      if (/^h[1-6]$/u.test(child.tag)) continue;
      const heading = firstHeading(child);
      if (heading !== undefined && child.chars < main.chars * 0.5 && TAIL.test(heading.element.textContent ?? '')) {
        child.dropped = true;
        continue;
      }
      if (isProse && child.block && child.links >= 4 && child.linkChars > child.chars * 0.75 && child.chars < main.chars * 0.3) {
        child.dropped = true;
        continue;
      }
      dropTails(child, isProse);
    }
  }

  function firstHeading(part: Part): Part | undefined {
    for (const child of partsOf(part)) {
      if (child.chars === 0) continue;
      if (/^h[1-6]$/u.test(child.tag)) return child;
      return firstHeading(child);
    }
    return undefined;
  }

  return { mark, unmark };
}
