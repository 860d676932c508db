/** What people have written: each with its author, and when. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { tokens } from '../words/normal.ts';
import type { Grounds } from './grounds.ts';
import type { Statement } from './statements.ts';
import { valueTokens } from './tokens-of-value.ts';

const SAYS = tokens(
  'last latest newest say says said write writes wrote written post posts posted message comment comments text tell told ask asked answer answered reply replied think',
);
const TEXT: ReadonlySet<string> = new Set(['text', 'paragraph', 'generic']);
const MOST_AUTHOR = 40;

/** Texts, authors and times of messages: records of a name, a text and perhaps a time. */
export function messageStatements(grounds: Grounds): readonly Statement[] {
  return [...grounds.records].flatMap(([at, author]) => {
    if (author === undefined || !isAuthor(author)) return [];
    const others = grounds.textsIn(at).filter((node) => node !== author && TEXT.has(node.role));
    const [time, ...times] = others.filter(isTime);
    const texts = others.filter((node) => !isTime(node) && /\p{L}.*\s/u.test(node.name));
    const [text, ...more] = texts;
    if (text === undefined || more.length > 0 || times.length > 0) return [];
    const by = [{ words: tokens(author.name), cost: 0.02 }];
    const said = [{ words: tokens(text.name), cost: 0.04 }];
    const common = { about: SAYS, kinds: [], weight: 0.95, isMessage: true } as const;
    const spoken = { ...common, value: text.name, node: text, beside: by };
    const speaker = { ...common, value: author.name, node: author, beside: said };
    const when =
      time === undefined
        ? []
        : [
            {
              ...common,
              kinds: ['moment'] as const,
              value: time.name,
              node: time,
              beside: [...by, ...said],
            },
          ];
    return [spoken, { ...speaker, isTitle: true as const }, ...when];
  });
}

const isAuthor = ({ role, name }: SeenNode): boolean =>
  (role === 'text' || role === 'link') &&
  name.length <= MOST_AUTHOR &&
  /^[\p{Lu}@]/u.test(name) &&
  !/[.!?:]$/u.test(name);

/** A time and nothing else. */
function isTime({ name }: SeenNode): boolean {
  const [value, ...more] = valueTokens(name);
  return value?.kind === 'moment' && more.length === 0 && name.length <= value.text.length + 8;
}
