/** Does something if, when or until something holds. */
import { holds } from '../ask/condition.ts';
import { unquote } from '../find/query.ts';
import type { Condition } from '../parse/conditions.ts';
import { Undecided } from '../undecided.ts';
import { stateOf } from './effect.ts';
import { pause } from './pause.ts';
import type { Work } from './work.ts';

/** What is to come is waited for so long, in milliseconds. */
const MOST_MS = 15_000;
/** How long a page may take to say clearly whether it holds, in milliseconds. */
const UNCLEAR_MS = 2_000;
const BETWEEN_MS = 30;
const MOST_TIMES = 50;

const SUBJECT =
  /^(?:the\s+)?(.+?)\s+(?:is|are|has|gets|becomes|drops|falls|appears?|shows up|comes up|pops up)\b/iu;

/** @throws Undecided where it is not clear whether it holds, or it does not come */
export async function conditioned(
  work: Work,
  { kind, phrase }: Condition,
  deed: () => Promise<void>,
): Promise<void> {
  const subject = SUBJECT.exec(phrase)?.[1];
  if (subject !== undefined) work.spoken = subject;
  switch (kind) {
    case 'if':
    case 'unless': {
      const isSo = work.conditions.get(phrase) ?? (await clearly(work, phrase));
      work.conditions.set(phrase, isSo);
      if (isSo === (kind === 'if')) return deed();
      const said = JSON.stringify(unquote(phrase, work.quotes));
      work.findings.push(`${said} ${isSo ? 'holds' : 'does not hold'}: nothing was done.`);
      return;
    }
    case 'when':
      await untilHolds(work, phrase);
      return deed();
    case 'until':
      return repeated(work, phrase, deed);
  }
}

/** @throws Undecided where it does not come, or nothing changes any more */
async function repeated(work: Work, phrase: string, deed: () => Promise<void>): Promise<void> {
  for (let times = 0; times < MOST_TIMES; times += 1) {
    if (await clearly(work, phrase)) return;
    const before = stateOf(await work.scene());
    await deed();
    if (stateOf(await work.scene()) === before) break;
  }
  if (await clearly(work, phrase)) return;
  throw new Undecided('no-effect', `${unquote(phrase, work.quotes)} did not come`);
}

async function clearly(work: Work, phrase: string): Promise<boolean> {
  const isSo = await holds(work, phrase);
  if (isSo !== undefined) return isSo;
  const said = JSON.stringify(unquote(phrase, work.quotes));
  throw new Undecided('not-understood', `the page does not clearly say whether ${said}`);
}

async function untilHolds(work: Work, phrase: string): Promise<void> {
  const beganAt = performance.now();
  for (;;) {
    const isSo = await holds(work, phrase);
    if (isSo === true) return;
    const waitedMs = performance.now() - beganAt;
    if (waitedMs > (isSo === undefined ? UNCLEAR_MS : MOST_MS)) {
      const said = JSON.stringify(unquote(phrase, work.quotes));
      throw new Undecided('not-found', `${said} did not come within ${MOST_MS / 1_000} s`);
    }
    await pause(work.signal, BETWEEN_MS);
    work.forget();
  }
}
