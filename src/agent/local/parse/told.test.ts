import { expect, test } from 'vitest';
import { withTold } from './told.ts';

test.each([
  ['one of the trees starts with a K, choose it', 'choose the tree that starts with a K'],
  ['One of the rivers ends in o: click that one', 'click the river that ends in o'],
  [
    'One airport begins with Lu, choose it from the list',
    'choose the airport that begins with Lu from the list',
  ],
  [
    'one number lies between 50 and 60, give it a click',
    'give the number that lies between 50 and 60 a click',
  ],
  [
    'In the second row just one number is odd, press it',
    'press the number that is odd In the second row',
  ],
  ['between Cedar and Fir stands a tree, click that one', 'click the tree between Cedar and Fir'],
  ['After Rome comes a city; please tap it', 'tap the city After Rome'],
  [
    "among the people from Oslo there is one who is the oldest; I'd like to edit that person",
    'edit the people from Oslo who is the oldest',
  ],
  ['G is the first letter of the word I want, click it', 'click the word that starts with G'],
  ['everything Tomas sent is important, star all of it', 'star everything Tomas sent'],
  ["everything of Jens's is done, tick it all off", "tick everything of Jens's off"],
  ['the one about lunch from Cy is really important: star it', 'star the one about lunch from Cy'],
  [
    "Ines sent a mail with photos, I don't need it any longer, delete it",
    'delete the mail from Ines with photos',
  ],
  ['Tomas wrote about keys, delete that mail', 'delete the message from Tomas about keys'],
  [
    'Anders Holm and Lotte Vries have to go: tick both of them and hit Delete',
    'tick Anders Holm and Lotte Vries and hit Delete',
  ],
  ['there is just one that ends in r; click it', 'click the one that ends in r'],
  ['there is only one blue shape, press it', 'press the blue shape'],
  ["I'll take the dearest one, add it to the cart", 'add the dearest one to the cart'],
  ["I'd like a tea pot, put it in my cart", 'put the tea pot in my cart'],
  ['the third hit looks good, open it', 'open the third hit'],
  ["we're out of latches, order more", 'order more latches'],
])('%s', (said, meant) => expect(withTold([said])).toEqual([meant]));

test('a question may say which one is meant after it', () => {
  expect(withTold(['which name has zel in it?', 'click that'])).toEqual([
    'click the name that has zel in it',
  ]);
  expect(withTold(['which one is rated best?', 'into the cart with it'])).toEqual([
    'put the one that is rated best into the cart',
  ]);
});

test.each([
  'one of the tabs has the link nibh; find it and give it a click',
  'Which city is the capital of France?',
  'there is no more milk, order it',
  'the answer is Paris, choose it',
  'my size is large, select it',
  'In Shipping, choose Express and press it',
  'Mail is lena@quill.test, type it',
])('"%s" stays as it is', (said) => expect(withTold([said])).toEqual([said]));
