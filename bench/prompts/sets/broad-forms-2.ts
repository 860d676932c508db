/** Filling in and sending. */
import { REFUSE, has, logged, type Cases } from './case.ts';
import { QUIET, all } from './checks.ts';

export const BROAD_FORMS_2: Cases = {
  '/broad/specimen': [
    ['Set the colour of the cap to #cc2200', has('cap', '#cc2200')],
    [
      'It was 7.5 cm high and smells of anise',
      all(has('h', '7.5'), `/^anise$/i.test(document.getElementById('smell').value)`),
    ],
    ['Choose October 2026 as the month', has('mo', '2026-10')],
    ['found on October 3rd 2026 at 4:15 pm', has('at', '2026-10-03T16:15')],
    [
      'Select meadow and garden as habitats',
      `[...document.getElementById('hab').selectedOptions].map((one) => one.value).join() === 'Meadow,Garden'`,
    ],
    ['rarity 4, week 40 of 2026', all(has('rare', '4'), has('wk', '2026-W40'))],
    [
      'Web page: https://fungi.test/finds/88, then record the find',
      `/^submit .*&url=https:\\/\\/fungi\\.test\\/finds\\/88&/.test(log.join('|'))`,
    ],
  ],
  '/broad/enrol': [
    [
      'Enter Sami Korhonen as name and go to the next step',
      all(has('nm', 'Sami Korhonen'), `!document.getElementById('s2').hidden`),
    ],
    ['Enrol Lina Petit in judo', logged('enrolled Lina Petit Judo')],
    ['name Max, next, chess, next, enrol', logged('enrolled Max Chess')],
  ],
  '/broad/giro': [
    [
      'Transfer 60 to Rosa Lenz, IBAN DE02100100109307118603, reference birthday, and continue',
      `/^transfer Rosa Lenz\\/DE02100100109307118603\\/60([.,]00)?\\/birthday$/.test(log.join('|'))`,
    ],
  ],
  '/broad/soup': [
    ['Comment: "Lovely with ginger" and post it', logged('submit comment=Lovely with ginger')],
  ],
  '/broad/vacancies': [['Find jobs as a nurse in Cogne', logged('search nurse / Cogne')]],
  '/broad/scribble': [
    ['Rename the note to Packing list', has('ttl', 'Packing list')],
    [
      'Write "Two warm jumpers" into the note',
      all(`document.getElementById('body').textContent.trim() === 'Two warm jumpers'`, QUIET),
    ],
  ],
  '/broad/ballot': [
    ['Vote for Sunday', logged('submit v=sun&b=bread')],
    [
      "saturday suits me, i'll bring cake and juice but no bread. vote!",
      logged('submit v=sat&b=cake&b=juice'),
    ],
    [
      'Tick Salad and Juice',
      all(
        `[...document.querySelectorAll('[name=b]')].map((one) => one.checked).join() === 'true,true,false,true'`,
        QUIET,
      ),
    ],
    ['tick everything', `[...document.querySelectorAll('[name=b]')].every((one) => one.checked)`],
    ['Select Saturday and not Saturday', REFUSE],
  ],
  '/broad/mustermann': [
    [
      'Trage als Titel "Tschick" und als Autor "Wolfgang Herrndorf" ein und sende den Vorschlag',
      logged('submit titel=Tschick&autor=Wolfgang Herrndorf'),
    ],
  ],
  '/broad/cartes': [
    [
      'Remplis le destinataire avec Chloé Martin, le message avec "Bon anniversaire" et envoie la carte',
      logged('envoyer Chloé Martin: Bon anniversaire'),
    ],
    ['coche la case de la signature', all(`document.getElementById('sig').checked`, QUIET)],
  ],
  '/broad/twofold': [
    [
      'In the delivery address enter street Quay 9, town Galway, postcode H91',
      `['d1','d2','d3'].map((name) => document.querySelector('.' + name).value).join() === 'Quay 9,Galway,H91' && document.querySelector('.b1').value === '' && !log.includes('saved')`,
    ],
    [
      'bill it to Cork: set the town of the billing address to Cork and save',
      `document.querySelector('.b2').value === 'Cork' && document.querySelector('.d2').value === '' && log.at(-1) === 'saved'`,
    ],
    ['Set the town to Sligo', REFUSE],
  ],
  '/broad/taqueria': [
    [
      'Write "sin cebolla" in the notes for the kitchen and place the order',
      logged('submit notas=sin cebolla'),
    ],
  ],
};
