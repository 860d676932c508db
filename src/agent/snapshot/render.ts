/** A view as text for a model or a person: roles, names, states and refs, the most useful first when it is long. */
import type { PageView, SeenNode } from '../../runtime/agent-page.ts';

export type RenderLimits = {
  /** Longest text, in characters; a token is about four. */
  readonly mostChars: number;
};

const USUAL: RenderLimits = { mostChars: 24_000 };
const MOST_NAME = 160;
const MOST_OPTIONS = 12;

/** Roles that hold others and are worth a line. */
const HOLDERS: ReadonlySet<string> = new Set(
  'dialog alertdialog navigation main banner contentinfo complementary region search form list table grid treegrid tree menu menubar tablist radiogroup toolbar row listitem article group iframe'.split(
    ' ',
  ),
);
/** Of these, the ones that are left out when nothing names them. */
const NEEDS_NAME: ReadonlySet<string> = new Set(
  'region form group article list listitem table toolbar main'.split(' '),
);
const SKIPPED: ReadonlySet<string> = new Set(
  'label legend caption separator definition term cell gridcell rowgroup'.split(' '),
);

/** The whole page, or as much of it as fits: what can be acted on, in sight and in dialogs comes first. */
export function renderView(view: PageView, limits: RenderLimits = USUAL): string {
  const lines = linesOf(view);
  const head = [`${view.title || 'Untitled'} <${view.url}>`];
  if (view.tabs.length > 1)
    head.push(
      ...view.tabs.map(
        ({ index, title, url, current }) =>
          `tab ${index}${current ? ' (current)' : ''}: ${title} <${url}>`,
      ),
    );
  const below = view.pageHeight - view.viewport.height;
  if (below > 50) head.push(`scrolled ${view.scrollTop} of ${below} px`);
  const kept = fitting(lines, view, limits.mostChars - 200);
  const text = kept.map(({ depth, text: line }) => `${'  '.repeat(Math.min(depth, 6))}${line}`);
  const left = lines.length - kept.length;
  if (left > 0 || view.cut)
    text.push(`... ${left} more lines are not shown: scroll, find or read to get at them`);
  return [...head, ...text].join('\n');
}

type Line = { readonly node: SeenNode; readonly depth: number; readonly text: string };

function linesOf(view: PageView): readonly Line[] {
  const lines: Line[] = [];
  const open: { readonly at: number; readonly depth: number }[] = [];
  const isInside = (at: number, holder: number): boolean => {
    for (let up = at; up >= holder; up = view.parents[up] ?? -1) if (up === holder) return true;
    return false;
  };
  const named = new Set(
    view.nodes
      .filter(({ clickable, name }) => clickable === true && name !== '')
      .map(({ name }) => name),
  );
  for (const node of view.nodes) {
    while (open.length > 0 && !isInside(node.at, open.at(-1)?.at ?? -1)) open.pop();
    const depth = open.at(-1)?.depth ?? -1;
    if (SKIPPED.has(node.role)) continue;
    // What is already the name of a field or button is not said again.
    if (node.role === 'text' && named.has(node.name) && node.tag === 'label') continue;
    if (HOLDERS.has(node.role)) {
      if (node.role === 'row' || node.role === 'listitem') {
        lines.push({ node, depth: depth + 1, text: node.role === 'row' ? '-' : '*' });
        open.push({ at: node.at, depth: depth + 1 });
      } else if (node.name !== '' || !NEEDS_NAME.has(node.role)) {
        lines.push({ node, depth: depth + 1, text: textOf(node) });
        open.push({ at: node.at, depth: depth + 1 });
      }
      continue;
    }
    lines.push({ node, depth: depth + 1, text: textOf(node) });
  }
  return joined(lines);
}

/** Bare texts in a row, and what is alone in a row or list item, share a line. */
function joined(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    const isText = line.node.role === 'text';
    const lastIsMark =
      last !== undefined &&
      (last.text === '-' ||
        last.text === '*' ||
        last.text.startsWith('- ') ||
        last.text.startsWith('* '));
    if (
      last !== undefined &&
      lastIsMark &&
      line.depth === last.depth + 1 &&
      (isText || line.node.clickable === true) &&
      last.text.length < 300
    ) {
      result[result.length - 1] = {
        ...last,
        text: `${last.text} ${line.text}${last.node.role === 'row' ? ' |' : ''}`,
      };
    } else if (
      last !== undefined &&
      isText &&
      last.node.role === 'text' &&
      last.depth === line.depth &&
      last.text.length + line.text.length < 400
    ) {
      result[result.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    } else result.push(line);
  }
  return result.filter(({ text }) => text !== '-' && text !== '*');
}

