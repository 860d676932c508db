/** JSON out of what models write around it. */

/** The one JSON value of a text, with or without fences and sentences around; undefined when there is none. */
export function readJson(text: string): unknown {
  const fence = /```(?:json)?\s*([\s\S]*?)```/.exec(text)?.[1];
  const thoughtless = text.replace(/^[\s\S]*<\/think(ing)?>/, '');
  for (const candidate of [
    text,
    fence,
    thoughtless,
    between(thoughtless, '{', '}'),
    between(thoughtless, '[', ']'),
  ]) {
    const value = parse(candidate);
    if (value !== undefined) return value;
  }
  return undefined;
}

function between(text: string, open: string, close: string): string | undefined {
  const from = text.indexOf(open);
  const to = text.lastIndexOf(close);
  return from === -1 || to <= from ? undefined : text.slice(from, to + 1);
}

function parse(text: string | undefined): unknown {
  if (text === undefined || text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the next candidate may be.
    return undefined;
  }
}
