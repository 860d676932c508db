/** Mails, posts, shops, tables, results, frames. Once held out. */
import { has, lastLogged, logged, REFUSE, says, type Cases } from './case.ts';

export const PLACE_CASES_2: Cases = {
  '/seen/news': [
    [
      'Click "Read more" of the article about the bees',
      logged('read Bees return to the city park'),
    ],
    ['Who wrote "Old mill to become museum"?', says(/^(?![^]*Marsh)[^]*K\. Ito/)],
    [
      'open the comments of the article on the new tram line',
      logged('comments New tram line opens Monday'),
    ],
    ['Go to Culture', logged('Culture')],
    ['click Privacy at the bottom of the page', logged('Privacy')],
    ['How many comments does the choir article have?', says(/^(?![^]*48)[^]*\b5\b/)],
    ['click Read more', REFUSE],
  ],
  '/seen/kanban': [
    ['Move the card "Paint fence" to Done', lastLogged('move Paint fence to Done')],
    ['Drag Fix leak to Doing', logged('move Fix leak to Doing')],
    ['Add a card in the Done column', logged('add to Done')],
    ['Click Add card', REFUSE],
  ],
  '/seen/chat': [
    ['Send "On my way" to Mum', logged('to Mum: On my way')],
    [
      'write Great book! and press send',
      'log.length === 1 && /^to Book club: Great book!?$/.test(log[0])',
    ],
    ['What did Noor say?', says(/^(?![^]*chapter)[^]*ending is strange/)],
  ],
  '/seen/player': [
    ['play the music', logged('play')],
    ['skip to the next track', logged('next')],
    ['Set teh volume to 7', has('vol', '7')],
    ['Add Tin Roof to the favourites', logged('fav Tin Roof')],
    ['remove the third song', logged('remove Harbour Lights')],
    ['How long is "Harbour Lights"?', says(/^(?![^]*2:58)[^]*5:12/)],
  ],
  '/seen/month': [
    ['Show the next month', logged('next month')],
    ['click the concert', logged('event Concert on 23')],
    ['Add a new event "Picnic", all day, and save it', logged('event Picnic true')],
    ['Click the team lunch', REFUSE],
  ],
  '/seen/pay-frame': [
    [
      'Card number 4000 1111, expiry 09/29, CVC 321, then pay now',
      logged('pay 4000 1111 09/29 321'),
    ],
    [
      'Enter Zoe Amber as the name on the receipt and choose to pay later',
      `${has('rc', 'Zoe Amber')} && ${logged('later')}`,
    ],
  ],
  '/seen/nested-frames': [
    ['Click Canteen', logged('Canteen')],
    ['Write "Lift is broken" as notice and pin it', logged('pin Lift is broken')],
    ['log out', logged('logout')],
  ],
  '/seen/shadow-settings': [
    [
      'Set the font size to Huge, turn on night mode and save the settings',
      logged('saved Huge true '),
    ],
    ['Name the shelf "Sci-fi", then save', logged('saved Small false Sci-fi')],
    ['Was it helpful? Click Yes', logged('helpful Yes')],
  ],
  '/seen/sections': [
    ['Pause the vegetable box', logged('pause box')],
    ['The streaming subscription should be cancelled', logged('cancel streaming')],
    ['When does the magazine renew?', says(/^(?![^]*March)[^]*1 June/)],
    ['press Cancel', REFUSE],
  ],
  '/seen/chores': [
    ['Add "Water the plants" and press enter', logged('add Water the plants')],
    ['check off "Sweep the stairs"', logged('done Sweep the stairs')],
    ['Delete the chore Take out bins', logged('remove Take out bins')],
    ['show only the open ones', logged('show Open')],
  ],
  '/seen/french-shop': [
    ['Ajoute le croissant au panier', logged('panier croissant')],
    [
      'Saisis 69001 comme code postal et clique sur « Vérifier la livraison »',
      logged('vérifier 69001'),
    ],
    ['Clique sur Mon compte', logged('mon compte')],
  ],
};
