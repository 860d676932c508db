/** "Set the passphrase to blue-otter (twice)", "change my password to abc": a secret and its repetition. */
import { takesText } from '../find/scene.ts';
import { unquote } from '../find/query.ts';
import type { Step } from '../parse/steps.ts';
import { assign } from './assign.ts';
import type { Work } from './work.ts';

const SECRET = '(?:pass ?words?|pass ?phrases?|pass ?codes?|pins?|secrets?)';
const TWICE =
  '(?:twice|two times|both (?:times|of them|(?:of )?the (?:\\p{L}+ )?(?:boxes|fields|lines))|in both(?: (?:of )?(?:the )?(?:\\p{L}+ )?(?:boxes|fields))?|a second time|once more|again|as well)';
/** What was typed before once more. */
const AGAIN = new RegExp(
  `^(?:type|enter|put|write|fill|repeat|confirm)(?:\\s+(?:it|that|this))?(?:\\s+in)?\\s+${TWICE}$`,
  'iu',
);
/** The value, and that it goes into both. */
const VALUE: readonly RegExp[] = [
  new RegExp(
    `^(?:set|change|make|update|switch)\\s+(?:(?:the|my|your)\\s+)?(?:new\\s+)?${SECRET}\\s+(?:to|into|be)\\s+(?<value>\\S+?)(?:[\\s,(]+(?:\\p{L}+\\s+)*?${TWICE}.*)?$`,
    'iu',
  ),
  new RegExp(
    `^(?:type|enter|put|write)?\\s*(?<value>\\S+)\\s+(?:(?:goes|should go|must go|has to go)\\s+)?(?:in|into|in to)\\s+both\\s+(?:of\\s+)?(?:the\\s+)?(?:${SECRET}\\s+)?(?:boxes|fields|lines|${SECRET})$`,
    'iu',
  ),
];

/** Answers whether it said so, where just two fields take a secret, and both were filled in. */
export async function typeTwice(work: Work, { said, times, rest }: Step): Promise<boolean> {
  const found = VALUE.map((pattern) => pattern.exec(said)?.groups?.['value']).find(Boolean);
  const isAgain = AGAIN.test(said) || (times === 2 && /^(?:it|that|this)?$/iu.test(rest));
  const value =
    found === undefined ? (isAgain ? work.typed : undefined) : unquote(found, work.quotes);
  if (value === undefined) return false;
  const [one, other, more] = (await work.scene()).things.filter(
    (thing) => takesText(thing) && thing.node.inputType === 'password',
  );
  if (one === undefined || other === undefined || more !== undefined) return false;
  await assign(work, one, value);
  await assign(work, other, value);
  work.touched = other.node.at;
  return true;
}
