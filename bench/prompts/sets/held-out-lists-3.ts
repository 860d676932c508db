/** One of many: rows, cards, posts, files, results. */
import { REFUSE, logged, type Cases } from './case.ts';
import { all, filled } from './checks.ts';

export const HELD_OUT_LISTS_3: Cases = {
  '/held-out/pod-chat': [
    ['text Selma "On my way"', logged('to Selma: On my way')],
    ['Type "Lunch?" in the message box and click the send icon.', logged('to Gate crew: Lunch?')],
    [
      'Give the message "The gate is locked" a thumbs up.',
      logged('thumbs up for The gate is locked'),
    ],
    [
      'write to wim: see you at six',
      all('log.length === 1', '/^to Wim: see you at six[.]?$/i.test(log[0])'),
    ],
    ['put a heart on what Nadia wrote to the gate crew', logged('heart for I have the second key')],
    ['text Gustav "Hello"', REFUSE],
  ],
  '/held-out/my-orders': [
    ["i don't need the garden hose any more, cancel it, yes i'm sure", logged('cancelled 1045')],
    ['Click "Track" for order 1043.', logged('track 1043')],
    ["we're out of lamp oil, buy it again", logged('again 1038')],
    ['send the wool blanket back, it came damaged', logged('return 1041 Damaged')],
    [
      'Return order 1038, select the reason "Not needed" and click Send.',
      logged('return 1038 Not needed'),
    ],
    ['cancel order 1050 pls', REFUSE],
    ['cancel the wool blanket order', REFUSE],
  ],
  '/held-out/invoices-due': [
    [
      'Select the invoices of Brandt & Sons and Osei Catering and click Mark as paid.',
      logged('paid 301 303'),
    ],
    ['remind Lumen Studio please', logged('remind 302')],
    ['mark every overdue invoice as paid', logged('paid 302 304')],
    [
      'Tick the checkbox of the invoice with the highest amount.',
      filled('off', 'on', 'off', 'off', 'off'),
    ],
    ['Check invoice 304 and click Export.', logged('export 304')],
    ["zephyr tours hasn't paid, remind them", REFUSE],
  ],
  '/held-out/lighthouses': [
    ['Click "Plan a visit" for Teal Point.', logged('visit Teal Point')],
    ['plan a visit to the one with the red light', logged('visit Gull Rock')],
    ['Click "Plan a visit" for Cape Sorrow.', REFUSE],
  ],
  '/held-out/bowls-league': [
    ['Click on the team with 21 points.', logged('team Priory')],
    ['open the page of the team at the bottom of the table', logged('team Saltings')],
  ],
};
