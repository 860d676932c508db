/** What is worked by hand: sliders, steppers, pickers, trees, tabs, shapes, dragging. */
import { REFUSE, logged, type Cases } from './case.ts';
import { QUIET, all, loggedInAnyOrder } from './checks.ts';

export const HELD_OUT_WIDGETS_4: Cases = {
  '/held-out/lights': [
    ["it's dark in the bedroom, lamp on", logged('Bedroom Lamp on')],
    [
      'turn off everything in the kitchen',
      loggedInAnyOrder('Kitchen Lamp off', 'Kitchen Extractor off'),
    ],
    ['make it 21 degrees in the hall', all(`te.value === '21'`, QUIET)],
    ["it's hot in the bedroom, switch on the fan", logged('Bedroom Fan on')],
    ['lamp on in the attic', REFUSE],
    ['Turn on the hall lamp and leave the hall lamp off.', REFUSE],
  ],
  '/held-out/flights': [
    [
      'Find a one-way flight from Leeds to Turin on 04/12/2027 and book the cheapest one.',
      logged('book Norwind Leeds-Turin 2027-04-12'),
    ],
    [
      'Book the flight with the shortest flying time from: Gdańsk, to: Genoa, leaving: 2027-06-03.',
      logged('book Blue Petrel Gdańsk-Genoa 2027-06-03'),
    ],
    [
      'search flights from Turin to Leeds leaving on 1 May 2027 and coming back on 8 May 2027',
      all(`rs.querySelector('h3')?.textContent === 'Turin-Leeds 2027-05-01/2027-05-08'`, QUIET),
    ],
    [
      'i need to fly from malmö to genoa on 9 september 2027, book me the one with kestrel air',
      logged('book Kestrel Air Malmö-Genoa 2027-09-09'),
    ],
    ['cheapest flight from leeds to palermo on 12 april 2027, book it', REFUSE],
  ],
  '/held-out/crew-picker': [
    [
      'Select Petra and Sven in the list Available, click Add and then Save crew.',
      logged('crew Lucho Maren Petra Sven'),
    ],
    ['take lucho off the crew', all(`crew() === 'Maren'`, QUIET)],
    ['put everybody on the crew and save it', logged('crew Aiko Bram Lucho Maren Petra Sven')],
    ['aiko sails instead of maren, save the crew', logged('crew Aiko Lucho')],
    ['Add Ulrike to the crew and click Save crew.', REFUSE],
  ],
  '/held-out/riddles': [
    [
      'Solve the equation for x, enter the answer and click its Check button.',
      logged('Equation: 17'),
    ],
    ['Enter the result of the multiplication and press Check.', logged('Multiplication: 91')],
    ['Continue the number row: type the next number and press Check.', logged('Number row: 48')],
    ['the word harbour has 7 letters, put that in and check it', logged('Letters: 7')],
    ['fill in the answer to the division and check it', REFUSE],
  ],
  '/held-out/beach-count': [
    ['Press the button that tells how many shells lie on the beach.', logged('6')],
    ['How many crabs are there? Click the right button.', logged('4')],
    ['Press 7 below the beach.', logged('7')],
    ['Press the button that tells how many anchors lie on the beach.', REFUSE],
  ],
  '/held-out/rowing-terms': [
    ['Scroll to the bottom of the terms and click Accept.', logged('accept')],
    ["accept the club's terms for me", logged('accept')],
    ["I don't agree, decline the terms", logged('decline')],
    ['Accept the terms and decline them.', REFUSE],
  ],
};
