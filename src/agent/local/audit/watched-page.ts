/** The page, with an eye on each thing that is touched, before it is. */
import type { AgentPage } from '../../../runtime/agent-page.ts';
import type { Touch } from './verbs.ts';

/** @param look where to look; @param touching told of what is about to be done, and may throw */
export function watchedPage(
  page: AgentPage,
  look: AgentPage['look'],
  touching: (ref: string, touch: Touch, value?: string) => void,
): AgentPage {
  return {
    ...page,
    look,
    click(ref, options, signal) {
      touching(ref, 'click');
      return page.click(ref, options, signal);
    },
    setChecked(ref, checked, signal) {
      touching(ref, 'set');
      return page.setChecked(ref, checked, signal);
    },
    fill(ref, text, signal) {
      touching(ref, 'type', text);
      return page.fill(ref, text, signal);
    },
    type(ref, text, signal) {
      if (ref !== undefined) touching(ref, 'type', text);
      return page.type(ref, text, signal);
    },
    select(ref, labels, signal) {
      touching(ref, 'set', labels.join(' '));
      return page.select(ref, labels, signal);
    },
    drag(ref, target, signal) {
      touching(ref, 'set');
      if ('ref' in target) touching(target.ref, 'set');
      return page.drag(ref, target, signal);
    },
  };
}
