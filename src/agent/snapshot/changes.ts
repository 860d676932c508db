/** What is different on the page since it was last seen, as text. */
import type { Happening, PageView, SeenNode } from '../../runtime/agent-page.ts';
import { renderView, textOf } from './render.ts';

const MOST_LINES = 60;
const MOST_CHARS = 6_000;

/**
 * Tells what appeared, went and changed between two views, and what happened besides. Where the page
 * is another one, the whole of it.
 */
export function changesSince(before: PageView, after: PageView, happening?: Happening): string {
  const told = happening === undefined ? [] : besides(happening);
  if (isOther(before, after)) {
    return [...told, `The page is now ${after.url}:`, renderView(after)].join('\n');
  }
  const lines = [...told];
  if (before.url !== after.url) lines.push(`The address is now ${after.url}`);
  if (before.title !== after.title) lines.push(`The title is now ${JSON.stringify(after.title)}`);
  if (before.scrollTop !== after.scrollTop) lines.push(`Scrolled to ${after.scrollTop} px`);
  const old = byKey(before);
  const now = byKey(after);
  const appeared = after.nodes.filter((node) => !old.has(keyOf(node)) && isTold(node));
  const gone = before.nodes.filter((node) => !now.has(keyOf(node)) && isTold(node));
  const changed = after.nodes.filter((node) => {
    const was = old.get(keyOf(node));
    return was !== undefined && textOf(was) !== textOf(node);
  });
  lines.push(...section('Changed', changed), ...section('New', appeared), ...section('Gone', gone));
  if (lines.length === 0) return 'Nothing visible changed.';
  return lines.join('\n').slice(0, MOST_CHARS);
}

/** Bare texts of one element are told apart by what they say. */
const keyOf = (node: SeenNode): string =>
  node.role === 'text' ? `${node.ref} ${node.name}` : node.ref;

const byKey = (view: PageView): ReadonlyMap<string, SeenNode> =>
  new Map(view.nodes.map((node) => [keyOf(node), node]));

const isTold = (node: SeenNode): boolean => node.name !== '' || node.clickable === true;

/** Another document, or next to nothing of the old one left. */
function isOther(before: PageView, after: PageView): boolean {
  const refs = new Set(before.nodes.map(({ ref }) => ref));
  const kept = after.nodes.filter(({ ref }) => refs.has(ref)).length;
  return kept < Math.min(before.nodes.length, after.nodes.length) * 0.2;
}

function section(title: string, nodes: readonly SeenNode[]): readonly string[] {
  if (nodes.length === 0) return [];
  const shown = nodes.slice(0, MOST_LINES).map((node) => `  ${textOf(node)}`);
  const left = nodes.length - shown.length;
  return [`${title}:`, ...shown, ...(left > 0 ? [`  ... and ${left} more`] : [])];
}

function besides({ dialogs, openedTabs, downloads, coveredBy }: Happening): readonly string[] {
  return [
    ...dialogs.map(
      ({ kind, message, accepted }) =>
        `The page showed ${kind} ${JSON.stringify(message)}; it was ${accepted ? 'accepted' : 'dismissed'}.`,
    ),
    ...openedTabs.map((url) => `A new tab opened and is now the current one: ${url}`),
    ...downloads.map((name) => `Downloaded /workspace/${name}`),
    ...(coveredBy === undefined ? [] : [`${coveredBy} lay over it; it was clicked beneath.`]),
  ];
}
