/** Searching: into the one search field, then Enter; its button where Enter does nothing. */
import type { PageView } from '../../../runtime/agent-page.ts';
import { soleQuote, unquote } from '../find/query.ts';
import { takesText, type Scene, type Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { assign } from './assign.ts';
import { clickThing, pressKey } from './click-thing.ts';
import { doClick } from './click.ts';
import { described, type Work } from './work.ts';

const SEARCH_WORDS = /\b(?:search|query|find|q|suche?n?|buscar?|recherche)\b/iu;

/** "search for Q". @throws Undecided where there is not one search field */
export async function doSearch(work: Work, step: Step): Promise<void> {
  if (step.rest.trim() === '') return doClick(work, { ...step, deed: 'click', rest: step.verb });
  const scene = await work.scene();
  const field = searchField(scene);
  await assign(work, field, queryIn(work, step.rest));
  const button = await work.look({ phrase: 'search button', purpose: 'click' });
  const [thing] = button.kind === 'one' ? button.things : [];
  const isBeside = thing?.node.role === 'button' && areBeside(scene, thing, field);
  if (thing !== undefined && isBeside && !isInForm(scene, field)) return clickThing(work, thing);
  await pressKey(work, 'Enter', 1);
  work.enteredAt = work.steps.length;
  const now = await work.scene();
  // A form that was sent by Enter needs no second push.
  if (isDifferent(scene.view, now.view) || isInForm(now, field)) return;
  if (thing?.node.role === 'button') await clickThing(work, thing);
}

const areBeside = ({ view: { parents } }: Scene, one: Thing, other: Thing): boolean =>
  parents[one.node.at] === parents[other.node.at];

/** "for Q", "my mail for Q", "Q in the catalogue". */
function queryIn(work: Work, rest: string): string {
  const quote = soleQuote(rest, work.quotes);
  if (quote !== undefined) return quote;
  const asked = WHERE_FOR.exec(rest)?.[1] ?? rest.replace(/^for\s+/iu, '');
  return unquote(asked, work.quotes);
}

const WHERE_FOR = /^(?:in\s+)?(?:the|my|our|this|all|your)\s+(?:\p{L}+\s+){1,3}for\s+(.+)$/iu;

function searchField(scene: Scene): Thing {
  const fields = scene.things.filter(takesText);
  const searches = fields.filter(
    ({ node }) =>
      node.role === 'searchbox' ||
      SEARCH_WORDS.test(`${node.name} ${node.placeholder ?? ''} ${node.hints ?? ''}`),
  );
  const [field] = searches.length === 1 ? searches : fields.length === 1 ? fields : [];
  if (field !== undefined) return field;
  const many = `there are ${searches.length} search fields`;
  if (searches.length > 1) throw new Undecided('ambiguous', many, searches.map(described));
  throw new Undecided('not-found', 'there is no search field', fields.map(described));
}

function isDifferent(before: PageView, after: PageView): boolean {
  const text = ({ nodes }: PageView): string =>
    nodes.flatMap(({ role, name }) => (role === 'text' ? [name] : [])).join('\n');
  const { url, nodes } = before;
  return url !== after.url || nodes.length !== after.nodes.length || text(before) !== text(after);
}

const isInForm = (scene: Scene, { node }: Thing): boolean =>
  scene.view.nodes.some(
    ({ role, tag, at }) => (role === 'form' || tag === 'form') && scene.isWithin(node.at, at),
  );
