/** Text fields that take a day. */
import type { SeenNode } from '../../../runtime/agent-page.ts';

/** A text field for dates, as it says itself. */
export const isDated = ({ inputType, name, hints, placeholder }: SeenNode): boolean =>
  (inputType === undefined || inputType === 'text') &&
  /\b(?:date ?picker|calendar|date|day|dob|birthday|dd|yyyy|depart(?:ing|ure)?|return(?:ing)?|check ?(?:in|out)|when)\b/iu.test(
    `${name} ${hints ?? ''} ${placeholder ?? ''}`,
  );
