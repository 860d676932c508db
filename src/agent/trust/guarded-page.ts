/** The page under guard: it stays on its site, keeps secrets secret, stops before risky steps, and all is written down. */
import type { AgentPage, ElementRef, Happening } from '../../runtime/agent-page.ts';
import { describe } from '../journal.ts';
import { codeOf } from '../script/code-of.ts';
import { createAct, type Act } from './careful-act.ts';
import type { Guard } from './guard.ts';
import { hostOf, offSite, refused, resolve } from './refused.ts';
import { ConfirmationNeeded, isRiskyClick } from './risky.ts';
import { createSeenElements, type SeenElements } from './seen-elements.ts';
import type { Site } from './site.ts';

/**
 * Puts the guard between whoever decides (a model, the local planner) and the page. What it forbids
 * fails with AppError `ACTION_FAILED` and a sentence for the one who decides.
 * @throws ConfirmationNeeded from anything risky, where the policy wants it confirmed
 */
export function createGuardedPage(page: AgentPage, guard: Guard): AgentPage {
  const seen = createSeenElements(guard.variables);
  if (guard.confirm === 'risky') page.answerDialog({ accept: false, always: true });
  const parts: Parts = { page, guard, seen, act: createAct(page, guard, seen) };
  return { ...eyes(parts), ...fingers(parts), ...arms(parts), ...feet(parts) };
}

type Parts = {
  readonly page: AgentPage;
  readonly guard: Guard;
  readonly seen: SeenElements;
  readonly act: Act;
};

/** What reads. */
function eyes({
  page,
  guard,
  seen,
}: Parts): Pick<
  AgentPage,
  | 'url'
  | 'look'
  | 'wait'
  | 'readText'
  | 'readTable'
  | 'openersOf'
  | 'heldText'
  | 'evaluate'
  | 'screenshot'
> {
  const { variables } = guard;
  return {
    url: () => variables.hide(page.url()),
    async look(signal) {
      return seen.remember(await page.look(signal));
    },
    async wait(what, mostMs, signal) {
      await page.wait(what, mostMs, signal);
      if (what.kind === 'text')
        guard.journal.add(
          {
            action: what.gone ? 'wait until gone' : 'wait for',
            value: what.text,
            url: variables.hide(page.url()),
            ok: true,
          },
          codeOf.wait(what),
        );
    },
    readText: async (ref, mostChars, signal) =>
      variables.hide(await page.readText(ref, mostChars, signal)),
    readTable: async (ref, signal) => variables.hideAll(await page.readTable(ref, signal)),
    openersOf: page.openersOf,
    heldText: async (mostChars, signal) => variables.hide(await page.heldText(mostChars, signal)),
    async evaluate(expression, signal) {
      if (!variables.none)
        throw refused('Expressions are not evaluated while there are variables to keep secret.');
      return page.evaluate(expression, signal);
    },
    async screenshot(signal) {
      if (!variables.none)
        throw refused('No screenshots are taken while there are variables to keep secret.');
      return page.screenshot(signal);
    },
  };
}

/** What points and types. */
function fingers(
  parts: Parts,
): Pick<AgentPage, 'click' | 'hover' | 'fill' | 'type' | 'press' | 'focus'> {
  const { page, guard, seen, act } = parts;
  const { variables } = guard;
  const typing = (ref: ElementRef | undefined, text: string): string => {
    const { text: filled, used } = variables.fillIn(text);
    if (used.length > 0) requireTrust(guard, page.url(), seen, ref);
    if (used.length > 0 && ref !== undefined) seen.typedInto(ref, text);
    // A line break that is typed presses Enter.
    if (/[\r\n]/.test(filled)) refuseKey(parts, ref, 'Enter');
    return filled;
  };

  return {
    click(ref, options, signal) {
      refuseClick(parts, ref);
      const action =
        options.count === 2 ? 'double click' : options.button === 'right' ? 'right click' : 'click';
      return act({ action, ref, code: codeOf.click(options) }, signal, () =>
        page.click(ref, options, signal),
      );
    },
    hover: (ref, signal) =>
      act({ action: 'hover', ref, code: codeOf.hover }, signal, () => page.hover(ref, signal)),
    fill: async (ref, text, signal) => {
      const filled = typing(ref, text);
      return act({ action: 'fill', ref, value: text, code: codeOf.fill(text) }, signal, () =>
        page.fill(ref, filled, signal),
      );
    },
    type: async (ref, text, signal) => {
      const filled = typing(ref, text);
      return act(
        { action: 'type', ref, value: text, code: codeOf.type(ref !== undefined, text) },
        signal,
        () => page.type(ref, filled, signal),
      );
    },
    press: async (ref, keys, signal) => {
      refuseKey(parts, ref, keys);
      return act(
        { action: 'press', ref, value: keys, code: codeOf.press(ref !== undefined, keys) },
        signal,
        () => page.press(ref, keys, signal),
      );
    },
    focus: async (ref, signal) => {
      refuseClick(parts, ref);
      return act({ action: 'focus', ref, code: codeOf.focus }, signal, () =>
        page.focus(ref, signal),
      );
    },
  };
}

