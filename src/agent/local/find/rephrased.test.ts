import { expect, test } from 'vitest';
import { rephrased } from './rephrased.ts';

test.each([
  ['mail number 3', 'the 3th mail'],
  ['hit no. 2', 'the 2th hit'],
  ['the song number three', 'the 3th song'],
  ['paragraph two', 'the 2th paragraph'],
  ['number five', 'the 5th one'],
  ['everything Tomas sent', 'all messages from Tomas'],
  ['the one Odile wrote about the rent', 'the one from Odile about the rent'],
  ['the result at the very bottom', 'the last result'],
  ['number four in the list of mails', 'the 4th mails'],
  ['the bottom one of the options', 'the last options'],
  ['the topmost checkbox', 'the first checkbox'],
  ['everything that is red', 'all red things'],
  ['what comes right after Elm', 'the one that comes right after Elm'],
])('%s', (said, meant) => expect(rephrased(said)).toEqual([meant]));

test.each([
  'order number 3',
  'page 2',
  'phone number',
  'the digit 4',
  'the bottom shelf',
  'Form two',
])('"%s" has a number of its own, or none', (said) => expect(rephrased(said)).toEqual([]));
