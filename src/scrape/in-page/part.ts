/** The light tree the in-page code works on: the live page is looked at, never touched. */

/** One element that survived the first look, with what the later looks need to know of it. */
export type Part = {
  readonly element: Element;
  /** Lower-case name; what the writer should treat it as. */
  readonly tag: string;
  readonly parent: Part | undefined;
  children: (Part | string)[];
  /** Stands on lines of its own. */
  readonly block: boolean;
  /** Sits in a row with its neighbours although no white space parts them. */
  readonly apart: boolean;
  /** Visible characters inside, white space collapsed. */
  chars: number;
  /** Those of them inside links. */
  linkChars: number;
  /** Characters in sentences: longer runs of text outside links. */
  proseChars: number;
  links: number;
  /** Has a block inside, at any depth. */
  holdsBlock: boolean;
  /** Left out of the answer. */
  dropped: boolean;
  /** Something inside was dropped since it was counted. */
  stale: boolean;
  /** Where a link around blocks goes, moved to the block that is to carry it. */
  href: string | undefined;
};

/** What the in-page code is asked for. Plain JSON. */
export type ReadRequest = {
  readonly onlyMainContent: boolean;
  readonly includeTags: readonly string[];
  readonly excludeTags: readonly string[];
  /** HTML prepared for the markdown converter. */
  readonly markdown: boolean;
  readonly html: boolean;
  readonly rawHtml: boolean;
  readonly links: boolean;
  readonly images: boolean;
  readonly attributes: readonly { readonly selector: string; readonly attribute: string }[];
};

/** What was not brought home although it is on the page. */
export type LeftOut = {
  /** Something is nested deeper than is read. */
  readonly tooDeep: boolean;
  /** A table has more cells than are written. */
  readonly tableCut: boolean;
  /** Hosts of large frames that belong to other sites. */
  readonly frames: readonly string[];
};

export type MetadataValue = string | readonly string[];

/** Everything one look at the page brought home. What was not asked for is absent. */
export type PageRead = {
  readonly markdownHtml?: string;
  /** The whole page for the converter, sent along when the main part is next to nothing. */
  readonly wholeHtml?: string;
  readonly html?: string;
  readonly rawHtml?: string;
  /** Text of a document that is no HTML (JSON, XML, plain text); then nothing else of the content is there. */
  readonly plainText?: string;
  readonly links?: readonly string[];
  readonly images?: readonly string[];
  readonly attributes?: readonly {
    readonly selector: string;
    readonly attribute: string;
    readonly values: readonly string[];
  }[];
  readonly metadata: Readonly<Record<string, MetadataValue>>;
  readonly leftOut?: LeftOut;
  readonly baseUrl: string;
  /** A selector that is none; then nothing else is there. */
  readonly invalidSelector?: string;
};
