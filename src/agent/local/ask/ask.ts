/** Questions about the page: what is there, how many, in which state, what it says. */
import type { TableRead } from '../../../runtime/agent-page.ts';
import { clickThing } from '../act/click-thing.ts';
import type { Work } from '../act/work.ts';
import { toQuery, unquote } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { nameMatch } from '../words/match.ts';
import { contentTokens, plain } from '../words/normal.ts';
import { askedOfRows } from './asked-of-rows.ts';
import { namesOfAll, numberOf, underHeading } from './asked-of-sets.ts';
import { sumOf } from './reckon.ts';
import { passageFor } from './passage.ts';
import { stateOf } from './state.ts';
import { stated } from './stated.ts';
import { toldByRow } from './told-by-row.ts';
import { answerTo, wordCount } from './value.ts';
import { ASKS_WHETHER, whetherIt } from './whether.ts';

const MOST_CHARS = 20_000;

/** Answers a question. @throws Undecided where the page does not clearly answer it */
export async function doAsk(work: Work, given: Step): Promise<void> {
  const step = turned(given);
  const said = asked(work, step);
  const all: Asked = { work, step, said, scene: await work.scene() };
  if (PIECES.test(`${step.verb} ${step.rest}`) && (await opened(all))) return;
  for (const way of WAYS) {
    const answer = await way(all);
    if (answer === undefined) continue;
    // The number on a button is not what is to be shown: "show me the basket (1)".
    if (step.verb === 'show me' && /^\d+$/u.test(answer) && (await opened(all))) return;
    work.answers.push(answer);
    return;
  }
  if (await opened(all)) return;
  throw new Undecided('not-found', `the page does not clearly answer ${JSON.stringify(said)}`);
}

/** What is read where it is open, and not by its title. */
const PIECES =
  /^read\s+(?:the|that|my)\s+(?:\w+\s+)?(?:story|article|post|news|review|mail|e-?mail|message|letter|chapter)\s+(?:about|of|on|from|by|called)\s/iu;

/** The question itself: without who is to be told, and with where it is asked about. */
function asked(work: Work, { verb, rest, scope }: Step): string {
  const where = scope === undefined ? '' : ` in ${unquote(scope.phrase, work.quotes)}`;
  const said = unquote(`${verb} ${rest}`, work.quotes).replace(/[\s?.!]+$/u, '') + where;
  return said
    .replace(ON_PAGE, '')
    .replace(TELLS, '')
    .replace(/^(?:in|on|at|from|to|for|with|by|under) (?=which\b|what\b)/iu, '');
}

/** Where everything is that is asked about. */
const ON_PAGE =
  /\s+(?:(?:shown|listed) )?(?:on|in) (?:the|this) (?:board|list|page|table|screen|site|website|grid)$/iu;

/** "tell me whether the box is checked" asks "is the box checked". */
function turned(step: Step): Step {
  const [, subject, verb, rest] = WHETHER.exec(`${step.verb} ${step.rest}`) ?? [];
  return subject === undefined || verb === undefined || rest === undefined
    ? step
    : { ...step, verb: verb.toLowerCase(), rest: `${subject} ${rest}` };
}

const WHETHER =
  /^(?:tell(?: me)?|find out|say|check|see|let me know)\s+(?:if|whether)\s+(.+?)\s+(is|are|was|has|have|does|do|can)\s+(.+)$/iu;

/** "tell me how many": the question begins behind it. */
const TELLS =
  /^(?:(?:tell|give|show) me|find out|say|report|determine|look up|get|read)\s+(?:if\s+|whether\s+)?(?=(?:what|which|who|whose|when|where|how|if|whether|is|are|does|do)\b)/iu;

/** "read the mail from Ann" opens it, where it is something to open. */
async function opened({ work, step }: Asked): Promise<boolean> {
  if (!/^(?:read|show me|get)$/u.test(step.verb)) return false;
  const found = await work.look({ phrase: step.rest, purpose: 'click', scope: step.scope });
  const [thing] = found.kind === 'one' && found.things.length === 1 ? found.things : [];
  if (
    thing?.node.clickable !== true ||
    thing.node.editable === true ||
    (thing.node.role === 'button' && step.verb !== 'show me')
  )
    return false;
  await clickThing(work, thing);
  return true;
}

type Asked = {
  readonly work: Work;
  readonly step: Step;
  readonly said: string;
  readonly scene: Scene;
};
type Way = (asked: Asked) => string | undefined | Promise<string | undefined>;

/** The ways to an answer, the most particular first. */
const WAYS: readonly Way[] = [
  ({ scene, said }) => askedOfRows(scene, said),
  ({ scene, said }) => sumOf(scene, said),
  ({ work, said }) => wordCount(work, said),
  ({ scene, said }) =>
    /^how many\b|^(?:what is )?the number of\b/iu.test(said) ? stated(scene, said) : undefined,
  ({ scene, said }) => numberOf(scene, said),
  ({ work, step, scene, said }) => stateOf(work, step, scene, said),
  ({ scene, said }) => whetherIt(scene, said),
  ({ work, said }) => wholePage(work, said),
  ({ scene, said }) => titleOf(scene, said),
  ({ work, scene, said }) => tableOf(work, scene, said),
  ({ scene, said }) => section(scene, said),
  ({ work, scene, said }) => listOf(work, scene, said),
  ({ work, said }) =>
    ASKS_WHETHER.test(said) ? undefined : answerTo(work, said.replace(COMMANDS, '')),
  ({ scene, said }) => toldByRow(scene, said.replace(COMMANDS, '')),
  ({ scene, said }) => underHeading(scene, said),
  ({ scene, said }) => passageFor(scene, said),
  ({ work, scene, step }) => named(work, scene, step),
];

