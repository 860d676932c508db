/** A value as the field takes it, and whether it is there afterwards. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { dateIn } from '../words/dates.ts';

const MASK =
  /\b(dd|mm|tt|jj)\s*([/.-])\s*(?:mm|dd)\s*[/.-]\s*(yyyy|jjjj|aaaa|yy)(?![\p{L}\p{N}])/iu;

type Field = Pick<SeenNode, 'inputType' | 'placeholder' | 'description'>;

/** The value to type: a date as the mask of a text field wants it; undefined where the field cannot take it at all. */
export function fieldForm(field: Field, value: string): string | undefined {
  const { inputType = 'text', placeholder = '', description = '' } = field;
  if (inputType === 'number') return numberForm(value);
  const mask = inputType === 'text' ? MASK.exec(`${placeholder} ${description}`) : null;
  return mask === null ? value : masked(mask, value);
}

function masked([, first = '', sign = '/', year = '']: RegExpExecArray, value: string): string {
  const isDayFirst = !/^mm$/iu.test(first);
  // Where the day comes first on the page, it does in what people say of that field.
  const date = dateIn(isDayFirst ? value.replaceAll('/', '.') : value);
  if (date === undefined) return value;
  const parts = isDayFirst ? [date.day, date.month] : [date.month, date.day];
  return [...parts.map(two), year.length === 2 ? two(date.year % 100) : date.year].join(sign);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Digits, without signs between thousands, without a unit behind. */
function numberForm(value: string): string | undefined {
  const said = /^\s*[$€£]?\s*(-?\d[\d,']*(?:\.\d+)?)\s*(?:[$€£%°]|\p{L}{1,10})?\s*$/u.exec(
    value,
  )?.[1];
  const digits = said?.replaceAll(/[,'](?=\d{3}(?!\d))/gu, '').replace(',', '.');
  return digits === undefined || Number.isNaN(Number(digits)) ? undefined : digits;
}

/** Inputs that write what they hold in words of their own. */
const OWN_WORDS: ReadonlySet<string | undefined> = new Set([
  'password',
  'date',
  'time',
  'month',
  'week',
  'datetime-local',
  'color',
  'range',
  'file',
]);

/** Whether a field holds what was typed; a field that formats may put signs between. */
export function holds({ inputType, value = '' }: SeenNode, typed: string): boolean {
  if (OWN_WORDS.has(inputType)) return value !== '' || typed === '';
  return core(value).includes(core(typed));
}

const core = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
