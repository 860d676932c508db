/** Scrolling: the page, a part of it, or to something. */
import { unquote } from '../find/query.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { plain } from '../words/normal.ts';
import { described, type Work } from './work.ts';

const PART = /(?:textarea|list|listbox|box|table|area|panel|text)/iu;
const PAGE =
  /^(?:the |this |whole )*(?:page|site|website|window|screen|document)$|^(?:scroll|a (?:bit|little)|all the way|further|\d.*)$/iu;
const INSIDE = [/(?:in|of|inside) (?:the )?(.+)$/iu, /^(?:the )?(.+?) (?:to|up|down)\b/iu];

/** "down to the annex" */
const TO_NAMED =
  /^(?:down|up)\s+(?:to|until you (?:see|find))\s+(?!(?:the\s+)?(?:very\s+)?(?:top|bottom|end|start|beginning)\b)/iu;

/** "scroll down", "scroll to the bottom of the list", "scroll to X". */
export async function doScroll(work: Work, step: Step): Promise<void> {
  const said = plain(unquote(step.rest, work.quotes));
  const way = /\b(top|bottom|end|up|down|left|right)\b/u.exec(said)?.[1];
  const isNamed = TO_NAMED.test(step.rest);
  if (said !== '' && (way === undefined || isNamed)) return scrollTo(work, step);
  const to =
    way === 'end'
      ? 'bottom'
      : ((way ?? 'down') as 'top' | 'bottom' | 'up' | 'down' | 'left' | 'right');
  const ref = await partOf(work, step);
  const target = { to, ...(ref === undefined ? {} : { ref }) };
  await work.act(`scrolled ${to}`, () => work.page.scroll(target, work.signal));
}

async function partOf(work: Work, { rest }: Step): Promise<string | undefined> {
  const parts = INSIDE.map((pattern) => pattern.exec(rest)?.[1]).filter(
    (part) => part !== undefined,
  );
  const inside = parts.find((part) => PART.test(part)) ?? parts.find((part) => !PAGE.test(part));
  if (inside === undefined) return undefined;
  const found = await work.look({ phrase: inside, purpose: 'any' });
  if (found.kind === 'one') return found.things[0]?.node.ref;
  if (PART.test(inside)) return undefined;
  throw new Undecided('not-found', `what to scroll is not clear: ${JSON.stringify(inside)}`);
}

async function scrollTo(work: Work, { rest, scope }: Step): Promise<void> {
  const phrase = rest.replace(/^(?:down |up )?(?:to|until you (?:see|find)|into view)\s+/iu, '');
  const thing = await work.one({ phrase, purpose: 'any', scope });
  await work.act(`scrolled to ${described(thing)}`, () =>
    work.page.scroll({ to: 'element', ref: thing.node.ref }, work.signal),
  );
}