/** Verbs that ask for what follows. */
const COMMANDS =
  /^(?:read(?: out| me)?|extract|list|get|tell(?: me)?|give(?: me)?|return|fetch|report|show(?: me)?|print|say|determine|grab|find out)\s+/iu;

async function wholePage(work: Work, said: string): Promise<string | undefined> {
  if (
    !/^(?:read|extract|get|show me|give me|print|return|fetch)\s+(?:all\s+)?(?:the\s+)?(?:(?:whole|full|entire|page'?s?)\s+)*(?:text|page|content|everything|page text|page content|text of (?:the|this) page)$/iu.test(
      said,
    )
  )
    return undefined;
  return work.page.readText(undefined, MOST_CHARS, work.signal);
}

function titleOf(scene: Scene, said: string): string | undefined {
  if (!/\b(?:title|heading|headline)\b/iu.test(said) || /\b(?:headings|headlines)\b/iu.test(said))
    return undefined;
  if (/\burl|address\b/iu.test(said)) return scene.view.url;
  const about = contentTokens(said).filter(
    (word) =>
      !/^(?:what|title|heading|headline|page|main|read|get|extract|tell|site|give|show|document|website|tab|first)$/u.test(
        word,
      ),
  );
  if (about.length > 0) return undefined;
  const headings = scene.view.nodes.filter(({ role }) => role === 'heading');
  const first = headings.toSorted((one, other) => (one.level ?? 2) - (other.level ?? 2))[0];
  return /title/iu.test(said) ? scene.view.title : (first?.name ?? undefined);
}

/** "read the table", "extract the table of members as JSON". */
async function tableOf(work: Work, scene: Scene, said: string): Promise<string | undefined> {
  if (!/\btable\b/iu.test(said) || /^how many\b/iu.test(said)) return undefined;
  const tables = scene.view.nodes.filter(
    ({ role }) => role === 'table' || role === 'grid' || role === 'treegrid',
  );
  const named_ = tables.filter(
    ({ name }) =>
      name !== '' && contentTokens(name).some((word) => contentTokens(said).includes(word)),
  );
  const [one] = named_.length === 1 ? named_ : tables.length === 1 ? tables : [];
  if (one === undefined) return undefined;
  const table = await work.page.readTable(one.ref, work.signal);
  work.data = asRecords(table);
  return /json/iu.test(said) ? JSON.stringify(work.data) : asText(table);
}

const asText = ({ headers, rows }: TableRead): string =>
  [headers, ...rows]
    .filter((row) => row.length > 0)
    .map((row) => row.join(' | '))
    .join('\n');

function asRecords({ headers, rows }: TableRead): unknown {
  if (headers.length === 0) return rows;
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])),
  );
}

/** "read the section about X": from its heading to the next of the same level. */
function section(scene: Scene, said: string): string | undefined {
  const about =
    /\b(?:section|part|chapter|paragraph)\s+(?:about|on|of|titled|called|named|under)\s+(?:the\s+)?(.+)$/iu.exec(
      said,
    )?.[1] ?? /\bunder\s+(?:the\s+)?(?:heading\s+)?(.+)$/iu.exec(said)?.[1];
  if (about === undefined) return undefined;
  const { nodes } = scene.view;
  const from = nodes.findIndex(
    ({ role, name }) => role === 'heading' && nameMatch(about, name) >= 0.7,
  );
  const heading = nodes[from];
  if (heading === undefined) return undefined;
  const to = nodes.findIndex(
    ({ role, level }, index) =>
      index > from && role === 'heading' && (level ?? 2) <= (heading.level ?? 2),
  );
  const text = nodes
    .slice(from + 1, to < 0 ? undefined : to)
    .filter(({ role, name }) => name !== '' && role !== 'list')
    .map(({ name }) => name);
  return text.join('\n').slice(0, MOST_CHARS);
}

/** "list the headings", "what are the links". */
function listOf(work: Work, scene: Scene, said: string): string | undefined {
  const list = namesOfAll(scene, said);
  if (list === undefined) return undefined;
  work.data = list;
  return list.join('\n').slice(0, MOST_CHARS);
}

/** "read X": the text of what is called X. */
function named(work: Work, scene: Scene, step: Step): string | undefined {
  if (!/^(?:read|get|extract|show|tell|give|what is|what's|what|who)/u.test(step.verb))
    return undefined;
  const query = toQuery(step.rest.replace(/[?.!]+$/u, ''), work.quotes);
  if (query.name === '') return undefined;
  const exact = scene.view.nodes.filter(
    ({ role, name }) =>
      (role === 'text' || role === 'status' || role === 'alert') &&
      plain(name).startsWith(`${plain(query.name)} `),
  );
  const [one] = exact.length === 1 ? exact : [];
  return one?.name;
}
