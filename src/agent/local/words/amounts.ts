/** Amounts as pages write them: numbers, prices, durations, times. */
import { dateIn } from './dates.ts';

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/u;

const toNumber = (text: string): number => Number(text.replaceAll(',', ''));

/** The one number of a text. */
export function numberIn(text: string): number | undefined {
  const all = [...text.matchAll(new RegExp(NUMBER, 'gu'))];
  return all.length === 1 ? toNumber(all[0]?.[0] ?? '') : undefined;
}

const PRICE =
  /(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CHF)\b)\s?(\d[\d.,]*)|(\d[\d.,]*)\s?(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|euros?|dollars?)\b)/iu;

/** The price in a text; of "1.299,00" and "1,299.00" the last sign cuts off the cents. */
export function priceIn(text: string): number | undefined {
  const found = PRICE.exec(text);
  const digits = found?.[1] ?? found?.[2];
  if (digits === undefined) return undefined;
  const cents = /[.,](\d{1,2})$/u.exec(digits)?.[1];
  const whole = cents === undefined ? digits : digits.slice(0, -cents.length - 1);
  return Number(`${whole.replaceAll(/[.,]/gu, '')}.${cents ?? '0'}`);
}

const DURATION =
  /^(?:[^\d]*)(?:(\d+)\s*d(?:ays?)?)?\s*,?\s*(?:(\d+)\s*h(?:ours?|rs?)?)?\s*,?\s*(?:(\d+)\s*m(?:in(?:ute)?s?)?)?\s*$/iu;

/** Minutes of "9h 20m", "2 days", "45 min". */
export function durationIn(text: string): number | undefined {
  const found = DURATION.exec(text);
  const [, days, hours, minutes] = found ?? [];
  if (found === null || (days ?? hours ?? minutes) === undefined) return undefined;
  return Number(days ?? 0) * 1_440 + Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}

const CLOCK = /\b(\d{1,2}):(\d{2})\s*([ap])?\.?m?\b/iu;

/** A date, or a time of day; as a number that grows. */
export function momentIn(text: string): number | undefined {
  const day = dateIn(text.replace(/^[^:]{1,20}:\s+/u, ''));
  if (day !== undefined) return Date.UTC(day.year, day.month - 1, day.day);
  const found = CLOCK.exec(text);
  if (found === null) return undefined;
  const [, hours, minutes, half] = found;
  const isLate = half?.toLowerCase() === 'p';
  return (
    ((Number(hours) % (half === undefined ? 24 : 12)) + (isLate ? 12 : 0)) * 60 + Number(minutes)
  );
}
