/** Orders, positions, counting and finding. */
import { lastLogged, logged, says, type Cases } from './case.ts';

export const FRESH_PUZZLES_3_CASES: Cases = {
  '/fresh/rank-it': [
    ['Move Dvořák to the top', lastLogged('DBCE')],
    ['move Bach down one place', logged('CBDE')],
    ['Elgar should come third', logged('BCED')],
    ['who is second?', says(/^(?![^]*(?:Bach|Elgar))[^]*(?:chopin)/i)],
  ],
  '/fresh/nine-cells': [
    ['click the cell in the middle', logged('cell 2,2')],
    ['Click the top right cell', logged('cell 1,3')],
    ['press the second cell of the third row', logged('cell 3,2')],
    [
      'click all three in the first column',
      `log.length === 3 && ['cell 1,1', 'cell 2,1', 'cell 3,1'].every((c) => log.includes(c))`,
    ],
  ],
  '/fresh/svg-count': [
    ['Count the circles and press the button with that number', logged('answer 3')],
    ['click the triangle', logged('shape d')],
    ['Click the purple circle.', logged('shape c')],
    [
      'how many orange shapes are there?',
      says(/^(?![^]*(?:How many circles))[^]*(?:\b3\b|\bthree\b)/i),
    ],
  ],
  '/fresh/long-scroll': [
    ['Scroll down the list and pick Rowan', logged('tree Rowan')],
    ['choose the last tree in the list', logged('tree Teak')],
    [
      'enter the ticket number from the text box in the field below and check it',
      logged('ticket 7731-KX'),
    ],
    ['Scroll to the bottom of the tree list', `document.getElementById('bx').scrollTop > 500`],
    ['pick the tree that begins with K', logged('tree Katsura')],
  ],
};
