/** Search results, boards, chats, players and comparisons. */
import { has, lastLogged, logged, REFUSE, says, type Cases } from './case.ts';

export const FRESH_PLACES_2_CASES: Cases = {
  '/fresh/find-papers': [
    ['go to page 3', logged('page 3')],
    ['next page please', logged('page 2')],
    [
      'Open the last page of the results and cite "The moss gardens"',
      lastLogged('cite The moss gardens'),
    ],
    ['search for liverwort instead', logged('query liverwort')],
    ['Only show theses', logged('type Thesis')],
    ['limit it to 2025', logged('year 2025 true')],
    ['how many results are there in all?', says(/^(?![^]*(?:Thesis|Moss on))[^]*(?:\b43\b)/i)],
    [
      'Find the paper "Bog mosses of the north" on page 2 and open it',
      lastLogged('paper Bog mosses of the north'),
    ],
    ['open the paper by Z. Quist', REFUSE],
  ],
  '/fresh/sprint-board': [
    ['Move "Fix login" to Doing', logged('Fix login to Doing')],
    ['dark mode is finished, drag it over to done', logged('Dark mode to Done')],
    ['add a card "Update packages"', logged('new Update packages')],
    ['archive the New logo card', logged('Archive New logo')],
    ['Assign "Write docs" to me', logged('Assign to me Write docs')],
    [
      'What is being worked on at the moment (Doing)?',
      says(/^(?![^]*(?:Fix login|logo))[^]*(?:dark mode)/i),
    ],
    ['Archive the card that is still to do', REFUSE],
  ],
  '/fresh/phone-compare': [
    ['choose the Kite X', logged('buy Kite X')],
    [
      'How big is the battery of the Lark Mini?',
      says(/^(?![^]*(?:5,100|4,500))[^]*(?:3[,.]?300)/i),
    ],
    ['which phone is the lightest?', says(/^(?![^]*(?:Juno|Kite))[^]*(?:Lark)/i)],
    ['Which one has no headphone jack?', says(/^(?![^]*(?:Juno|Lark))[^]*(?:Kite)/i)],
    [
      "what's the difference in price between the Juno 5 and the Lark Mini?",
      says(/^(?![^]*(?:649))[^]*(?:\b120\b)/i),
    ],
    ['Choose the cheapest phone', logged('buy Lark Mini')],
    ['choose the phone with a headphone jack', REFUSE],
  ],
  '/fresh/chat-room': [
    ['Send the message "I will fetch it at seven"', logged('say I will fetch it at seven')],
    ["thumbs up for Edda's message", logged('like Edda')],
    ['Reply to Timo', logged('reply to Timo')],
    ['Who has the key now?', says(/^(?![^]*(?:Rosa))[^]*(?:Edda)/i)],
    ['When is Edda at home?', says(/^(?![^]*(?:Rosa))[^]*(?:(after )?(6 ?pm|18))/i)],
    ["delete Timo's message", REFUSE],
  ],
  '/fresh/radio-player': [
    ['play', logged('play')],
    ['skip to the next track', logged('next')],
    ['Volume to 75', has('vo', '75')],
    ['double-click The Gull', logged('track The Gull')],
    ['How long is "Salt"?', says(/^(?![^]*(?:3:10|2:47))[^]*(?:5:31)/i)],
    ['shuffle the songs and mute it', logged('shuffle', 'mute')],
    ['play the track "Sandbank"', REFUSE],
  ],
};
