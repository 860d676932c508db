import { expect, test } from 'vitest';
import { framed } from './frames.ts';

const form = (...sentences: string[]): string => framed(sentences).join('. ');

test.each([
  ['give Cancel a click', 'click Cancel'],
  ["give Anna's post another like", "like Anna's post"],
  ['do a search for lamps', 'search for lamps'],
  ['have a look at the second invoice', 'open the second invoice'],
  ['put a tick next to Rye', 'tick Rye'],
  ['take the tick off Rye', 'uncheck Rye'],
  ['two clicks on Plus', 'click Plus two times'],
  ['get rid of the mail by Ann', 'delete the mail by Ann'],
  ['get rid of the popup', 'get rid of the popup'],
])('a noun says what is to be done: %s', (said, meant) => {
  expect(form(said)).toBe(meant);
});

test.each([
  ["Bob's mail can be deleted", "delete Bob's mail"],
  ['the lost one needs an edit', 'edit the lost one'],
  ['everything from Nora gets a star', 'star everything from Nora'],
  ["Margaret's mail goes to the archive", "archive Margaret's mail"],
  ["Farah's note can go in the trash", "delete Farah's note"],
  ['the pen goes into the basket', 'add the pen to the basket'],
  ['Beta is the one to click', 'click Beta'],
  [
    "Bob's invoice can be deleted, and Cy's mail gets a star",
    "delete Bob's invoice, and star Cy's mail",
  ],
])('what can or should be done: %s', (said, meant) => {
  expect(form(said)).toBe(meant);
});

test.each([
  ['purple box, click', 'click purple box'],
  ["@tove's post: like", "like @tove's post"],
  ['one blue mug, add to basket', 'add one blue mug to basket'],
  ['the chess post, share it', 'share the chess post'],
  ['row 2, column 3, click that square', 'click the square in row 2, column 3'],
  ['pen into the basket', 'add pen to the basket'],
  ["bergen (it's in norway), open it", 'open bergen in norway'],
  ['dinner on friday, give it a star', 'star dinner on friday'],
])('what is meant comes first: %s', (said, meant) => {
  expect(form(said)).toBe(meant);
});

test.each([
  ["in the reviews there's a link called Zed, follow it", 'follow link called Zed in the reviews'],
  ['plan.txt is in Documents / Work, open it', 'open plan.txt in Documents / Work'],
  ['encore.mp3 is in one of the folders, select it', 'select encore.mp3'],
  ["there's a Track link in some tab, click it", 'click Track link'],
  ['docs has a file setup.md, open it', 'open the file setup.md in docs'],
  ["take me to Jobs, it's under Company", 'open Jobs under Company'],
  ['choose Tower, it is far down the list', 'choose Tower'],
  [
    "there's one even number in the first row; press that",
    'press the even number in the first row',
  ],
])('where it is comes first: %s', (said, meant) => {
  expect(form(said)).toBe(meant);
});

test.each([
  ['I want my account deleted', 'delete my account'],
  ["I'd like my password changed to abc123", 'change my password to abc123'],
  ['let me edit my profile', 'edit my profile'],
  ['we need to edit Yuki', 'edit Yuki'],
  ['could you open the basket?', 'open the basket'],
  ["I'd like to order the lamp please", 'order the lamp'],
  ['I want lantern in bold', 'make lantern bold'],
])('what somebody would like: %s', (said, meant) => {
  expect(form(said)).toBe(meant);
});

test.each([
  ['the one Odile wrote can be trashed', 'trash the one from Odile'],
  ['everything Tomas sent is important, star it', 'star everything from Tomas'],
  [
    'open the mail in which Nora Quist writes about the rent',
    'open the mail from Nora Quist about the rent',
  ],
  ['Tomas wrote about keys, delete that mail', 'delete the message from Tomas about keys'],
  ["milk's bought, tick it off", 'tick milk off'],
  ['rent is paid, mark it as done', 'mark rent as done'],
  ['I want to buy the oak spoon, add it to my cart', 'add the oak spoon to my cart'],
  ['choose both Bell and Ursa', 'choose Bell and Ursa'],
  ['hit C to clear it', 'hit C'],
  ['click Back to top', 'click Back to top'],
  ['two clicks on Plus followed by one on Reset', 'click Plus two times, then click Reset'],
  ['plus, two times', 'click plus two times'],
  ['take me to Jobs', 'open Jobs'],
  ['go one month ahead', 'go to the next month'],
  ['sign me out', 'sign out'],
  ['tell Eva hello', 'open Eva, then send the message \u{E001}hello\u{E001}'],
  ['tell Mum: On my way', 'open Mum, then send the message \u{E001}On my way\u{E001}'],
  ['send the message Great book', 'send the message \u{E001}Great book\u{E001}'],
])('names and turns of speech: %s', (said, meant) => {
  expect(form(said)).toBe(meant);
});

test.each([
  ['fare for RE 14?', 'what is the fare for RE 14?'],
  ["Wilma Stone's e-mail?", "what is Wilma Stone's e-mail?"],
  ['songs over 4 minutes?', 'which songs are over 4 minutes?'],
  ['price of the blender please', 'what is price of the blender?'],
  ['name the oldest of the players', 'tell me the oldest of the players'],
  ['Whose salary is the highest?', 'who has the highest salary?'],
  ['count the red shapes', 'how many the red shapes are there?'],
])('questions without a verb: %s', (said, meant) => {
  expect(form(said)).toBe(meant);
});

test('where something is may be asked before it is used', () => {
  expect(form("where's Tokyo?", 'Click it')).toBe('Click Tokyo');
});

test('sentences may belong together', () => {
  expect(form('There is a book by Ruth that came out in 2018', 'Reserve it')).toBe(
    'Reserve the book by Ruth that came out in 2018',
  );
});

test.each([
  'Select Ham, Olives and Pepperoni and click Submit',
  'type ada@x.org into Email and hunter2 into Password, then click Sign in',
  'Name is Ana, delivery Express, submit it',
  'In the footer, click Terms',
  'If the box is ticked, untick it',
  'What is the price of the lamp?',
  'Click Plus, then Minus',
  'Set the volume to 7 and save it',
])('what is plain stays: %s', (said) => {
  expect(form(said)).toBe(said);
});
