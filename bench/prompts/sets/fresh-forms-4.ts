/** Forms in frames and shadows, filters, codes and other languages. */
import { has, logged, REFUSE, says, type Cases } from './case.ts';

export const FRESH_FORMS_4_CASES: Cases = {
  '/fresh/mairie': [
    [
      'Inscris Zoé Martin en CE1, le lundi et le jeudi, et envoie le formulaire',
      logged('submit prenom=Zoé&nom=Martin&classe=CE1&j=lundi&j=jeudi&al='),
    ],
    [
      'Écris "arachides" dans le champ allergies',
      `document.querySelector('[name=al]').value === 'arachides'`,
    ],
    ['Combien coûte un repas ?', says(/^(?![^]*(?:20 août|Enfant))[^]*(?:3[,.]40)/i)],
    [
      'coche tous les jours',
      `document.querySelectorAll('[name=j]:checked').length === 4 && log.length === 0`,
    ],
  ],
  '/fresh/used-cars': [
    [
      'Show electric cars up to 20000 with an automatic gearbox',
      logged('apply |20000|Electric|200|Automatic'),
    ],
    ['price between 5000 and 9000, apply', logged('apply 5000|9000||200|Any')],
    ['mileage up to 80', `${has('km', '80')}`],
    ["I'd like to call the seller of the Badger", logged('call Badger')],
    ['which car has the lowest mileage?', says(/^(?![^]*(?:Otter|Badger))[^]*(?:Vole)/i)],
    [
      'How old is the Otter, i.e. which year is it from?',
      says(/^(?![^]*(?:Vole|Badger))[^]*(?:2019)/i),
    ],
    ['Call the seller', REFUSE],
  ],
  '/fresh/code-boxes': [
    ['The code is 4096, verify it', logged('verify 4096')],
    ["I didn't get a code, send another one", logged('resend')],
    [
      'put 7 in the first box and 3 in the last one',
      `[...document.querySelectorAll('.o')].map((i) => i.value).join() === '7,,,3'`,
    ],
    ['the code is 40961', REFUSE],
  ],
  '/fresh/shade-checkout': [
    [
      "Fill in the card: Ivy Moor, 4000 1234, valid until 11/29, cvc 321. Don't pay yet",
      `log.length === 0 && [...document.querySelector('pay-box').shadowRoot.querySelectorAll('card-line')].map((c) => c.value).join('/') === 'Ivy Moor/4000 1234/11/29/321'`,
    ],
    [
      'Card holder Sam Poe, card number 5100 2222, CVC 007; keep the card and pay.',
      logged('pay Sam Poe/5100 2222//007 keep'),
    ],
    ['what do I have to pay?', says(/^(?![^]*(?:CVC|Last step))[^]*(?:64[.,]20)/i)],
  ],
  '/fresh/nested-booking': [
    [
      "Book 2 tickets for The Heron, my e-mail is jo@mail.test and I'm over 16",
      logged('book The Heron x2 jo@mail.test ok'),
    ],
    ['choose the film Salt', `document.querySelector('iframe').contentWindow.f.value === 'Salt'`],
    [
      'which films can be booked?',
      `${says(/Night Train[^]*Salt[^]*Heron/)} && !${says(/E-mail|over 16/)}`,
    ],
  ],
  '/fresh/biblioteca': [
    ['Busca libros de Peña en español', logged('buscar Peña|Español|false')],
    ['reserva "Viento sur", por favor', logged('reservar Viento sur')],
    [
      '¿Hasta cuándo está prestado Viento sur?',
      says(/^(?![^]*(?:La marea|Idioma))[^]*(?:3 de mayo)/i),
    ],
    ['marca solo disponibles', `document.getElementById('di').checked`],
  ],
};
