/** The live page as an agent sees and handles it: what it looks like, and what hands can do. */

/** Name of an element, as `e12`: the same as long as the element lives, and never given to another. */
export type ElementRef = string;

/** In CSS pixels of the tab's viewport; frames are already counted in. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type SeenOption = {
  readonly label: string;
  readonly selected: boolean;
  readonly disabled: boolean;
};

/** One thing seen on the page. What it has not is absent. */
export type SeenNode = {
  readonly ref: ElementRef;
  /** Place in the tree of all elements: index into `PageView.parents`. */
  readonly at: number;
  /** ARIA role; `text` for bare text, `generic` for what has no role but can be clicked. */
  readonly role: string;
  /** Accessible name; for `text` the text itself. */
  readonly name: string;
  /** Lower-case tag name. */
  readonly tag: string;
  readonly box: Box;
  readonly level?: number;
  /** Current value of a field; never that of a password field, which shows `•••`. */
  readonly value?: string;
  /** `type` of an input. */
  readonly inputType?: string;
  readonly placeholder?: string;
  readonly description?: string;
  /** Words from its id, classes, title and file names: what an icon without a name is called. */
  readonly hints?: string;
  /** Colour words of what is drawn without words, as `navy blue`. */
  readonly colour?: string;
  /** Form of what is drawn and painted: circle, triangle, square. */
  readonly shape?: string;
  readonly href?: string;
  /** Where the form of a field or button is sent, when that is another origin than the page's. */
  readonly submitsTo?: string;
  readonly options?: readonly SeenOption[];
  readonly range?: { readonly min: number; readonly max: number; readonly now: number };
  readonly checked?: boolean | 'mixed';
  readonly selected?: boolean;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly disabled?: true;
  readonly required?: true;
  readonly readonly?: true;
  readonly invalid?: true;
  readonly focused?: true;
  readonly current?: true;
  /** Takes text. */
  readonly editable?: true;
  /** Can be clicked, by role, listener or pointer. */
  readonly clickable?: true;
  readonly modal?: true;
  readonly draggable?: true;
  /** CSS selector of what neither role nor name lead to. */
  readonly css?: string;
  /** Number of the frame it is in; absent in the main frame. */
  readonly frame?: number;
};

export type SeenFrame = {
  readonly number: number;
  /** CSS selectors of the iframe elements that lead to it from the main frame. */
  readonly path: readonly string[];
  /** Address of its document. */
  readonly url: string;
};

export type SeenTab = {
  readonly index: number;
  readonly url: string;
  readonly title: string;
  readonly current: boolean;
};

/** The page at one moment. */
export type PageView = {
  readonly url: string;
  readonly title: string;
  /** In document order, frames in the place of their element. */
  readonly nodes: readonly SeenNode[];
  /** Parent of each element by index, -1 for the root. */
  readonly parents: readonly number[];
  readonly frames: readonly SeenFrame[];
  readonly tabs: readonly SeenTab[];
  readonly viewport: { readonly width: number; readonly height: number };
  /** How far down the page is scrolled, and how tall it is, in CSS pixels. */
  readonly scrollTop: number;
  readonly pageHeight: number;
  /** Whether there was more than could be taken in. */
  readonly cut: boolean;
};

/** A message box of the browser (`alert`, `confirm`, `prompt`), and how it was answered. */
export type SeenDialog = {
  readonly kind: 'alert' | 'confirm' | 'prompt' | 'beforeunload';
  readonly message: string;
  readonly accepted: boolean;
};

export type DialogAnswer = {
  readonly accept: boolean;
  readonly text?: string;
  readonly always?: true;
};

/** What a hand movement brought about, besides what the next look shows. */
export type Happening = {
  readonly dialogs: readonly SeenDialog[];
  /** Tabs that opened; the newest is the current one from then on. */
  readonly openedTabs: readonly string[];
  /** Files that were downloaded, by their paths below /workspace. */
  readonly downloads: readonly string[];
  /** What lay over the element, when it had to be clicked beneath it. */
  readonly coveredBy?: string;
};

export type TableRead = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type ScrollTarget =
  | { readonly to: 'top' | 'bottom' | 'up' | 'down' | 'left' | 'right'; readonly ref?: ElementRef }
  | { readonly to: 'element'; readonly ref: ElementRef };

export type ClickOptions = {
  readonly button?: 'left' | 'right' | 'middle';
  readonly count?: 1 | 2;
  readonly modifiers?: readonly ('Alt' | 'Control' | 'Meta' | 'Shift')[];
};

