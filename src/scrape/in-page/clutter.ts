/** Knows what is never the point of a page: menus, banners, sharing, advertising. Runs inside the page. */
import type { Part } from './part.ts';

export type Clutter = {
  /** Marks clutter as dropped, first by what it is, then by what it is called, and counts anew. */
  drop(body: Part): void;
  /** Counts again what is left of a part. @returns characters of text */
  recount(part: Part): number;
};

export function createClutter(): Clutter {
  const CLUTTER_TAGS = new Set(['nav', 'aside', 'footer', 'dialog', 'menu', 'search', 'iframe']);
  const CLUTTER_ROLES = new Set([
    'navigation',
    'banner',
    'contentinfo',
    'complementary',
    'search',
    'menu',
    'menubar',
    'toolbar',
    'dialog',
    'alertdialog',
    'tablist',
    'alert',
    'status',
    'tooltip',
    'doc-toc',
    'doc-endnotes',
  ]);
  /** Words in the class or id of what is never the point of a page. */
  const CLUTTER_NAMES = named([
    'nav',
    'navbar',
    'navigation',
    'topnav',
    'subnav',
    'sitenav',
    'breadcrumbs?',
    'crumbs',
    'footer',
    'sidebar',
    'side-bar',
    'sidenav',
    'cookies?',
    'consent',
    'gdpr',
    'popup',
    'pop-up',
    'modal',
    'lightbox',
    'newsletter',
    'subscribe',
    'optin',
    'mailchimp',
    'social',
    'socials',
    'share',
    'sharing',
    'sharebar',
    'share-?buttons?',
    'sharedaddy',
    'addtoany',
    'related',
    'relatedposts',
    'related-?posts',
    'related-?articles',
    'recommended',
    'recommendations?',
    'you-may',
    'also-like',
    'read-next',
    'more-stories',
    'read-?more-posts',
    'advert',
    'advertisement',
    'ads?',
    'adsbygoogle',
    'sponsor',
    'sponsored',
    'skip-?links?',
    'skip-?to',
    'screen-reader-text',
    'sr-only',
    'visually-?hidden',
    'pagination',
    'pager',
    'pagenav',
    'signup',
    'sign-up',
    'comment-?form',
    'comments?',
    'comment-?list',
    'comments-area',
    'disqus',
    'author-?(?:bio|box|info|card)',
    'about-?author',
    'post-?nav',
    'post-?navigation',
    'prev-?next',
    'toc',
    'table-?of-?contents',
    'copyright',
    'flyout',
    'offcanvas',
    'off-canvas',
    'minicart',
    'mini-cart',
    'wishlist',
    'upsells?',
    'cross-?sells?',
    'lang-?selector',
    'language-?switcher',
    'topbar',
    'top-bar',
    'customer-?reviews',
    'review-?list',
    'reviews?-?widget',
    'yotpo',
    'bazaarvoice',
    'trustpilot',
    'recently-?viewed',
    'frequently-?bought',
    'suggested',
    'up-?next',
    'signature',
    'author-?bio',
    'bio-?box',
    'quick-?links',
    'rating-form',
    'back-to-top',
    'backtotop',
    'scroll-?top',
    'announcement',
    'announcement-bar',
    'tooltip',
    'subscription',
    'promo',
    'respond',
    'login',
    'signin',
    'overlay',
    'drawer',
    'print-only',
    'noprint',
    'no-print',
    'hidden-print',
  ]);
  /** Words that may as well name content: they tell only where there are links or hardly any words. */
  const DOUBTFUL_NAMES = named([
    'menu',
    'submenu',
    'megamenu',
    'search',
    'searchform',
    'search-?box',
    'widget',
    'widgets',
    'lang',
    'language',
    'languages',
    'toolbar',
    'filters?',
    'facets?',
    'sort-?by',
    'sorting',
    'feedback',
  ]);

  /** A widget of its own, as blogs have them beside the text; page builders call every box something-widget. */
  const WIDGET = /(?:^|\s)widget(?:s|-area)?(?:\s|$)/u;

  function named(words: readonly string[]): RegExp {
    return new RegExp(`(?:^|[\\s_-])(?:${words.join('|')})(?:$|[\\s_-])`, 'iu');
  }

  const CONTENT_NAMES =
    /(?:^|[\s_-])(?:article|main|post|entry|content|body|story|text|product|description|thread|topic|message)(?:$|[\s_-]|body|content)/iu;
  /** What shares are measured against; counted anew after each pass. */
  let total: Pick<Part, 'chars' | 'proseChars'> = { chars: 0, proseChars: 0 };

  function drop(body: Part): void {
    total = body;
    dropClutter(body, isClutterByKind);
    recount(body);
    dropClutter(body, isClutterByName);
    recount(body);
  }

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

  function dropClutter(part: Part, isClutter: (part: Part) => boolean): void {
    for (const child of part.children) {
      if (typeof child === 'string' || child.dropped || child.chars === 0) continue;
      if (isClutter(child)) child.dropped = true;
      else dropClutter(child, isClutter);
    }
  }

  /** Too much of the page to be beside the point. */
  function isHeavy(part: Part): boolean {
    if (part.chars < 200) return false;
    return (
      part.proseChars > total.proseChars * 0.4 ||
      part.chars > total.chars * 0.6 ||
      part.element.querySelector('main') !== null
    );
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
    if (CLUTTER_NAMES.test(names) || WIDGET.test(names))
      return !(CONTENT_NAMES.test(names) && part.proseChars > 300);
    if (element.querySelector('pre, code') !== null) return false;
    return (
      DOUBTFUL_NAMES.test(names) &&
      (part.chars < 40 || (part.linkChars > part.chars * 0.4 && part.chars < total.chars * 0.15))
    );
  }

  function isQuestion(part: Part): boolean {
    return (
      (part.parent !== undefined && /^h[1-6]$|^dt$|^summary$/u.test(part.parent.tag)) ||
      /\?\s*$/u.test(part.element.textContent ?? '')
    );
  }

  function isSiteHeader(part: Part): boolean {
    if (part.element.querySelector('h1') !== null && part.links <= 2) return false;
    return part.element.closest('main, article, section') === null || part.links > 5;
  }

  return { drop, recount };
}
