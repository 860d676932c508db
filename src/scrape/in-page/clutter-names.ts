/** What classes and ids say of the parts of a page. Runs inside the page. */

/** `clutter unless content`: also a word that names content is there, and how much is said decides. */
export type NameVerdict = 'clutter' | 'clutter unless content' | 'doubtful' | 'nothing';

/** Tells what the class and id of an element, one after the other, say of it. */
export type ClutterNames = (names: string) => NameVerdict;

export function createClutterNames(): ClutterNames {
  /** Words in the class or id of what is never the point of a page. */
  const CLUTTER_NAMES = named([
    'nav navbar navigation topnav subnav sitenav breadcrumbs? crumbs footer sidebar',
    'side-bar sidenav cookies? consent gdpr popup pop-up modal lightbox newsletter',
    'subscribe optin mailchimp social socials share sharing sharebar share-?buttons?',
    'sharedaddy addtoany related relatedposts related-?posts related-?articles',
    'recommended recommendations? you-may also-like read-next more-stories',
    'read-?more-posts advert advertisement ads? adsbygoogle sponsor sponsored',
    'skip-?links? skip-?to screen-reader-text sr-only visually-?hidden pagination pager',
    'pagenav signup sign-up comment-?form comments? comment-?list comments-area disqus',
    'author-?(?:bio|box|info|card) about-?author post-?nav post-?navigation prev-?next',
    'toc table-?of-?contents copyright flyout offcanvas off-canvas minicart mini-cart',
    'wishlist upsells? cross-?sells? lang-?selector language-?switcher topbar top-bar',
    'customer-?reviews review-?list reviews?-?widget yotpo bazaarvoice trustpilot',
    'recently-?viewed frequently-?bought suggested up-?next signature author-?bio',
    'bio-?box quick-?links rating-form back-to-top backtotop scroll-?top announcement',
    'announcement-bar tooltip subscription promo respond login signin overlay drawer',
    'print-only noprint no-print hidden-print',
  ]);
  /** Words that may as well name content: they tell only where there are links or hardly any words. */
  const DOUBTFUL_NAMES = named([
    'menu submenu megamenu search searchform search-?box widget widgets lang language',
    'languages toolbar filters? facets? sort-?by sorting feedback',
  ]);

  /** A widget of its own, as blogs have them beside the text; page builders call every box something-widget. */
  const WIDGET = /(?:^|\s)widget(?:s|-area)?(?:\s|$)/;

  function named(words: readonly string[]): RegExp {
    const any = words.join(' ').replaceAll(' ', '|');
    return new RegExp(`(?:^|[\\s_-])(?:${any})(?:$|[\\s_-])`);
  }

  const CONTENT_NAMES =
    /(?:^|[\s_-])(?:article|main|post|entry|content|body|story|text|product|description|thread|topic|message)(?:$|[\s_-]|body|content)/;
  const told = new Map<string, NameVerdict>();

  function tell(names: string): NameVerdict {
    if (CLUTTER_NAMES.test(names) || WIDGET.test(names))
      return CONTENT_NAMES.test(names) ? 'clutter unless content' : 'clutter';
    return DOUBTFUL_NAMES.test(names) ? 'doubtful' : 'nothing';
  }

  return (names) => {
    let verdict = told.get(names);
    if (verdict === undefined) told.set(names, (verdict = tell(names.toLowerCase())));
    return verdict;
  };
}
