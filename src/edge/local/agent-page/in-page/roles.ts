/** In the page: what an element is, by its role attribute or by HTML. */

export type Roles = {
  /** Role, or '' for an element that means nothing by itself. */
  roleOf(element: Element): string;
  /** Whether the role is something a person acts on. */
  acts(role: string): boolean;
  /** Whether the role takes its name from what it holds. */
  namedByContent(role: string): boolean;
};

/** Self-contained: its text is what travels. */
export function createRoles(): Roles {
  const words = (text: string): Set<string> => new Set(text.split(' '));
  const acting = words(
    'button link checkbox radio switch textbox searchbox combobox listbox option menuitem menuitemcheckbox menuitemradio tab treeitem slider spinbutton gridcell summary file',
  );
  const byContent = words(
    'button link checkbox radio switch option menuitem menuitemcheckbox menuitemradio tab treeitem summary heading cell gridcell columnheader rowheader tooltip caption legend label',
  );
  const known = words(
    'alert alertdialog article banner blockquote button caption cell checkbox code columnheader combobox complementary contentinfo definition dialog document feed figure form grid gridcell group heading img image link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem',
  );
  const byTag: Readonly<Record<string, string>> = {
    ARTICLE: 'article',
    ASIDE: 'complementary',
    BLOCKQUOTE: 'blockquote',
    BUTTON: 'button',
    CAPTION: 'caption',
    CODE: 'code',
    DD: 'definition',
    DETAILS: 'group',
    DIALOG: 'dialog',
    DT: 'term',
    FIELDSET: 'group',
    FIGURE: 'figure',
    H1: 'heading',
    H2: 'heading',
    H3: 'heading',
    H4: 'heading',
    H5: 'heading',
    H6: 'heading',
    HR: 'separator',
    IFRAME: 'iframe',
    FRAME: 'iframe',
    LEGEND: 'legend',
    LI: 'listitem',
    MAIN: 'main',
    MENU: 'list',
    METER: 'meter',
    NAV: 'navigation',
    OL: 'list',
    OPTGROUP: 'group',
    OPTION: 'option',
    OUTPUT: 'status',
    PROGRESS: 'progressbar',
    SEARCH: 'search',
    SUMMARY: 'summary',
    TABLE: 'table',
    TBODY: 'rowgroup',
    TD: 'cell',
    TEXTAREA: 'textbox',
    TFOOT: 'rowgroup',
    THEAD: 'rowgroup',
    TR: 'row',
    UL: 'list',
    DL: 'list',
    LABEL: 'label',
  };
  const byType: Readonly<Record<string, string>> = {
    button: 'button',
    submit: 'button',
    reset: 'button',
    image: 'button',
    checkbox: 'checkbox',
    radio: 'radio',
    range: 'slider',
    number: 'spinbutton',
    search: 'searchbox',
    file: 'file',
    hidden: '',
  };

  const ofInput = (input: HTMLInputElement): string => {
    const role = byType[input.type] ?? 'textbox';
    const isListed = input.getAttribute('list') !== null;
    return isListed && (role === 'textbox' || role === 'searchbox') ? 'combobox' : role;
  };
  const ofTag = (element: Element): string => {
    const tag = element.tagName;
    switch (tag) {
      case 'A':
      case 'AREA':
        return element.hasAttribute('href') ? 'link' : '';
      case 'INPUT':
        return ofInput(element as HTMLInputElement);
      case 'SELECT': {
        const select = element as HTMLSelectElement;
        return select.multiple || select.size > 1 ? 'listbox' : 'combobox';
      }
      case 'IMG':
        return element.getAttribute('alt') === '' ? '' : 'img';
      case 'TH':
        return element.getAttribute('scope') === 'row' ||
          (element.previousElementSibling === null && element.nextElementSibling?.tagName === 'TD')
          ? 'rowheader'
          : 'columnheader';
      case 'HEADER':
        return element.closest('article, section, main, aside, nav, dialog') ? '' : 'banner';
      case 'FOOTER':
        return element.closest('article, section, main, aside, nav, dialog') ? '' : 'contentinfo';
      case 'FORM':
        return 'form';
      case 'SECTION':
        return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')
          ? 'region'
          : '';
      default:
        return byTag[tag] ?? '';
    }
  };

  return {
    roleOf(element) {
      const said = element.getAttribute('role');
      for (const role of said === null ? [] : said.toLowerCase().split(/\s+/)) {
        if (!known.has(role)) continue;
        if (role === 'none' || role === 'presentation') return '';
        return role === 'image' ? 'img' : role;
      }
      const role = ofTag(element);
      if (
        role === '' &&
        (element as HTMLElement).isContentEditable &&
        !(element.parentElement?.isContentEditable ?? false)
      ) {
        return 'textbox';
      }
      return role;
    },
    acts: (role) => acting.has(role),
    namedByContent: (role) => byContent.has(role),
  };
}
