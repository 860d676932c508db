import { expect, test } from 'vitest';
import type { SeenNode } from '../../runtime/agent-page.ts';
import { createScene } from './find/scene.ts';
import { createUsed, unusedIn } from './unused.ts';

const box = { x: 0, y: 0, width: 100, height: 20 };
const nodes: readonly SeenNode[] = [
  { ref: 'e1', at: 0, role: 'button', name: 'Save Draft', tag: 'button', box, clickable: true },
];
const view = {
  ...{ url: 'http://a.test/', title: '', nodes, parents: [-1], frames: [], tabs: [] },
  ...{ viewport: { width: 100, height: 100 }, scrollTop: 0, pageHeight: 100, cut: false },
};
const scenes = [createScene(view, '')];

test('names, quoted texts and addresses that went nowhere are told', () => {
  const used = createUsed();
  used.add('Mia');

  const instruction = 'Enter first name Mia, last name Roth and mia@roth.test, note "on time"';
  expect(unusedIn(instruction, ['on time'], used, scenes)).toEqual([
    'on time',
    'mia@roth.test',
    'Roth',
  ]);
});

test('what stands on the page, keys, kinds, days and months need not be typed', () => {
  const instruction = 'Press Save Draft, then the Button, then Enter, on Monday in March';
  expect(unusedIn(instruction, ['Save Draft'], createUsed(), scenes)).toEqual([]);
});
