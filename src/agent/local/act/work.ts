/** What the steps of one instruction share: the page, its newest view, and the record of what was done. */
import type { AgentPage, Happening } from '../../../runtime/agent-page.ts';
import type { Audit } from '../audit/audit.ts';
import { closestTo } from '../find/closest.ts';
import { find } from '../find/find.ts';
import type { Found, Wanted } from '../find/wanted.ts';
import { unquote, type Quotes } from '../find/query.ts';
import type { Scope } from '../find/scope.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { Undecided } from '../undecided.ts';

/** `set` puts a field or box into a state; anything else may change what the page is about. */
export type ActKind = 'set' | 'other';

export type Work = {
  readonly page: AgentPage;
  readonly audit: Audit;
  readonly signal: AbortSignal;
  readonly quotes: Quotes;
  /** The page as it is now; looked at again after each act. */
  scene(): Promise<Scene>;
  /** Forgets what was seen. */
  forget(): void;
  /** Finds one target. @throws Undecided when there is none, or more than one that could be meant */
  one(wanted: Wanted): Promise<Thing>;
  /** Finds one target, or all of those that were asked for together ("all", "both"). */
  some(wanted: Wanted): Promise<readonly Thing[]>;
  /** As `some`, but answers what stood in the way. */
  look(wanted: Wanted): Promise<Found>;
  /** Does something with the page and writes it down. @param kind `other` where it is not told */
  act(said: string, deed: () => Promise<Happening>, kind?: ActKind): Promise<Happening>;
  /** Whether anything has been done so far. */
  hasActed(): boolean;
  readonly steps: readonly string[];
  /** What was last spoken of: where several answer to a name, the one there is meant. */
  focus: Scope | undefined;
  /** What was last named and is "it" from then on. */
  spoken: string | undefined;
  /** What was opened because something was to be done with it. */
  opened: string | undefined;
  /** What was clicked, by its ref, in order. */
  readonly clicked: string[];
  /** What was last typed. */
  typed: string | undefined;
  /** The box that was last switched. */
  box: Thing | undefined;
  /** To what it was switched. */
  switched: boolean | undefined;
  /** Conditions that were looked at, by their words: a step may change what it was done for. */
  readonly conditions: Map<string, boolean>;
  /** What was typed into which field, by its ref, since anything else was done. */
  readonly filled: Map<string, string>;
  /** Place of the field that was filled last. */
  touched: number | undefined;
  /** What is to be pressed with what was filled in, and is not yet. */
  toPress: Thing | undefined;
  /** How many steps were done when Enter was pressed without being asked for. */
  enteredAt?: number | undefined;
  /** Text that was copied. */
  clipboard: string | undefined;
  /** What the instruction asked to be told. */
  readonly answers: string[];
  /** What was found on the way; told where nothing else is. */
  readonly findings: string[];
  /** The same as plain JSON, where it is more than a sentence. */
  data: unknown;
  /** What happened in the last act. */
  readonly last: () => Happening | undefined;
};

/** Nothing was spoken of yet. */
const UNSAID = {
  clipboard: undefined,
  focus: undefined,
  spoken: undefined,
  opened: undefined,
  typed: undefined,
  box: undefined,
  switched: undefined,
  touched: undefined,
  toPress: undefined,
  data: undefined,
} as const;

/** Starts the record of one instruction. */
export function createWork(audit: Audit, quotes: Quotes, signal: AbortSignal): Work {
  const { page } = audit;
  let scene: Promise<Scene> | undefined;
  let last: Happening | undefined;
  const steps: string[] = [];
  const said = ({ phrase }: Wanted): string => JSON.stringify(unquote(phrase, quotes) || 'it');
  const now = (): Promise<Scene> =>
    (scene ??= page.look(signal).then((view) => audit.sceneOf(view)));
  const work: Work = {
    page,
    audit,
    signal,
    quotes,
    ...UNSAID,
    filled: new Map(),
    clicked: [],
    conditions: new Map(),
    answers: [],
    findings: [],
    steps,
    last: () => last,
    hasActed: () => steps.length > 0,
    scene: now,
    forget() {
      scene = undefined;
    },
    async look(wanted) {
      const found = find(await now(), wanted, quotes);
      if (found.kind !== 'many' || wanted.scope !== undefined) return found;
      const { focus: scope } = work;
      const near = scope === undefined ? found : find(await now(), { ...wanted, scope }, quotes);
      if (near.kind === 'one') return near;
      return wanted.purpose === 'click' ? nearest(await now(), found, work.touched) : found;
    },
    some: async (wanted) => usable(await work.look(wanted), said(wanted)),
    async one(wanted) {
      const things = await work.some(wanted);
      const [thing] = things;
      if (thing === undefined || things.length > 1) throw tooMany(things, said(wanted));
      return thing;
    },
    async act(what, deed, kind = 'other') {
      last = await deed();
      scene = undefined;
      if (kind === 'other') work.filled.clear();
      steps.push(what === '' ? '' : what + aside(last));
      return last;
    },
  };
  return work;
}

/** Of several, the one in the same part of the page as the field that was filled last. */
function nearest(scene: Scene, found: Found, touched: number | undefined): Found {
  if (found.kind !== 'many' || touched === undefined) return found;
  const things = closestTo(scene, found.things, touched);
  return things.length === 1 ? { kind: 'one', things, score: 0.7 } : found;
}

/** What was found, when it can be used. @throws Undecided */
function usable(found: Found, said: string): readonly Thing[] {
  if (found.kind === 'many') throw tooMany(found.things, said);
  if (found.kind === 'none') {
    const close = found.close.map(described);
    throw new Undecided('not-found', `nothing on the page answers to ${said}`, close);
  }
  const disabled = found.things.find(({ node }) => node.disabled === true);
  if (disabled === undefined) return found.things;
  throw new Undecided('cannot-act', `${described(disabled)} is disabled`);
}

function tooMany(things: readonly Thing[], said: string): Undecided {
  const candidates = things.slice(0, 10).map(described);
  return new Undecided('ambiguous', `${things.length} things answer to ${said}`, candidates);
}

/** How a thing is called in what the planner says. */
export function described({ node, option }: Pick<Thing, 'node' | 'option'>): string {
  const name = option ?? (node.name === '' ? (node.placeholder ?? node.hints ?? '') : node.name);
  const short = name.length > 60 ? `${name.slice(0, 57)}...` : name;
  return `[${node.ref}] ${option === undefined ? node.role : 'option'} ${JSON.stringify(short)}`;
}

function aside({ dialogs, openedTabs, downloads, coveredBy }: Happening): string {
  const parts = [
    ...dialogs.map(
      ({ kind, message, accepted }) =>
        `${accepted ? 'accepted' : 'dismissed'} the ${kind} ${JSON.stringify(message.slice(0, 100))}`,
    ),
    ...openedTabs.map((url) => `a new tab opened: ${url}`),
    ...downloads.map((name) => `downloaded ${name}`),
    ...(coveredBy === undefined ? [] : [`beneath ${coveredBy}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}
