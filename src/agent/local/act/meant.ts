/** What pronouns stand for. */
import { isKindWord } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import { surroundingsOf } from '../find/surroundings.ts';
import { STANDS_FOR } from '../parse/antecedents.ts';
import type { Step } from '../parse/steps.ts';
import { contentTokens, plain } from '../words/normal.ts';
import type { Work } from './work.ts';

/** "it" is what was last named, where that can be acted on. */
export function meant({ spoken }: Work, step: Step): Step {
  const isIt = spoken !== undefined && /^(?:it|that|this|them)$/iu.test(step.rest);
  return isIt && ON_IT.has(step.deed) ? { ...step, rest: spoken } : step;
}

/** "her" is what was told of before, by those of its words that the page says. */
export function withAbout(scene: Scene, step: Step): Step {
  const { about, rest } = step;
  const stands = STANDS_FOR.exec(rest)?.[0];
  if (about === undefined || stands === undefined) return step;
  const { saying } = surroundingsOf(scene);
  const words = contentTokens(about).filter((word) => saying(word).length > 0);
  const said = stands.replace(/^\S+\s*/u, '');
  // What kind of thing it is need not be said again.
  const noun = isKindWord(said) || saying(plain(said)).length === 0 ? '' : said;
  // What is not in sight yet may be typed or chosen by its name.
  const proper = CHOSEN.has(step.deed)
    ? (about.match(/(?<!^)\p{Lu}[\p{L}'’-]*|\d\S*/gu) ?? [])
    : [];
  const name = (words.length > 0 ? words : proper).join(' ');
  return name === ''
    ? step
    : { ...step, rest: `${noun} ${name}${rest.slice(stands.length)}`.trim() };
}

const CHOSEN: ReadonlySet<Step['deed']> = new Set(['choose', 'set']);

const ON_IT: ReadonlySet<Step['deed']> = new Set([
  'click',
  'press',
  'open',
  'check',
  'uncheck',
  'toggle',
  'choose',
  'hover',
  'double-click',
  'right-click',
]);
