import { expect, test } from 'vitest';
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { nearLabels } from './near-labels.ts';

const node = (at: number, x: number, y: number, more: Partial<SeenNode>): SeenNode => ({
  ref: `e${at}`,
  at,
  role: 'text',
  name: '',
  tag: 'span',
  box: { x, y, width: 80, height: 20 },
  ...more,
});

test('a switch goes by what stands alone with it on a wide line, not by the title over it', () => {
  const nodes = [
    node(1, 0, 0, { role: 'heading', name: 'Sound', box: { x: 0, y: 0, width: 900, height: 20 } }),
    node(3, 0, 40, { name: 'Key tones' }),
    node(4, 800, 40, { role: 'switch', clickable: true }),
    node(6, 0, 80, { name: 'Vibrate' }),
    node(7, 800, 80, { role: 'switch', clickable: true }),
  ];
  const labels = nearLabels(nodes, [-1, 0, 0, 2, 2, 0, 5, 5]);
  expect(labels.get('e4')).toBe('Key tones');
  expect(labels.get('e7')).toBe('Vibrate');
});

test('where other controls stand on the line, the nearest text counts', () => {
  const nodes = [
    node(1, 0, 0, { name: 'Arrival' }),
    node(2, 90, 0, { role: 'textbox', editable: true }),
    node(3, 180, 0, { name: 'Departure' }),
    node(4, 270, 0, { role: 'textbox', editable: true }),
  ];
  const labels = nearLabels(nodes, [-1, 0, 0, 0, 0]);
  expect(labels.get('e2')).toBe('Arrival');
  expect(labels.get('e4')).toBe('Departure');
});
