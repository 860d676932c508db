/** Logging in: the password field, and the field before it. */
import { takesText } from '../find/scene.ts';
import { unquote } from '../find/query.ts';
import { controlsOf } from '../form/controls.ts';
import { makeAll } from '../form/make-so.ts';
import { readState } from '../form/read-state.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { assign } from './assign.ts';
import { clickThing, pressKey } from './click-thing.ts';
import { doClick } from './click.ts';
import { described, type Work } from './work.ts';

const PAIRS = [
  /^(?:as|with|using)?\s*(?:the\s+)?(?:user(?:name)?|email|login|account|name)?\s*[:=]?\s*(\S+?),?\s+(?:and|with|using|\/)\s+(?:the\s+)?(?:password|pass|pw)?\s*[:=]?\s*(\S+)$/iu,
  /^[:,]?\s*(?:as|with|using)?\s*(?:the\s+)?(?:user(?:name)?|e-?mail|login|account|name)\s*(?:is|[:=])?\s*(\S+?)[,;]\s+(?:and\s+)?(?:the\s+)?(?:password|pass|pw|pwd)\s*(?:is|[:=])?\s*(\S+)$/iu,
  /^(?:as|with|using)\s+(\S+)\s*[/:]\s*(\S+)$/iu,
];

/** "log in with U and P"; without both, a click on what is called so. */
export async function doLogin(work: Work, step: Step): Promise<void> {
  const text = step.rest.trim().replaceAll(/\s+/gu, ' ');
  if (await asSaid(work, text)) return submit(work);
  const pair = PAIRS.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (pair?.[1] === undefined || pair[2] === undefined) {
    return doClick(work, { ...step, deed: 'click', rest: `${step.verb} ${step.rest}` });
  }
  const scene = await work.scene();
  const fields = scene.things.filter(takesText);
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
  work.audit.vouch('user name password pass pw pwd');
  return submit(work);
}

/** "member 2204, password x, and stay logged in": by the names of the fields. */
async function asSaid(work: Work, text: string): Promise<boolean> {
  const controls = controlsOf(await work.scene());
  const settings = readState(
    controls,
    text.replace(/^(?:me )?(?:in\b)?\s*,?\s*/iu, ''),
    work.quotes,
  );
  const isWhole = settings?.some(({ control }) => control.thing.node.inputType === 'password');
  if (settings === undefined || settings.length < 2 || isWhole !== true) return false;
  await makeAll(work, settings);
  return true;
}

async function submit(work: Work): Promise<void> {
  const button = await work.look({ phrase: 'sign in', purpose: 'click' });
  const [thing] = button.kind === 'one' ? button.things : [];
  const isPressed = thing?.node.clickable === true && thing.node.href === undefined;
  if (thing !== undefined && isPressed) return clickThing(work, thing);
  await pressKey(work, 'Enter', 1);
}
