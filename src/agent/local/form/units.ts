/** Units of measure as people and pages write them, and which one stands beside a field. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';

const UNITS: readonly string[] = [
  '° °c °f c f celsius fahrenheit deg degree degrees',
  '% percent pct',
  's sec secs second seconds',
  'min mins minute minutes',
  'h hr hrs hour hours',
  'day days',
  'night nights',
  'week weeks',
  'month months',
  'year years yr yrs',
  'mg milligram milligrams',
  'g gram grams gr',
  'kg kilo kilos kilogram kilograms',
  'lb lbs pound pounds',
  't ton tons tonne tonnes',
  'mm millimetre millimetres millimeter millimeters',
  'cm centimetre centimetres centimeter centimeters',
  'm metre metres meter meters',
  'km kilometre kilometres kilometer kilometers',
  'mi mile miles',
  'ml millilitre millilitres',
  'l litre litres liter liters',
  '€ eur euro euros',
  '$ usd dollar dollars',
  '£ gbp quid',
  'px pixel pixels',
  'pt point points',
  'person persons people adult adults guest guests pax',
  'piece pieces pc pcs',
  'pack packs packet packets',
  'portion portions serving servings',
];

const families = new Map<string, number>();
for (const [family, line] of UNITS.entries())
  for (const word of line.split(' ')) families.set(word, family);

/** The family of a unit; undefined for a word that is none. */
export const unitOf = (word: string): number | undefined =>
  families.get(word.trim().toLowerCase().replace(/\.$/u, ''));

/** A number with its unit, written as one: "220°C", "35min". */
export function measured(
  text: string,
): { readonly number: string; readonly unit: number | undefined } | undefined {
  const found = /^([$€£]?)\s*(-?\d+(?:[.,]\d+)?)\s*(\D*)$/u.exec(text.trim());
  if (found === null) return undefined;
  const [, before = '', number = '', after = ''] = found;
  const sign = before === '' ? after.trim() : before;
  const unit = sign === '' ? undefined : unitOf(sign);
  return sign !== '' && unit === undefined ? undefined : { number, unit };
}

/** Texts longer than this are no unit. */
const LONGEST = 14;

/** The unit that is written in a field's label, or behind it. */
export function unitBeside(
  scene: Scene,
  index: number,
  labels: readonly string[],
): number | undefined {
  const { nodes } = scene.view;
  const field = nodes[index];
  if (field === undefined) return undefined;
  const inLabel = labels.map(unitInLabel).find((unit) => unit !== undefined);
  if (inLabel !== undefined) return inLabel;
  for (const next of nodes.slice(index + 1, index + 4)) {
    if (!isBehind(field, next)) return undefined;
    const unit = unitOf(next.name) ?? measured(next.name)?.unit;
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** "Weight (kg)", "Weight in kg" */
function unitInLabel(label: string): number | undefined {
  const [, bracketed, last] =
    /[([]\s*(?:in\s+)?([^)\]]+?)\s*[)\]]$|\bin\s+(\S+)$/u.exec(label) ?? [];
  return unitOf(bracketed ?? last ?? '');
}

const isBehind = (field: SeenNode, next: SeenNode): boolean =>
  next.frame === field.frame &&
  next.box.y < field.box.y + field.box.height &&
  next.box.y + next.box.height > field.box.y &&
  next.editable !== true &&
  next.name.length <= LONGEST;
