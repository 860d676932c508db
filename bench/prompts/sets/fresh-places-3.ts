/** News, baskets, calendars, administration and recipes. */
import { has, lastLogged, logged, REFUSE, says, type Cases } from './case.ts';

export const FRESH_PLACES_3_CASES: Cases = {
  '/fresh/island-news': [
    ['only necessary cookies, please', logged('cookies needed')],
    ['read the story about the lighthouse', logged('story Lighthouse to become a library')],
    [
      'who wrote the piece about the ferry strike?',
      says(/^(?![^]*(?:Ivo|Goats))[^]*(?:Greta( Moll)?)/i),
    ],
    ['How did the council vote?', says(/^(?![^]*(?:Poll|Goats))[^]*(?:9 (to|-|:) 2|9:2)/i)],
    ['I think the road should not be fenced; vote accordingly', lastLogged('vote No')],
    [
      'Which headlines are on the page?',
      `${says(/Ferry strike/)} && ${says(/Lighthouse/)} && ${says(/Goats/)} && !${says(/percent|Subscribe/)}`,
    ],
    ['what is the most read story?', says(/^(?![^]*(?:strike|Lighthouse))[^]*(?:goats)/i)],
    ['open the sports section', logged('section Sport')],
    ['Accept all cookies but no cookies at all', REFUSE],
  ],
  '/fresh/seed-basket': [
    [
      'take the basil out of the basket',
      `log.at(-1) === 'removed Basil' || log.at(-1) === 'Basil 0'`,
    ],
    ['I need four broad beans, not one', lastLogged('Broad bean 4')],
    ['One more foxglove please', logged('Foxglove 3')],
    ['Redeem the discount code GREEN10', logged('code GREEN10')],
    ["I'll collect it myself, go to checkout", logged('checkout Collect')],
    ["What's the total?", says(/^(?![^]*(?:Basil|Collect))[^]*(?:18[.,]70)/i)],
    ['reduce the amount', REFUSE],
    [
      'how many different kinds of seed are in my basket?',
      says(/^(?![^]*(?:18\.70))[^]*(?:\b4\b|\bfour\b)/i),
    ],
  ],
  '/fresh/week-plan': [
    ['When is the dentist?', says(/^(?![^]*(?:Choir|Review))[^]*(?:Tue\w*[^]*11)/i)],
    ['delete the choir appointment', logged('delete Thu 14')],
    ['Enter "Lunch with Mo" on Friday at 11 and save it', logged('save Fri 11 Lunch with Mo')],
    ['show me next week', logged('week +')],
    ['rename Review to Retro', logged('save Fri 10 Retro')],
    ['Delete the stand-up', REFUSE],
  ],
  '/fresh/crew-admin': [
    ["Reset Ben's password", logged('Reset password: Ben Ode')],
    ['Cleo Park has left us, remove her', logged('Remove: Cleo Park')],
    ['select Ben Ode and Dov Katz and deactivate them', logged('deactivate Ben Ode,Dov Katz')],
    ['filter the people by "kat"', `${has('fl', 'kat')} && log.length === 0`],
    ['What role has Dov?', says(/^(?![^]*(?:owner|viewer))[^]*(?:editor)/i)],
    ["who hasn't been seen for the longest time?", says(/^(?![^]*(?:Aino|Ben|Dov))[^]*(?:Cleo)/i)],
    ["reset the editor's password", REFUSE],
  ],
  '/fresh/plum-cake': [
    ['How many eggs do I need?', says(/^(?![^]*(?:plums|flour))[^]*(?:\b3\b|\bthree\b)/i)],
    ['at what temperature is it baked?', says(/^(?![^]*(?:kcal|Halve))[^]*(?:180)/i)],
    [
      'list the ingredients',
      `${says(/plums[^]*flour[^]*sugar[^]*eggs/)} && !${says(/Halve|kcal|Rune/)}`,
    ],
    ['set it to 7 portions', `document.getElementById('po').textContent === '7'`],
    ['Leave a comment: "Turned out great". Publish it.', logged('comment Turned out great')],
    ['add this to my favourites', logged('favourite')],
    ['What did Mei say?', says(/^(?![^]*(?:less sugar))[^]*(?:apricots)/i)],
  ],
};
