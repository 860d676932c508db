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
const TABLES: ReadonlySet<string> = new Set(['table', 'grid', 'treegrid']);
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
  const named = new Set(
    view.nodes.flatMap(({ clickable, name }) => (clickable === true ? [name] : [])),
  );
  const headed = tablesWithHeads(view);
  const canDrop = view.nodes.some(({ draggable }) => draggable === true);
  for (const node of view.nodes) {
    while (open.length > 0 && !isInside(view, node.at, open.at(-1)?.at ?? -1)) open.pop();
    if (!isWorthALine(node, named) && !headed.has(node.at)) continue;
    const depth = (open.at(-1)?.depth ?? -1) + 1;
    lines.push({ node, depth, text: lineOf(node, lines.at(-1)?.node, canDrop) });
    if (HOLDERS.has(node.role)) open.push({ at: node.at, depth });
  }
  return joined(lines);
}

/** Rows and list items are only marked: what they hold follows on the same line. */
const MARKS: Readonly<Record<string, string>> = { row: '-', listitem: '*' };

/** Where something can be dragged, everything may be where it is dropped, and has its ref. */
function lineOf(node: SeenNode, last: SeenNode | undefined, canDrop: boolean): string {
  const mark = MARKS[node.role];
  const isNamed = canDrop && last?.ref !== node.ref && (mark !== undefined || node.role === 'text');
  if (!isNamed) return mark ?? textOf(node);
  const what = node.draggable === true ? ' draggable' : '';
  return mark === undefined ? `[${node.ref}] ${node.name}` : `${mark} [${node.ref}]${what}`;
}

/** Places of tables that are tables: with heads, not for the layout. */
function tablesWithHeads({ nodes, parents }: PageView): ReadonlySet<number> {
  const tables = new Set(nodes.flatMap(({ role, at }) => (TABLES.has(role) ? [at] : [])));
  const headed = new Set<number>();
  for (const { role, at } of nodes) {
    if (role !== 'columnheader' && role !== 'rowheader') continue;
    let up = at;
    while (up >= 0 && !tables.has(up)) up = parents[up] ?? -1;
    if (up >= 0) headed.add(up);
  }
  return headed;
}

function isInside({ parents }: PageView, at: number, holder: number): boolean {
  let up = at;
  while (up > holder) up = parents[up] ?? -1;
  return up === holder;
}

/** Their text is the name of what they label, or of themselves. */
const SAID_ABOVE: ReadonlySet<string> = new Set(['label', 'th']);

/** What is already the name of a field or button is not said again, nor what only holds. */
function isWorthALine(
  { role, name, tag, clickable }: SeenNode,
  named: ReadonlySet<string>,
): boolean {
  if (SKIPPED.has(role)) return false;
  if (role === 'text') return !SAID_ABOVE.has(tag) || !named.has(name);
  if (role === 'columnheader' || role === 'rowheader') return clickable === true;
  return name !== '' || MARKS[role] !== undefined || !NEEDS_NAME.has(role);
}

const LONGEST_ROW = 300;
const LONGEST_TEXT = 400;

/** Bare texts in a row, and what is alone in a row or list item, share a line. */
function joined(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    const text = last === undefined ? undefined : together(last, line);
    if (last === undefined || text === undefined) result.push(line);
    else result[result.length - 1] = { ...last, text };
  }
  return result.filter(({ text }) => text !== '-' && text !== '*');
}

/** Both as one line, or undefined where they stay apart. */
function together(last: Line, line: Line): string | undefined {
  const isText = line.node.role === 'text';
  const isInRow = MARKS[last.node.role] !== undefined && line.depth === last.depth + 1;
  if (isInRow && (isText || line.node.clickable === true) && last.text.length < LONGEST_ROW) {
    return `${last.text} ${line.text}${last.node.role === 'row' ? ' |' : ''}`;
  }
  const isRun = isText && last.node.role === 'text' && last.depth === line.depth;
  const isShort = last.text.length + line.text.length < LONGEST_TEXT;
  return isRun && isShort ? `${last.text} ${line.text}` : undefined;
}

function short(text: string): string {
  return text.length > MOST_NAME ? `${text.slice(0, MOST_NAME - 3)}...` : text;
}

/** One node as a line. */
export function textOf(node: SeenNode): string {
  if (node.role === 'text') return node.name;
  const ref = isHandled(node) ? `[${node.ref}] ` : '';
  const role = node.role === 'generic' ? 'clickable' : node.role;
  const name =
    node.name === ''
      ? node.clickable === true && node.hints !== undefined
        ? ` (${short(node.hints)})`
        : ''
      : ` ${JSON.stringify(short(node.name))}`;
  return `${ref}${role}${name}${statesOf(node)}`;
}

/** What some tool takes, if only to read it. */
const isHandled = ({ clickable, editable, draggable, role }: SeenNode): boolean =>
  clickable === true || editable === true || draggable === true || TABLES.has(role);

function statesOf(node: SeenNode): string {
  const parts = [...valueOf(node), ...switchesOf(node)];
  for (const flag of FLAGS) if (node[flag] === true) parts.push(flag);
  if (node.description !== undefined) parts.push(`(${short(node.description)})`);
  if (node.colour !== undefined && node.name === '') parts.push(node.colour);
  if (node.options !== undefined) parts.push(optionsOf(node.options));
  return parts.length === 0 ? '' : ` ${parts.join(' ')}`;
}

const FLAGS = [
  'disabled',
  'required',
  'readonly',
  'invalid',
  'focused',
  'current',
  'modal',
  'draggable',
] as const;
const TOLD_TYPES: ReadonlySet<string | undefined> = new Set(
  'password date time email number range color datetime-local month week tel url'.split(' '),
);

function valueOf({ role, level, value, placeholder, name, inputType, range }: SeenNode): string[] {
  const parts: string[] = [];
  if (level !== undefined && role === 'heading') parts.push(`level ${level}`);
  if (value !== undefined && value !== '') parts.push(`= ${JSON.stringify(short(value))}`);
  const isHint = placeholder !== undefined && placeholder !== name;
  if (isHint) parts.push(`placeholder ${JSON.stringify(placeholder)}`);
  if (inputType !== undefined && TOLD_TYPES.has(inputType)) parts.push(inputType);
  const isBounded = range !== undefined && Number.isFinite(range.max);
  if (isBounded) parts.push(`${range.now} of ${range.min}..${range.max}`);
  return parts;
}

function switchesOf({ checked, selected, pressed, expanded }: SeenNode): string[] {
  const parts: string[] = [];
  if (checked !== undefined)
    parts.push(checked === 'mixed' ? 'mixed' : checked ? 'checked' : 'unchecked');
  if (selected === true) parts.push('selected');
  if (pressed !== undefined) parts.push(pressed ? 'pressed' : 'not pressed');
  if (expanded !== undefined) parts.push(expanded ? 'expanded' : 'collapsed');
  return parts;
}

function optionsOf(options: NonNullable<SeenNode['options']>): string {
  const labels = options.slice(0, MOST_OPTIONS).map(({ label }) => label);
  const more = options.length - labels.length;
  return `{${labels.join(' | ')}${more > 0 ? ` | ${more} more` : ''}}`;
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
