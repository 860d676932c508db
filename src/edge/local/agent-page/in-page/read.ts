/** In the page: text and tables as they are seen, and waiting until the page is quiet. */
import type { TableRead } from '../../../../runtime/agent-page.ts';
import type { Registry } from './registry.ts';

/** Self-contained. Visible text of an element, or of the page; undefined when the element is gone. */
export function readText(
  registry: Registry,
  order: { readonly number: number | undefined; readonly mostChars: number },
): string | undefined {
  const element = order.number === undefined ? document.body : registry.find(order.number);
  if (element === undefined || element === null) return undefined;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return element.type === 'password' ? '•••' : element.value.slice(0, order.mostChars);
  }
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.label ?? '';
  const text = (element as HTMLElement).innerText ?? element.textContent ?? '';
  return text
    .replace(/[ \t]+/gu, ' ')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
    .slice(0, order.mostChars);
}

/** Self-contained. A table or grid by its rows and cells; undefined when the element is gone. */
export function readTable(registry: Registry, number: number): TableRead | undefined {
  const element = registry.find(number);
  if (element === undefined) return undefined;
  const tidy = (cell: Element): string =>
    ((cell as HTMLElement).innerText ?? '').replace(/\s+/gu, ' ').trim();
  const rows = [...element.querySelectorAll('tr, [role=row]')]
    .filter(
      (row) =>
        row.closest('table, [role=table], [role=grid], [role=treegrid]') === element &&
        row.getClientRects().length > 0,
    )
    .slice(0, 2_000)
    .map((row) => [
      ...row.querySelectorAll(
        ':scope > th, :scope > td, [role=cell], [role=gridcell], [role=columnheader], [role=rowheader]',
      ),
    ]);
  const isHead = (cells: Element[]): boolean =>
    cells.length > 0 &&
    cells.every(
      (cell) =>
        cell.tagName === 'TH' ||
        cell.getAttribute('role') === 'columnheader' ||
        cell.closest('thead') !== null,
    );
  const first = rows[0];
  const headers = first !== undefined && isHead(first) ? first.map(tidy) : [];
  const body = (headers.length > 0 ? rows.slice(1) : rows)
    .map((cells) => cells.map(tidy))
    .filter((cells) => cells.length > 0);
  return { headers, rows: body };
}

/** Self-contained. Resolves when nothing has changed for `calmMs`, or after `mostMs`. */
export function untilCalm(order: {
  readonly calmMs: number;
  readonly mostMs: number;
}): Promise<boolean> {
  return new Promise((resolve) => {
    const beganAt = performance.now();
    let changedAt = beganAt;
    let isOver = false;
    const watcher = new MutationObserver(() => {
      changedAt = performance.now();
    });
    watcher.observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
    });
    const end = (calm: boolean): void => {
      if (isOver) return;
      isOver = true;
      watcher.disconnect();
      resolve(calm);
    };
    const look = (): void => {
      const now = performance.now();
      if (document.readyState !== 'loading' && now - changedAt >= order.calmMs) return end(true);
      if (now - beganAt >= order.mostMs) return end(false);
      setTimeout(look, 5);
    };
    requestAnimationFrame(() => setTimeout(look, 0));
    setTimeout(look, 60);
  });
}
