/** Logging in: the password field, and the field before it. */
import { unquote } from '../find/query.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { assign } from './assign.ts';
import { clickThing, pressKey } from './click-thing.ts';
import { doClick } from './click.ts';
import { described, type Work } from './work.ts';

const PAIRS = [
  /^(?:as|with|using)?\s*(?:the\s+)?(?:user(?:name)?|email|login|account|name)?\s*[:=]?\s*(\S+?),?\s+(?:and|with|using|\/)\s+(?:the\s+)?(?:password|pass|pw)?\s*[:=]?\s*(\S+)$/iu,
  /^(?:as|with|using)\s+(\S+)\s*[/:]\s*(\S+)$/iu,
];

/** "log in with U and P"; without both, a click on what is called so. */
export async function doLogin(work: Work, step: Step): Promise<void> {
  const text = step.rest.trim().replaceAll(/\s+/gu, ' ');
  const pair = PAIRS.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (pair?.[1] === undefined || pair[2] === undefined) {
    return doClick(work, { ...step, deed: 'click', rest: `${step.verb} ${step.rest}` });
  }
  const scene = await work.scene();
  const fields = scene.things.filter(
    ({ node, option }) => option === undefined && node.editable === true && node.disabled !== true,
  );
  const passwords = fields.filter(({ node }) => node.inputType === 'password');
  const [password] = passwords.length === 1 ? passwords : [];
  if (password === undefined) {
    const reason = passwords.length === 0 ? 'not-found' : 'ambiguous';
    throw new Undecided(
      reason,
      `there are ${passwords.length} password fields`,
      passwords.map(described),
    );
  }
  const user = fields.findLast(({ index }) => index < password.index);
  if (user === undefined)
    throw new Undecided('not-found', 'no field for the user stands before the password');
  await assign(work, user, unquote(pair[1], work.quotes));
  await assign(work, password, unquote(pair[2], work.quotes));
  const button = await work.look({ phrase: 'sign in button', purpose: 'click' });
  const [submit] = button.kind === 'one' ? button.things : [];
  if (submit?.node.role === 'button') return clickThing(work, submit);
  await pressKey(work, 'Enter', 1);
}
