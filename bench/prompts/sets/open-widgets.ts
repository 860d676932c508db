/** The instructions on widgets that the planner was tuned on. */
import { has, logged, REFUSE, says, type Cases } from './case.ts';

export const OPEN_WIDGETS: Cases = {
  '/agent/menu': [
    ['Open File', "!document.getElementById('fm').hidden"],
    ['Click Edit, then Undo', logged('undo')],
    ['open menu File > New', logged('new')],
    ['Click the "File" menu, and then find and click on the item labeled "New".', logged('new')],
    ['Select Export > PDF from the File menu', logged('pdf')],
  ],
  '/agent/hover-menu': [
    ['Hover over Products and click Laptops', logged('Laptops')],
    ['Company > Jobs', logged('Jobs')],
  ],
  '/agent/tabs': [
    ['Click the Reviews tab', logged('tab Reviews')],
    ['open Reviews and click Zed', logged('tab Reviews', 'zed')],
    ['Click on Tab 3', logged('tab Shipping')],
    ['which tab is selected?', says(/Description/)],
  ],
  '/agent/accordion': [
    ['Expand "How do I pay?"', logged('q How do I pay?')],
    [
      'open the question about returning it',
      "log.join() === 'q Can I return it?' || log.length === 0",
    ],
    ['How many questions are there?', says(/\b3\b/)],
  ],
  '/agent/dialog': [
    ['close the dialog', "!document.getElementById('d').open && !log.includes('deleted')"],
    ['Click OK', logged('deleted')],
    ['Click the button in the dialog box labeled "OK".', logged('deleted')],
    ['Close the dialog box by clicking the "x".', logged('x')],
  ],
  '/agent/cookies': [
    ['Reject all cookies', logged('rejected')],
    ['accept cookies and subscribe', logged('accepted', 'subscribe')],
    [
      'Dismiss the cookie banner',
      "log.length === 0 || log.join() === 'rejected' || log.join() === 'accepted'",
    ],
  ],
  '/agent/overlay': [
    ['Close the offer and click Buy now', logged('closed', 'buy')],
    ['click Buy now', "log.includes('buy')"],
  ],
  '/agent/calendar': [
    ['Pick March 14, 2027 as the date', logged('date 03/14/2027')],
    [
      'Select 02/28/2027 as the date and press Submit',
      logged('date 02/28/2027', 'submit 02/28/2027'),
    ],
  ],
  '/agent/tree': [
    ['Expand Documents', logged('toggle docs')],
    ['Open Documents, then Work, then click plan.txt', "log.at(-1) === 'plan.txt'"],
    [
      'Navigate through the file tree. Find and click on the file named "cat.png".',
      "log.at(-1) === 'cat.png'",
    ],
  ],
  '/agent/complete': [
    [
      'Type "Lon" into To and choose "London Gatwick"',
      "document.getElementById('to').value === 'London Gatwick'",
    ],
    [
      'Fly from Berlin to Paris: set From to Berlin and To to Paris, then search flights',
      logged('picked Berlin', 'picked Paris', 'fly Berlin>Paris'),
    ],
  ],
  '/agent/custom-select': [
    ['Select Sweden from the Country list', logged('Sweden')],
    ['set country to Germany', logged('Germany')],
    ['Select Atlantis as country', REFUSE],
  ],
  '/agent/lists': [
    ['Choose Medium from the list and click Submit', logged('/Medium')],
    ['Select Green, Black from the scroll list and click Submit.', logged('Green,Black/Small')],
    ['set size to Large', has('size', 'Large')],
    ['Pick Gigantic as size', REFUSE],
  ],
  '/agent/drag': [
    ['Drag Dora to Trash', logged('trash Dora')],
    ['Drag Anna below Carl', logged('order Bob,Carl,Anna,Dora')],
  ],
  '/agent/browser-boxes': [
    ['Click Greet', logged('alerted')],
    ['Click Remove item and accept the dialog', logged('removed true')],
    ['Click Remove item and cancel the confirmation', logged('removed false')],
    ['Click Rename and enter "Neo" in the prompt', logged('name Neo')],
  ],
  '/agent/frames': [
    [
      'Type 1111 into Card number',
      "document.querySelector('iframe').contentDocument.getElementById('card').value === '1111'",
    ],
    ['Start the chat', logged('chat')],
    ['Click Continue', logged('outside')],
    [
      'Enter "Ada L" as name on card',
      "document.querySelector('iframe').contentDocument.getElementById('holder').value === 'Ada L'",
    ],
  ],
  '/agent/shadow': [
    ['Click Play', logged('Play')],
    ['Set speed to 2x', logged('speed 2x')],
    ['Type "fine" into Your comment and click Rate', "log.at(-1) === 'rate fine'"],
  ],
  '/agent/rerender': [
    ['Click Plus twice', logged('plus', 'plus')],
    ['Press Plus, then Plus, then Reset', logged('plus', 'plus', 'zero')],
    ['What is the count?', says(/\b0\b/)],
  ],
  '/agent/slow': [
    ['Click Load, then click Show details', logged('load', 'next')],
    ['click load, wait for "Total" and read the total', says(/42/)],
  ],
  '/agent/dial-pad': [
    ['dial 0170 4432 and press call', logged('call 01704432')],
    ['Enter 112 on the keypad, then click Call', logged('call 112')],
    ['type *100# and then Call', logged('call *100#')],
  ],
  '/agent/desk-calculator': [
    ['Calculate 12 × 7 on the calculator', `${logged('result 84')} && ${says(/\b84\b/)}`],
    ['compute 90 divided by 4', `${logged('result 22.5')} && ${says(/22\.5/)}`],
    ['Use the calculator to work out 15 + 27', logged('result 42')],
    ['type "buy tea" into the notes', "document.querySelector('input').value === 'buy tea'"],
    ['write 42 in the notes', "document.querySelector('input').value === '42'"],
  ],
  '/agent/letter-keys': [
    ['Spell "HELLO" on the keyboard and click Check', logged('word HELLO')],
    ['type in the word river, then check', logged('word RIVER')],
  ],
  '/agent/shapes': [
    ['Click on the red circle', logged('red circle')],
    ['click the blue rectangle', logged('blue rect')],
  ],
};