/** What chooses and moves. */
function arms(
  parts: Parts,
): Pick<AgentPage, 'select' | 'setChecked' | 'highlight' | 'drag' | 'scroll' | 'upload'> {
  const { page, seen, act } = parts;
  return {
    select: (ref, labels, signal) =>
      act(
        { action: 'select', ref, value: labels.join(', '), code: codeOf.select(labels) },
        signal,
        () => page.select(ref, labels, signal),
      ),
    setChecked: async (ref, checked, signal) => {
      refuseClick(parts, ref);
      return act(
        { action: checked ? 'check' : 'uncheck', ref, code: codeOf.setChecked(checked) },
        signal,
        () => page.setChecked(ref, checked, signal),
      );
    },
    highlight: (ref, signal, words) =>
      act(
        {
          action: 'select text of',
          ref,
          ...(words === undefined ? {} : { value: words }),
          code: codeOf.highlight(words),
        },
        signal,
        () => page.highlight(ref, signal, words),
      ),
    drag: async (ref, target, signal) => {
      refuseClick(parts, ref);
      const to = 'ref' in target ? seen.locator(target.ref) : undefined;
      const value =
        'ref' in target
          ? `to ${describe(seen.node(target.ref))}`
          : `by ${target.byX}, ${target.byY}`;
      return act({ action: 'drag', ref, value, code: codeOf.drag(target, to) }, signal, () =>
        page.drag(ref, target, signal),
      );
    },
    scroll: (target, signal) =>
      act(
        { action: 'scroll', ref: target.ref, value: target.to, code: codeOf.scroll(target) },
        signal,
        () => page.scroll(target, signal),
      ),
    upload: (ref, names, signal) =>
      act(
        { action: 'upload', ref, value: names.join(', '), code: codeOf.upload(names) },
        signal,
        () => page.upload(ref, names, signal),
      ),
  };
}

/** What goes places, and dialogs. */
function feet({
  page,
  guard,
  seen,
  act,
}: Parts): Pick<AgentPage, 'navigate' | 'go' | 'switchTab' | 'closeTab' | 'answerDialog'> {
  const { variables, site } = guard;
  return {
    async navigate(url, signal) {
      if (variables.fillIn(url).used.length > 0)
        throw refused('Variables are not put into addresses.');
      const target = resolve(url, page.url());
      if (!site.allows(target)) throw refused(offSite(target, site));
      return act({ action: 'navigate', value: target, code: codeOf.navigate(target) }, signal, () =>
        page.navigate(target, signal),
      );
    },
    go: (way, signal) =>
      act({ action: way === 'reload' ? 'reload' : `go ${way}`, code: codeOf.go(way) }, signal, () =>
        page.go(way, signal),
      ),
    async switchTab(index, signal) {
      const there = seen.tabUrl(index);
      if (there !== undefined && !site.allows(there)) throw refused(offSite(there, site));
      await act(
        { action: 'switch tab', value: String(index), code: codeOf.switchTab(index) },
        signal,
        async () => {
          await page.switchTab(index, signal);
          return NOTHING;
        },
      );
    },
    async closeTab(index, signal) {
      await act(
        { action: 'close tab', value: String(index), code: codeOf.closeTab(index) },
        signal,
        async () => {
          await page.closeTab(index, signal);
          return NOTHING;
        },
      );
    },
    answerDialog(answer) {
      if (guard.confirm === 'risky' && answer.accept)
        throw new ConfirmationNeeded('accept the dialog of the page');
      page.answerDialog(answer);
    },
  };
}

const NOTHING: Happening = { dialogs: [], openedTabs: [], downloads: [] };

/** What a click, or a key that clicks, must not do. @throws AppError `ACTION_FAILED`; ConfirmationNeeded */
function refuseClick({ page, guard, seen }: Parts, ref: ElementRef): void {
  const node = seen.node(ref);
  if (node === undefined) return;
  refuseLeaving(guard.site, node.href, page.url());
  if (node.editable !== true) refuseLeaving(guard.site, node.submitsTo, page.url());
  if (guard.confirm === 'risky' && isRiskyClick(node))
    throw new ConfirmationNeeded(`click ${describe(node)}`);
}

/** The same for keys: Enter and the space bar press what they are pressed on, Enter sends a form too. */
function refuseKey(parts: Parts, ref: ElementRef | undefined, keys: string): void {
  const { page, guard, seen } = parts;
  const isEnter = /(^|\+)(Numpad)?Enter$/i.test(keys);
  if (!isEnter && !/(^|\+)(Space| )$/i.test(keys)) return;
  const node = seen.nodeOrFocused(ref);
  if (node === undefined) return;
  if (node.editable !== true) return refuseClick(parts, node.ref);
  if (!isEnter) return;
  if (node.tag !== 'textarea') refuseLeaving(guard.site, node.submitsTo, page.url());
  const button = guard.confirm === 'risky' ? seen.enterPresses(node) : undefined;
  if (button !== undefined)
    throw new ConfirmationNeeded(`press Enter, which presses ${describe(button)}`);
}

/** Where a link or a form leads away, it is not followed at all. */
function refuseLeaving(site: Site, to: string | undefined, base: string): void {
  if (to === undefined || !site.allows(base)) return;
  const target = resolve(to, base);
  if (/^https?:/i.test(target) && !site.allows(target)) throw refused(offSite(target, site));
}

/** @throws AppError `ACTION_FAILED` where the field is not on a page that may have secrets */
function requireTrust(
  { site }: Guard,
  url: string,
  seen: SeenElements,
  ref: ElementRef | undefined,
): void {
  const frame = ref === undefined ? undefined : seen.frameUrl(ref);
  // A frame without an address of its own was written by the page.
  const place = frame === undefined || frame.startsWith('about:') ? url : frame;
  const goesTo = (ref === undefined ? undefined : seen.node(ref)?.submitsTo) ?? place;
  const foreign = [url, place, goesTo].find((one) => !site.trusts(one));
  if (foreign === undefined) return;
  const typedOn = `Variables are typed only on ${site.name}`;
  throw refused(`${typedOn}; this field belongs to ${hostOf(foreign)}.`);
}
