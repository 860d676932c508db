/** What begins like a question and asks for something to be done: "report this post", "show me the next page". */
import type { Step } from '../parse/steps.ts';
import { contentTokens, isSameSense, plain, tokens } from '../words/normal.ts';
import { doClick } from './click.ts';
import { ASIDE } from './go.ts';
import type { Work } from './work.ts';

/** "Read the story about the lighthouse": a text that has a page of its own is opened. */
export async function openToRead(work: Work, { verb, rest, scope }: Step): Promise<boolean> {
  if (verb !== 'read' || !TO_READ.test(rest)) return false;
  const wanted = { phrase: rest, purpose: 'click', scope, verb: 'read' } as const;
  const found = await work.look(wanted);
  const [thing] = found.kind === 'one' && found.things.length === 1 ? found.things : [];
  if (thing?.node.clickable !== true || !OPENED.has(thing.role)) return false;
  await doClick(work, { ...NO_STEP, deed: 'open', verb: 'read', rest, scope, said: rest });
  return true;
}

const TO_READ =
  /^(?:the |my )?(?:\p{L}+ ){0,2}(?:stor(?:y|ies)|articles?|posts?|mails?|e-?mails?|messages?|threads?|letters?|news) (?:about|on|from|by|of|called|titled)\b/iu;
const OPENED: ReadonlySet<string> = new Set(['link', 'row', 'listitem', 'article']);
const NO_STEP = { times: 1, afterAnd: false, leads: false } as const;

/** "Show me the basket": what is called just so and leads somewhere is opened, and not told of. */
export async function showNamed(work: Work, { verb, rest, scope }: Step): Promise<boolean> {
  if (verb !== 'show me') return false;
  const found = await work.look({ phrase: rest, purpose: 'click', scope });
  const [thing] = found.kind === 'one' && found.things.length === 1 ? found.things : [];
  const name = contentTokens(thing?.node.name ?? '').filter((word) => !/^\d+$/u.test(word));
  const isNamed = name.length > 0 && name.join(' ') === contentTokens(rest).join(' ');
  if (thing?.node.clickable !== true || !LEADS.has(thing.role) || !isNamed) return false;
  await doClick(work, { ...NO_STEP, deed: 'open', verb: 'show', rest, scope, said: rest });
  return true;
}

/** "Report this post", "get me the PDF" ask for nothing that is to be read, where a control does that. */
export async function asDeed(work: Work, step: Step): Promise<boolean> {
  const [verb = ''] = step.verb.split(' ');
  if (step.deed !== 'ask' || !/^(?:report|print|get|show|give|fetch)$/u.test(verb)) return false;
  const rest = step.rest.replace(/^me\s+/iu, '');
  const isOwn = verb === 'report' || verb === 'print';
  const wanted = { phrase: rest, purpose: 'click', verb: isOwn ? verb : 'get' } as const;
  const found = await work.look(wanted);
  const isControl =
    found.kind === 'one' &&
    found.score >= 0.78 &&
    found.things.every(
      ({ node, role }) => node.clickable === true && LEADS.has(role) && saysAll(node.name, rest),
    );
  if (!isOwn && !isControl) return false;
  await doClick(work, { ...step, deed: 'unknown', verb: isOwn ? verb : 'get', rest });
  return true;
}

const saysAll = (name: string, said: string): boolean =>
  contentTokens(said).every((word) => tokens(name).some((one) => isSameSense(one, word)));

const LEADS: ReadonlySet<string> = new Set(['link', 'button', 'tab', 'menuitem', 'generic']);

/** "Show me the next month", "open the last page" go there. */
export const asGoing = (step: Step): Step =>
  /^(?:show me|get|give me|show|open|view|display)$/u.test(step.verb) &&
  isAside(plain(step.rest).replace(/^the /u, ''))
    ? { ...step, deed: 'go', verb: 'go to' }
    : step;

const isAside = (said: string): boolean => {
  const found = ASIDE.exec(said);
  return found?.index === 0 && found[2] !== undefined;
};
