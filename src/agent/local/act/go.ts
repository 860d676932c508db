/** Going: back, to the next page, to page 3, to an address, to whatever leads there. */
import { unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Wanted } from '../find/wanted.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { plain, tokens } from '../words/normal.ts';
import { clickThing, clickThings } from './click-thing.ts';
import { doClick } from './click.ts';
import { leafTo, nextOf } from './reveal.ts';
import { described, type Work } from './work.ts';

/** Ways in the history, by what is said. */
const HISTORY: readonly (readonly [RegExp, 'back' | 'forward' | 'reload'])[] = [
  [/^(?:refresh|reload)\b/u, 'reload'],
  [/^(?:go |navigate )?back(?: to)?(?: the)?(?: previous| last)?(?: page| one)?$/u, 'back'],
  [/^(?:return|go) to the (?:previous|last) page$/u, 'back'],
  [/^(?:go )?forward$/u, 'forward'],
];

/** "go back", "next page", "go to page 3", "go to https://...". */
export async function doGo(work: Work, step: Step): Promise<void> {
  const said = plain(unquote(`${step.verb} ${step.rest}`, work.quotes));
  const url = /https?:\/\/\S+/iu.exec(unquote(step.rest, work.quotes))?.[0];
  if (url !== undefined) return goToUrl(work, url);
  const way = HISTORY.find(([pattern]) => pattern.test(said))?.[1];
  const isOfPager = /\b(?:previous|last) page$/u.test(said) && isLeafed(await work.scene());
  if (way !== undefined && !isOfPager) return history(work, way);
  const number = /\bpage (\d+)\b/u.exec(said) ?? /^(\d+)(?:st|nd|rd|th)? page$/u.exec(said);
  if (number?.[1] !== undefined) return goToPage(work, number[1]);
  const aside = asideIn(said);
  return aside === undefined ? goToNamed(work, step) : goAside(work, aside, step);
}

type Aside = { readonly side: string; readonly unit: string | undefined };

function asideIn(said: string): Aside | undefined {
  const [, side, unit] = ASIDE.exec(said) ?? [];
  const isSaid = unit !== undefined || /next|previous/u.test(side ?? '');
  return side !== undefined && isSaid ? { side, unit } : undefined;
}

/** "the next page", "previous week": one step aside from what is shown. */
export const ASIDE =
  /\b(next|previous|first|last)(?: (page|day|week|month|year|slide|picture|image|photo|step|question|chapter|round|level))?(?: of (?:the )?\p{L}+)?$/u;

/** "return P-101", where returning is what its button does. */
async function buttonOf(work: Work, wanted: Wanted): Promise<Thing | undefined> {
  const found = await work.look(wanted);
  const [button] = found.kind === 'one' && found.things.length === 1 ? found.things : [];
  const isSure = found.kind === 'one' && found.score >= OWN_VERB;
  return isSure && button?.node.clickable === true ? button : undefined;
}

/** A verb that a button says beside what is named. */
const OWN_VERB = 0.8;

async function goToNamed(work: Work, step: Step): Promise<void> {
  if (step.rest === '') return doClick(work, { ...step, rest: step.verb });
  const isBack = step.verb === 'go back to' || step.verb === 'go';
  const wanted = { phrase: step.rest, purpose: 'click', scope: step.scope } as const;
  const button = isBack
    ? undefined
    : await buttonOf(work, { ...wanted, verb: tokens(step.verb)[0] });
  if (button !== undefined) return clickThing(work, button);
  const target = await work.look({ ...wanted, verb: isBack ? 'back' : undefined });
  if (target.kind !== 'one') return doClick(work, step);
  await clickThings(work, target.things);
}

/** A page's own "Back" says better where to than the history. */
async function history(work: Work, way: 'back' | 'forward' | 'reload'): Promise<void> {
  const named = way === 'back' ? await work.look({ phrase: 'back', purpose: 'click' }) : undefined;
  const isIcon = named?.kind === 'one' && named.score >= 0.7 && named.things[0]?.node.name === '';
  const [thing] = named?.kind === 'one' && (named.score >= 0.97 || isIcon) ? named.things : [];
  if (thing !== undefined) return clickThing(work, thing);
  const said = `went ${way === 'reload' ? 'to the same page again' : way}`;
  await work.act(said, () => work.page.go(way, work.signal));
}

