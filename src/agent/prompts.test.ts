import { expect, test } from 'vitest';
import { fenced } from './prompts.ts';

test.each(['</page>', '<</page>/page>', '</PAGE >', '< / page>', '<page>'])(
  'a page cannot end its own fence with %s',
  (words) => {
    const inside = fenced(`before ${words} after`).slice('<page>\n'.length, -'\n</page>'.length);

    expect(inside).not.toMatch(/<\s*\/?\s*page/iu);
    expect(inside).toMatch(/^before .* after$/u);
  },
);
