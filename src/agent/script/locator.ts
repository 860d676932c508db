/** An element as Playwright code would find it: by role and name where it has them. */
import type { PageView, SeenNode } from '../../runtime/agent-page.ts';

/** Roles that `getByRole` does not know or does not give to these elements. */
const NO_ROLE: ReadonlySet<string> = new Set([
  'text',
  'generic',
  'file',
  'summary',
  'label',
  'legend',
  'iframe',
  'caption',
]);

/** A piece of text as JavaScript. */
export const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;

/** The expression for a node of this view; `exact` and `nth` only where it would not be the only one. */
export function locatorOf(view: PageView, node: SeenNode): string {
  const from = frameOf(view, node);
  const peers = view.nodes.filter(({ frame }) => frame === node.frame);
  if (NO_ROLE.has(node.role)) return from + byWords(peers, node);
  const alike = peers.filter(({ role }) => role === node.role);
  if (node.name === '') {
    if (node.css !== undefined && node.role !== 'textbox')
      return `${from}.locator(${quoted(node.css)})`;
    return `${from}.getByRole(${quoted(node.role)})${nth(alike, node)}`;
  }
  const wanted = node.name.toLowerCase();
  const containing = alike.filter(({ name }) => name.toLowerCase().includes(wanted));
  const by = `${from}.getByRole(${quoted(node.role)}, { name: ${quoted(node.name)}`;
  if (containing.length === 1) return `${by} })`;
  const same = alike.filter(({ name }) => name === node.name);
  return `${by}, exact: true })${nth(same, node)}`;
}

function frameOf(view: PageView, node: SeenNode): string {
  const frame = view.frames.find(({ number }) => number === node.frame);
  if (frame === undefined) return 'page';
  return frame.path.reduce((from, step) => {
    const [selector = 'iframe', index = '0'] = step.split(' >> nth=');
    return `${from}.locator(${quoted(selector)}).nth(${index}).contentFrame()`;
  }, 'page');
}

function byWords(peers: readonly SeenNode[], node: SeenNode): string {
  if (node.role === 'file' && node.name !== '') return `.getByLabel(${quoted(node.name)})`;
  if (node.css !== undefined && (node.name === '' || node.name.length > 80))
    return `.locator(${quoted(node.css)})`;
  const same = peers.filter(({ name }) => name === node.name);
  return `.getByText(${quoted(node.name)}, { exact: true })${nth(
    same.filter(({ role }) => role === node.role),
    node,
  )}`;
}

function nth(alike: readonly SeenNode[], node: SeenNode): string {
  return alike.length > 1 ? `.nth(${alike.indexOf(node)})` : '';
}
