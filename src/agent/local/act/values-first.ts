/** "Log me in. The user is bob ...": a button of a form is pressed after what the next sentences say is filled in. */
import { DONE_WITH_FORM } from '../parse/verbs.ts';
import type { Step } from '../parse/steps.ts';

/** Tells a value: "the PIN is 9921", "user: kim". */
const TELLS_VALUE = /\b(?:is|are|will be|should be|goes)\b|[:=]|\d|\u{E000}/u;
const NOTHING = /^(?:(?:it|this|that|me|us|in|now|the form|an? account|for me)\s*)*$/iu;

/** The steps, with a button that comes before its values put after them. */
export function valuesFirst(steps: readonly Step[]): readonly Step[] {
  const [first, ...others] = steps;
  if (first === undefined || others.length === 0 || !isPress(first)) return steps;
  const areValues = others.every(
    ({ deed, said, rest }) =>
      (deed === 'fill' || deed === 'set' || (deed === 'unknown' && TELLS_VALUE.test(said))) &&
      !NOTHING.test(rest),
  );
  return areValues ? [...others, first] : steps;
}

const isPress = ({ deed, verb, rest }: Step): boolean =>
  (deed === 'login' ||
    deed === 'submit' ||
    DONE_WITH_FORM.test(verb) ||
    /^(?:unlock|log|sign|start|create|open)\b/u.test(verb)) &&
  NOTHING.test(rest);
