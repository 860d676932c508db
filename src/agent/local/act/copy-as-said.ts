/** "The old reference should go into the new one", "put the text of the old note in the new note": from field to field. */
import { takesText, type Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { assign } from './assign.ts';
import type { Work } from './work.ts';

const GOES =
  /^(?:the )?(?<what>.+?) (?:goes|(?:should|must|has to|needs to|is to|ought to) (?:also )?(?:go|be (?:put|copied|typed|written))) (?:also )?(?:in|into|over to|to) (?<where>.+?)(?: as well| too)?$/iu;
const PUT =
  /^(?:put|copy|write|type|enter) (?:the )?(?:text|content|contents|value|words?) (?:of|in|from) (?<what>.+?) (?:in|into|to|over to) (?<where>.+?)(?: as well| too)?$/iu;

/** Answers whether it said so of two fields, of which one holds something, and that was copied. */
export async function copyAsSaid(work: Work, { said, scope }: Step): Promise<boolean> {
  const { what = '', where = '' } = (GOES.exec(said) ?? PUT.exec(said))?.groups ?? {};
  if (what === '') return false;
  const noun = what.split(' ').at(-1) ?? '';
  const from = await fieldOf(work, what, scope);
  const to = await fieldOf(work, where.replace(/\bone$/iu, noun), scope);
  const value = from?.node.value ?? '';
  if (value === '' || !isOther(from, to)) return false;
  work.audit.vouch(what);
  await assign(work, to, value);
  work.touched = to.node.at;
  return true;
}

const isOther = (from: Thing | undefined, to: Thing | undefined): to is Thing =>
  to !== undefined && to !== from && takesText(to);

async function fieldOf(
  work: Work,
  phrase: string,
  scope: Step['scope'],
): Promise<Thing | undefined> {
  const found = await work.look({ phrase, purpose: 'field', scope });
  const [thing, more] = found.kind === 'one' ? found.things : [];
  return more === undefined ? thing : undefined;
}