export type WaitFor =
  | { readonly kind: 'text'; readonly text: string; readonly gone: boolean }
  | { readonly kind: 'quiet' };

/** Something that shows more when it is clicked or pointed at; the first of the refs that was seen is to be used. */
export type Opener = { readonly refs: readonly ElementRef[]; readonly way: 'click' | 'hover' };

export type DragTarget =
  | { readonly ref: ElementRef; readonly side?: 'before' | 'after' }
  | { readonly byX: number; readonly byY: number };

/**
 * The current visible tab of a live page. Every call ends when its signal aborts, throwing the
 * signal's reason, and is bounded in itself.
 *
 * Calls that act wait until the page has taken the action in. They throw AppError `STALE_REF` for a
 * ref whose element is gone, `ACTION_FAILED` when the element cannot be acted on (hidden, disabled,
 * of another kind), and `RUNTIME_FAILED` when the page is gone.
 */
export interface AgentPage {
  url(): string;
  look(signal: AbortSignal): Promise<PageView>;
  click(ref: ElementRef, options: ClickOptions, signal: AbortSignal): Promise<Happening>;
  hover(ref: ElementRef, signal: AbortSignal): Promise<Happening>;
  /** Puts a value in place of what is there; date, time, colour and range inputs take their own form. */
  fill(ref: ElementRef, text: string, signal: AbortSignal): Promise<Happening>;
  /** Types key by key at the end of the field, or into the focused element. */
  type(ref: ElementRef | undefined, text: string, signal: AbortSignal): Promise<Happening>;
  /** A key or chord, as `Enter` or `Control+A`, on the element or on what has the focus. */
  press(ref: ElementRef | undefined, keys: string, signal: AbortSignal): Promise<Happening>;
  /** Chooses options of a native select by their labels; those not named are deselected. */
  select(ref: ElementRef, labels: readonly string[], signal: AbortSignal): Promise<Happening>;
  setChecked(ref: ElementRef, checked: boolean, signal: AbortSignal): Promise<Happening>;
  focus(ref: ElementRef, signal: AbortSignal): Promise<Happening>;
  /** Selects the text of an element, or these words of it, as dragging the mouse over them does. */
  highlight(ref: ElementRef, signal: AbortSignal, words?: string): Promise<Happening>;
  drag(ref: ElementRef, target: DragTarget, signal: AbortSignal): Promise<Happening>;
  scroll(target: ScrollTarget, signal: AbortSignal): Promise<Happening>;
  /** Files of /workspace, by their paths. @throws AppError `ACTION_FAILED` for what is no file there */
  upload(ref: ElementRef, names: readonly string[], signal: AbortSignal): Promise<Happening>;
  /** @throws AppError `ACTION_FAILED` when it does not come within `mostMs` */
  wait(what: WaitFor, mostMs: number, signal: AbortSignal): Promise<void>;
  navigate(url: string, signal: AbortSignal): Promise<Happening>;
  /** Steps through the history. @throws AppError `ACTION_FAILED` where there is nothing that way */
  go(way: 'back' | 'forward' | 'reload', signal: AbortSignal): Promise<Happening>;
  switchTab(index: number, signal: AbortSignal): Promise<void>;
  closeTab(index: number, signal: AbortSignal): Promise<void>;
  /**
   * How the next message box is answered; without it, all are accepted. With `always` it counts for
   * every one that nothing else was said of.
   */
  answerDialog(answer: DialogAnswer): void;
  /** Visible text of an element, or of the whole page, cut at `mostChars`. */
  readText(ref: ElementRef | undefined, mostChars: number, signal: AbortSignal): Promise<string>;
  readTable(ref: ElementRef, signal: AbortSignal): Promise<TableRead>;
  /**
   * What is to be opened, outermost first, so that the one hidden part of the main frame with these
   * words comes into sight; empty where there is none, or no one thing opens it.
   */
  openersOf(words: readonly string[], signal: AbortSignal): Promise<readonly Opener[]>;
  /** Text of the main frame, shown or not, cut at `mostChars`. */
  heldText(mostChars: number, signal: AbortSignal): Promise<string>;
  /** Value of an expression that may not change the page, as JSON text; the engine refuses side effects. */
  evaluate(expression: string, signal: AbortSignal): Promise<string>;
  /** JPEG of what can be seen now. */
  screenshot(signal: AbortSignal): Promise<Uint8Array>;
}

/** An agent's page for one prompt; disposing it takes the agent off its tabs. */
export type LentAgentPage = AgentPage & Disposable;
