/** An element as Playwright would find it again: by role and name, in its frame. */
import type { PageView, SeenNode } from '../../runtime/agent-page.ts';

/** Longer names are found by their beginning. */
const EXACT_NAME = 80;
/** Roles that Playwright finds; others are ours or carry no meaning. */
const ROLES = new Set(
  (
    'alert alertdialog article banner blockquote button caption cell checkbox code columnheader combobox ' +
    'complementary contentinfo definition dialog document emphasis feed figure form grid gridcell group heading ' +
    'img link list listbox listitem log main marquee menu menubar menuitem menuitemcheckbox menuitemradio meter ' +
    'navigation note option paragraph progressbar radio radiogroup region row rowgroup rowheader scrollbar search ' +
    'searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar ' +
    'tooltip tree treegrid treeitem'
  ).split(' '),
);

/** Code for the element, such as `page.getByRole("button", { name: "Send", exact: true })`. */
export function locatorOf(node: SeenNode, view: PageView): string {
  const alike = view.nodes.filter((other) => isAlike(other, node));
  const nth = alike.length > 1 ? `.nth(${alike.indexOf(node)})` : '';
  return `${frameOf(node, view)}.${finderOf(node)}${nth}`;
}

function frameOf({ frame }: SeenNode, view: PageView): string {
  const path =
    frame === undefined ? [] : (view.frames.find(({ number }) => number === frame)?.path ?? []);
  return ['page', ...path.map((selector) => `frameLocator(${JSON.stringify(selector)})`)].join('.');
}

/** What Playwright's finder would find too. */
function isAlike(other: SeenNode, node: SeenNode): boolean {
  if (other === node) return true;
  return other.frame === node.frame && finderOf(other) === finderOf(node);
}

function finderOf(node: SeenNode): string {
  const { role, name, tag, inputType, placeholder } = node;
  // Fields without a role in ARIA: passwords, dates, colours, files.
  if (tag === 'input' && !hasInputRole(inputType)) {
    if (name !== '' && name !== placeholder) return `getByLabel(${named(name)})`;
    if (placeholder !== undefined) return `getByPlaceholder(${named(placeholder)})`;
    return `locator(${JSON.stringify(`input[type="${inputType}"]`)})`;
  }
  if (ROLES.has(role)) {
    return name === ''
      ? `getByRole(${JSON.stringify(role)})`
      : `getByRole(${JSON.stringify(role)}, ${option(name)})`;
  }
  if (name !== '') return `getByText(${named(name)})`;
  return `locator(${JSON.stringify(tag)})`;
}

function hasInputRole(inputType: string | undefined): boolean {
  return !['password', 'date', 'time', 'datetime-local', 'month', 'week', 'color', 'file'].includes(
    inputType ?? 'text',
  );
}

function named(name: string): string {
  return name.length > EXACT_NAME
    ? JSON.stringify(name.slice(0, EXACT_NAME))
    : `${JSON.stringify(name)}, { exact: true }`;
}

function option(name: string): string {
  return name.length > EXACT_NAME
    ? `{ name: ${JSON.stringify(name.slice(0, EXACT_NAME))} }`
    : `{ name: ${JSON.stringify(name)}, exact: true }`;
}
