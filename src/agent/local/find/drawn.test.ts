import { expect, test } from 'vitest';
import type { PageView, SeenNode } from '../../../runtime/agent-page.ts';
import { isDrawn, withDrawn } from './drawn.ts';

const box = { x: 0, y: 0, width: 30, height: 16 };

function seen(...nodes: readonly Partial<SeenNode>[]): readonly SeenNode[] {
  const all = nodes.map((node, at): SeenNode => ({
    ref: `e${at}`,
    at,
    role: 'generic',
    name: '',
    tag: 'div',
    box,
    ...(node.role === 'text' ? {} : { clickable: true }),
    ...node,
  }));
  const view: PageView = {
    url: 'http://a.test/',
    title: '',
    nodes: all,
    parents: all.map((_node, at) => at - 1),
    frames: [],
    tabs: [],
    viewport: { width: 800, height: 600 },
    scrollTop: 0,
    pageHeight: 600,
    cut: false,
  };
  return withDrawn(view).nodes;
}

test('switches and boxes made of plain elements say whether they are on', () => {
  const [on, off, light, milk, text] = seen(
    { hints: 'sw', selected: true },
    { hints: 'toggle small' },
    { name: 'Porch light: off' },
    { name: '☑ Milk' },
    { name: 'Switch' },
  );

  expect(on).toMatchObject({ role: 'switch', checked: true });
  expect(off).toMatchObject({ role: 'switch', checked: false });
  expect(light).toMatchObject({ role: 'switch', name: 'Porch light', checked: false });
  expect(milk).toMatchObject({ role: 'checkbox', name: 'Milk', checked: true });
  expect(text?.role).toBe('generic');
  expect([on, light, milk, text].map((node) => node !== undefined && isDrawn(node))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('what shows a choice under its label is a list; a heading that folds is none', () => {
  const label = { role: 'text', name: 'Bread' } as const;
  const [, list] = seen(label, {
    name: 'Please choose ▾',
  });
  const [fold] = seen({ name: 'Network ▾', expanded: false });

  expect(list).toMatchObject({ role: 'combobox', value: 'Please choose' });
  expect(fold?.role).toBe('generic');
});

test('a handle on a long track is a slider', () => {
  const [, handle] = seen({ box: { ...box, width: 200, height: 6 } }, { box });

  expect(handle?.role).toBe('slider');
});