async function goAside(work: Work, { side, unit }: Aside, step: Step): Promise<void> {
  const whole = await work.look({ phrase: `${side} ${unit ?? 'page'}`, purpose: 'click' });
  const [thing] = whole.kind === 'one' ? whole.things : [];
  if (thing !== undefined) return clickThing(work, thing);
  const scene = await work.scene();
  // Of all that says "next", what says only that.
  const short = scene.things.filter(
    ({ node, names }) =>
      node.clickable === true &&
      names.some(([name]) => plain(name).split(' ').includes(side) && tokens(name).length <= 2),
  );
  const [one] = short.length === 1 ? short : [];
  const isEnd = side === 'first' || side === 'last';
  if (one === undefined && unit === 'page' && isEnd && (await goToEnd(work, side))) return;
  await clickThing(
    work,
    one ?? (await work.one({ phrase: side, purpose: 'click', scope: step.scope })),
  );
}

/** Whether what the page shows goes on over several pages. */
const isLeafed = (scene: Scene): boolean =>
  nextOf(scene) !== undefined ||
  scene.things.some(
    ({ node, names }) =>
      node.clickable === true &&
      names.some(([name]) => /^prev(?:ious)?(?: page)?$/u.test(plain(name))),
  );

/** The first or last page, where nothing is called so: by the numbers, else one after the other. */
async function goToEnd(work: Work, side: string): Promise<boolean> {
  const scene = await work.scene();
  const numbered = numberedIn(scene);
  const [lowest] = numbered;
  const end = side === 'first' ? lowest : numbered.at(-1);
  const isRow = numbered.length > 1 && lowest !== undefined && lowest.number <= 2;
  if (isRow && end !== undefined && (side === 'last' || end.number === 1)) {
    await clickThing(work, end.thing);
    return true;
  }
  if (side !== 'last' || nextOf(scene) === undefined) return false;
  await leafTo(work, async () => nextOf(await work.scene()) === undefined);
  return true;
}

/** What is called by the number of a page, in their order. */
const numberedIn = ({ things }: Scene): readonly { thing: Thing; number: number }[] =>
  things
    .flatMap((thing) => {
      const number = /^(?:page )?(\d{1,4})$/u.exec(plain(thing.node.name))?.[1];
      const isWay = thing.option === undefined && thing.node.clickable === true;
      return number !== undefined && isWay ? [{ thing, number: Number(number) }] : [];
    })
    .toSorted((one, other) => one.number - other.number);

async function goToPage(work: Work, number: string): Promise<void> {
  const scene = await work.scene();
  const names = new Set([number, `page ${number}`, `go to page ${number}`]);
  const pages = scene.things.filter(
    ({ node, option }) =>
      option === undefined && node.clickable === true && names.has(plain(node.name)),
  );
  const one = soleWay(pages);
  if (one !== undefined) return clickThing(work, one);
  const what =
    pages.length === 0 ? 'is nothing that leads' : `are ${pages.length} things that lead`;
  const reason = pages.length === 0 ? 'not-found' : 'ambiguous';
  throw new Undecided(reason, `there ${what} to page ${number}`, pages.map(described));
}

/** One, or several that lead to the same address. */
function soleWay(things: readonly Thing[]): Thing | undefined {
  const [one] = things;
  const isSame = things.every(
    ({ node }) => node.href !== undefined && node.href === one?.node.href,
  );
  return things.length === 1 || isSame ? one : undefined;
}

async function goToUrl(work: Work, url: string): Promise<void> {
  const here = new URL(work.page.url()).hostname;
  const there = new URL(url).hostname;
  if (here !== there) throw new Undecided('cannot-act', `${there} is another site than ${here}`);
  await work.act(`went to ${url}`, () => work.page.navigate(url, work.signal));
}