function short(text: string): string {
  return text.length > MOST_NAME ? `${text.slice(0, MOST_NAME - 3)}...` : text;
}

/** One node as a line. */
export function textOf(node: SeenNode): string {
  if (node.role === 'text') return node.name;
  const ref = node.clickable === true || node.editable === true ? `[${node.ref}] ` : '';
  const role = node.role === 'generic' ? 'clickable' : node.role;
  const name =
    node.name === ''
      ? node.clickable === true && node.hints !== undefined
        ? ` (${short(node.hints)})`
        : ''
      : ` ${JSON.stringify(short(node.name))}`;
  return `${ref}${role}${name}${statesOf(node)}`;
}

function statesOf(node: SeenNode): string {
  const parts: string[] = [];
  if (node.level !== undefined && node.role === 'heading') parts.push(`level ${node.level}`);
  if (node.value !== undefined && node.value !== '')
    parts.push(`= ${JSON.stringify(short(node.value))}`);
  if (node.placeholder !== undefined && node.placeholder !== node.name)
    parts.push(`placeholder ${JSON.stringify(node.placeholder)}`);
  if (
    node.inputType !== undefined &&
    /^(?:password|date|time|email|number|range|color|datetime-local|month|week|tel|url)$/u.test(
      node.inputType,
    )
  )
    parts.push(node.inputType);
  if (node.range !== undefined && Number.isFinite(node.range.max))
    parts.push(`${node.range.now} of ${node.range.min}..${node.range.max}`);
  if (node.checked !== undefined)
    parts.push(node.checked === 'mixed' ? 'mixed' : node.checked ? 'checked' : 'unchecked');
  if (node.selected === true) parts.push('selected');
  if (node.pressed !== undefined) parts.push(node.pressed ? 'pressed' : 'not pressed');
  if (node.expanded !== undefined) parts.push(node.expanded ? 'expanded' : 'collapsed');
  for (const state of [
    'disabled',
    'required',
    'readonly',
    'invalid',
    'focused',
    'current',
    'modal',
    'draggable',
  ] as const)
    if (node[state] === true) parts.push(state);
  if (node.description !== undefined) parts.push(`(${short(node.description)})`);
  if (node.colour !== undefined && node.name === '') parts.push(node.colour);
  if (node.options !== undefined) {
    const labels = node.options.slice(0, MOST_OPTIONS).map(({ label }) => label);
    const more = node.options.length - labels.length;
    parts.push(`{${labels.join(' | ')}${more > 0 ? ` | ${more} more` : ''}}`);
  }
  return parts.length === 0 ? '' : ` ${parts.join(' ')}`;
}

/** The lines that fit, in their order: by what they are good for, then by where they stand. */
function fitting(lines: readonly Line[], view: PageView, mostChars: number): readonly Line[] {
  const cost = ({ text, depth }: Line): number => text.length + 1 + 2 * Math.min(depth, 6);
  let total = 0;
  for (const line of lines) total += cost(line);
  if (total <= mostChars) return lines;
  const modals = view.nodes.filter(({ role, modal }) => modal === true || role === 'dialog');
  const rank = ({ node }: Line): number => {
    const isInSight = node.box.y < view.viewport.height && node.box.y + node.box.height > 0;
    const isInModal = modals.some(
      ({ box }) => node.box.x >= box.x && node.box.y >= box.y && node.box.y <= box.y + box.height,
    );
    const acts = node.clickable === true;
    if (isInModal) return 0;
    if (isInSight) return acts ? 1 : 2;
    if (node.editable === true || node.options !== undefined || node.role === 'button') return 3;
    if (node.role === 'heading') return 4;
    return acts ? 5 : 6;
  };
  const order = lines
    .map((line, index) => ({ line, index, rank: rank(line) }))
    .toSorted((one, other) => one.rank - other.rank || one.index - other.index);
  const kept = new Set<number>();
  let used = 0;
  for (const { line, index } of order) {
    if (used + cost(line) > mostChars) continue;
    used += cost(line);
    kept.add(index);
  }
  return lines.filter((_line, index) => kept.has(index));
}
