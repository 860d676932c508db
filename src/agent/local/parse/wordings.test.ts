import { expect, test } from 'vitest';
import { plainly } from './wordings.ts';

test.each([
  ['Could you unlock this?', 'unlock this'],
  ['can you close the shop at night?', 'close the shop at night'],
  ['Can you see the price?', 'Can you see the price?'],
  ['could you tell me who wrote it?', 'could you tell me who wrote it?'],
])('"%s" is "%s"', (said, plain) => expect(plainly([said])).toEqual([plain]));

test.each([
  ['my nickname should be Kit from now on', 'my nickname should be Kit'],
  [
    'the town is Graz and the zip is 8010, put those in please',
    'the town is Graz and the zip is 8010',
  ],
  ['Submit afterwards', 'Submit'],
  ['choose both Rye and Oats', 'choose Rye and Oats'],
  ['choose both of the boxes', 'choose both of the boxes'],
])('what says nothing is left out of "%s"', (said, plain) =>
  expect(plainly([said])).toEqual([plain]),
);

test.each([
  ['in the box goes Call Ann', 'type Call Ann into the box'],
  ['into Nickname goes Kit', 'type Kit into Nickname'],
  ['the colour should go into the second field', 'type the colour into the second field'],
  ['the Town field should get Graz', 'type Graz into the Town field'],
  [
    "what's in the first box needs to be copied to the last one",
    'copy the text of the first box into the last one',
  ],
  ['the oak desk should go into the hall', 'the oak desk should go into the hall'],
])('what goes where in "%s"', (said, plain) => expect(plainly([said])).toEqual([plain]));

test.each([
  ['the receiver stays blank', 'leave the receiver blank'],
  ['two adults, cats stay at home', 'two adults, no cats'],
  ["my page shouldn't be visible", 'turn off visible page'],
  ["the wifi shouldn't be on", 'uncheck the wifi'],
  ["the song shouldn't be deleted", "the song shouldn't be deleted"],
  ['make a bid of 40 on the lamp', 'bid 40 for the lamp'],
  ['tell Ines: back at six', 'write back at six to Ines, then send it'],
  ['tell me what it costs', 'tell me what it costs'],
])('states and messages in "%s"', (said, plain) => expect(plainly([said])).toEqual([plain]));

test('whom to log in as may be said in a sentence of its own', () => {
  expect(plainly(['Log me in', 'The user is kim and the password p9'])).toEqual([
    'log in with The user is kim and the password p9',
  ]);
  expect(plainly(['Log me in', 'Open the news'])).toEqual(['Log me in', 'Open the news']);
});

test.each([
  ['another guest: Ida', 'add a guest called Ida'],
  ['new list, name it Trip', 'create a list called Trip'],
  ['in the field goes Call Ann, press Save', 'type Call Ann into the field, press Save'],
  ['confirm it with Enter', 'press Enter'],
  ['take Oslo from the suggestions', 'choose Oslo from the suggestions'],
  ['take Oslo from the map', 'take Oslo from the map'],
  ['the title should be in bold', 'make the title bold'],
  ['submit the last word of the story', 'type the last word of the story and submit'],
  ['add 2 figs and check out', 'add 2 figs and click checkout'],
  ['un vélo, réserver, s’il vous plaît', 'un vélo, réserver'],
])('more turns: "%s"', (said, plain) => expect(plainly([said])).toEqual([plain]));
