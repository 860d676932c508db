/** Puts a value where it belongs, whatever kind of field that is. */
import { AppError } from '../../../base/errors.ts';
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { isDrawn } from '../find/drawn.ts';
import type { Thing } from '../find/scene.ts';
import { CLEAR_MARGIN, LEAST_MATCH, nameMatch } from '../words/match.ts';
import { Undecided } from '../undecided.ts';
import { pickDate } from './calendar.ts';
import { chooseOption, labelOf } from './choose-option.ts';
import { dateIn } from '../words/dates.ts';
import { pause } from './pause.ts';
import { fieldForm, holds } from './field-form.ts';
import { slideTo } from './slide.ts';
import { suggestionFor } from './suggestions.ts';
import { described, type Work } from './work.ts';

const CHOICE_ROLES: ReadonlySet<string> = new Set(
  'option menuitem menuitemradio listitem treeitem generic text link'.split(' '),
);
/** How long choices are waited for after opening, in milliseconds. */
const CHOICES_MS = 900;

/** Puts a value into a field, and makes sure that it is there. @throws Undecided when it is not */
export async function assign(work: Work, thing: Thing, value: string): Promise<void> {
  await put(work, thing, value);
  work.audit.vouch(dateIn(value) === undefined ? value : `${value} date day`);
}

async function put(work: Work, thing: Thing, value: string): Promise<void> {
  const { node } = thing;
  if (node.options !== undefined) return chooseOption(work, node, [labelOf(node, value)]);
  if (isMovedByKeys(thing)) return slideTo(work, node, value);
  if (node.editable === true || node.tag === 'input') {
    if (node.readonly !== true) return fillField(work, node, value);
    const date = dateIn(value);
    if (date !== undefined) return pickDate(work, node, date);
    throw new Undecided('cannot-act', `${described(thing)} is read-only`);
  }
  const day = isDrawn(node) ? dateIn(value) : undefined;
  if (day !== undefined) return pickDate(work, node, day);
  if (POPS_UP.has(node.role)) return chooseFromPopup(work, node, value);
  throw new Undecided('cannot-act', `${described(thing)} takes no value`);
}

const POPS_UP: ReadonlySet<string> = new Set(['combobox', 'listbox', 'button']);

/** A slider or spinner that is drawn, not native. */
const isMovedByKeys = ({ role, node }: Thing): boolean =>
  node.tag !== 'input' && (role === 'slider' || (role === 'spinbutton' && node.editable !== true));

async function fillField(work: Work, node: SeenNode, said: string): Promise<void> {
  const value = fieldForm(node, said);
  if (value === undefined)
    throw new Undecided(
      'cannot-act',
      `${described({ node })} does not take ${JSON.stringify(said)}`,
    );
  if (work.filled.get(node.ref) === value) return;
  if (work.filled.has(node.ref))
    throw new Undecided('not-understood', `${described({ node })} would get two texts`);
  const before = new Set((await work.scene()).view.nodes.map(({ ref }) => ref));
  const shown = node.inputType === 'password' ? '•••' : JSON.stringify(value);
  await work.act(
    `typed ${shown} into ${described({ node })}`,
    () => work.page.fill(node.ref, value, work.signal),
    'set',
  );
  work.typed = value;
  work.filled.set(node.ref, value);
  if (!(await takeOffered(work, node, before, value))) return requireHeld(work, node, value);
}

/** Clicks what the field offers for what was typed, once more where the list was just drawn anew; answers whether it offered it. */
async function takeOffered(
  work: Work,
  field: SeenNode,
  before: ReadonlySet<string>,
  value: string,
): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    const offered = await suggestionFor(work, field, before, value);
    if (offered === undefined) return false;
    try {
      await work.act(
        `chose ${described({ node: offered })}`,
        () => work.page.click(offered.ref, {}, work.signal),
        'set',
      );
      return true;
    } catch (error) {
      const isStale = error instanceof AppError && error.code === 'STALE_REF';
      if (!isStale || tries >= 3) throw error;
      work.forget();
    }
  }
}

/** @throws Undecided where the field is still there and has made something else of it */
async function requireHeld(work: Work, { ref }: SeenNode, value: string): Promise<void> {
  const now = (await work.scene()).view.nodes.find((node) => node.ref === ref);
  if (now?.value === undefined || now.editable !== true || holds(now, value)) return;
  throw new Undecided(
    'no-effect',
    `${described({ node: now })} now holds ${JSON.stringify(now.value)}, not what was typed`,
  );
}

/** Opens what opens, and clicks the one choice that answers. */
export async function chooseFromPopup(work: Work, node: SeenNode, value: string): Promise<void> {
  const { view } = await work.scene();
  const before = new Set(view.nodes.map(({ ref }) => ref));
  const isOpen = node.expanded === true || node.role === 'listbox';
  if (!isOpen) {
    await work.act(`opened ${described({ node })}`, () =>
      work.page.click(node.ref, {}, work.signal),
    );
  }
  const endsAt = performance.now() + CHOICES_MS;
  for (;;) {
    const now = (await work.scene()).view.nodes;
    const offered = now.filter(
      ({ ref, role }) =>
        (role === 'option' || (!before.has(ref) && CHOICE_ROLES.has(role))) && ref !== node.ref,
    );
    const scored = offered
      .map((option) => ({ option, score: nameMatch(value, option.name) }))
      .filter(({ score }) => score >= LEAST_MATCH)
      .toSorted((one, other) => other.score - one.score);
    const [best, second] = scored;
    const isClear =
      best !== undefined &&
      (second === undefined ||
        second.score <= best.score - CLEAR_MARGIN ||
        second.option.name === best.option.name);
    if (best !== undefined && isClear) {
      await work.act(
        `chose ${described({ node: best.option })}`,
        () => work.page.click(best.option.ref, {}, work.signal),
        'set',
      );
      return;
    }
    if (performance.now() >= endsAt || offered.length > 0) {
      throw new Undecided(
        best === undefined ? 'not-found' : 'ambiguous',
        `${described({ node })} does not offer ${JSON.stringify(value)} clearly`,
        offered.slice(0, 10).map((option) => described({ node: option })),
      );
    }
    work.forget();
    await pause(work.signal, 40);
  }
}
