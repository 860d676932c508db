/** What has to be reckoned: the sum on the page, the sum of its numbers. */
import type { Scene } from '../find/scene.ts';
import { numberIn } from '../words/amounts.ts';
import { groupsOf } from './records.ts';
import { textWithin } from './text-within.ts';

const SUM =
  /(-?\d+(?:\.\d+)?|[x?_□])\s*([+\-−–×x*·÷/:])\s*(-?\d+(?:\.\d+)?|[x?_□])\s*(?:=\s*(-?\d+(?:\.\d+)?)?|\?|$)/giu;

/** The answer to the one sum that the page shows; undefined where there is none or several. */
export function answerToMath(scene: Scene): string | undefined {
  const text = scene.view.nodes
    .filter(({ role, name }) => role !== 'option' && name !== '')
    .map(({ name }) => name)
    .join(' ');
  const answers = [...text.matchAll(SUM)].flatMap(([, left = '', sign = '', right = '', total]) => {
    const answer = solved(left, sign, right, total);
    return answer === undefined ? [] : [answer];
  });
  const [one, ...others] = new Set(answers);
  return one === undefined || others.length > 0 ? undefined : String(Number(one.toFixed(6)));
}

type Operation = {
  readonly of: (left: number, right: number) => number;
  /** The left side from the total and the right one. */
  readonly left: (total: number, right: number) => number;
  readonly right: (total: number, left: number) => number;
};

const PLUS: Operation = {
  of: (left, right) => left + right,
  left: (total, right) => total - right,
  right: (total, left) => total - left,
};
const MINUS: Operation = {
  of: (left, right) => left - right,
  left: (total, right) => total + right,
  right: (total, left) => left - total,
};
const TIMES: Operation = {
  of: (left, right) => left * right,
  left: (total, right) => total / right,
  right: (total, left) => total / left,
};
const DIVIDED: Operation = {
  of: (left, right) => left / right,
  left: (total, right) => total * right,
  right: (total, left) => left / total,
};

const operationOf = (sign: string): Operation =>
  sign === '+' ? PLUS : /[-−–]/u.test(sign) ? MINUS : /[×x*·]/iu.test(sign) ? TIMES : DIVIDED;

function solved(
  left: string,
  sign: string,
  right: string,
  total: string | undefined,
): number | undefined {
  const operation = operationOf(sign);
  const [one, other, sum] = [Number(left), Number(right), Number(total ?? Number.NaN)];
  const answer = Number.isNaN(one)
    ? operation.left(sum, other)
    : Number.isNaN(other)
      ? operation.right(sum, one)
      : operation.of(one, other);
  // A sum with its total asks nothing.
  const isDone = total !== undefined && !Number.isNaN(one) && !Number.isNaN(other);
  return Number.isFinite(answer) && !isDone ? answer : undefined;
}

const SUM_OF =
  /\b(?:sum|total)(?:\s+(?:of|up))?\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:\w+\s+)?(?:numbers|values)\b|^(?:the\s+)?sum$/iu;

/** "the sum of the numbers" */
export function sumOf(scene: Scene, said: string): string | undefined {
  if (!SUM_OF.test(said)) return undefined;
  for (const { members } of groupsOf(scene, 1)) {
    const amounts = members.map((at) => amountAt(scene, at));
    if (amounts.every((amount) => amount !== undefined))
      return String(amounts.reduce((sum, amount) => sum + amount, 0));
  }
  return undefined;
}

/** Of something that is a number and nothing else. */
function amountAt(scene: Scene, at: number): number | undefined {
  const node = scene.view.nodes.find((one) => one.at === at);
  const text = node === undefined ? '' : textWithin(scene, node);
  return /^[^\p{L}]*$/u.test(text) ? numberIn(text) : undefined;
}
