/** "click the numbers 2, 4 and 6 in this order": several targets of one verb. */
import { find } from '../find/find.ts';
import { soleQuote } from '../find/query.ts';
import type { Scope } from '../find/scope.ts';
import { clickThing } from './click-thing.ts';
import { listOf } from './lists.ts';
import type { Work } from './work.ts';

const ORDER =
  /,?\s+(?:in (?:this|that|the given|exactly this|the same) (?:order|sequence)|one after (?:the other|another)|in (?:sequence|turn))$/iu;
const KIND =
  /^(?:on\s+)?(?:both\s+|all\s+)?(?:the\s+)?(?:numbers|keys|buttons|letters|digits|tiles|boxes|cells|squares|words|items|links|tabs|cards|signs)\s*:?\s+/iu;

/** "seats 3 and 4 in row C": what is said once is said of each. */
const SHARED =
  /^(?:the\s+)?(\p{L}{3,}?)s\s+((?:[\p{L}\d]{1,3}(?:,\s*|,?\s+and\s+))+[\p{L}\d]{1,3})(\s+(?:in|of|on|from|at)\s+.+)?$/iu;

/** The parts of an enumeration, each said in full. */
export function enumerated(phrase: string): readonly string[] {
  const whole = phrase.replace(ORDER, '');
  const [, kind, list, tail = ''] = SHARED.exec(whole) ?? [];
  if (kind !== undefined && list !== undefined && (tail !== '' || !KIND.test(whole)))
    return listOf(list).map((one) => `${kind} ${one}${tail}`);
  return listOf(whole.replace(KIND, '').replace(/^both\s+/iu, ''));
}

/** Clicks them one after the other, where each of them is clear; answers whether they were. */
export async function clickEach(
  work: Work,
  phrase: string,
  scope: Scope | undefined,
  verb: string | undefined,
): Promise<boolean> {
  if (soleQuote(phrase, work.quotes) !== undefined) return false;
  const list = enumerated(phrase);
  if (list.length < 2) return false;
  const scene = await work.scene();
  const wanted = list.map((one) => ({ phrase: one, purpose: 'click', scope, verb }) as const);
  const isClear = wanted.every((one) => {
    const found = find(scene, one, work.quotes);
    return found.kind === 'one' && found.things.length === 1;
  });
  if (!isClear) return false;
  const things = await Promise.all(wanted.map((one) => work.one(one)));
  // "Ansel & June" made one song: what answers to both names is one thing.
  if (new Set(things.map(({ node }) => node.ref)).size < things.length && !/\d/u.test(phrase))
    return false;
  work.audit.require(
    scene,
    things.map(({ node }) => node),
  );
  for (const one of wanted) await clickThing(work, await work.one(one), { isWay: true });
  return true;
}
