/** Fields filled in, chosen and sent. */
import { REFUSE, logged, type Cases } from './case.ts';
import { all, filled } from './checks.ts';

export const HELD_OUT_FORMS_3: Cases = {
  '/held-out/compose-note': [
    [
      'Write to Tomasz Wilk with the subject "Keys" and the message "They are under the mat." and send it.',
      logged('sent Tomasz Wilk | Keys | They are under the mat.'),
    ],
    [
      'send a message to Idris and Marguerite, subject "Rehearsal", text "Moved to eight."',
      logged('sent Idris Bell, Marguerite Oyelaran | Rehearsal | Moved to eight.'),
    ],
    [
      'it should go to Sunniva Dahl as well, put her in',
      all(`picked.join() === 'Sunniva Dahl'`, filled('', '')),
    ],
    [
      'Enter "Invoice for May" in the Subject field.',
      all(filled('', 'Invoice for May'), `picked.length === 0`),
    ],
    ['Write to Hanna with the subject "Hello" and send it.', REFUSE],
    ['Write to Roderick Pym with the subject "Hello" and the message "Hi" and send it.', REFUSE],
  ],
  '/held-out/town-finder': [
    [
      'Type "Lin" in the town field, choose "Linz" from the suggestions and click Show.',
      logged('show Linz C'),
    ],
    ['show me the forecast for bergen in norway', logged('show Bergen, Norway C')],
    ['Switch to °F and show the forecast for Tarifa.', logged('show Tarifa F')],
    [
      'Choose Valletta in the town field.',
      all(`chosen === 'Valletta' || tw.value === 'Valletta'`, `unit === 'C'`, filled('Valletta')),
    ],
    ['how will the weather be in bergen? show it', REFUSE],
    ['Choose "Atlantis" from the suggestions and click Show.', REFUSE],
  ],
  '/held-out/timesheet': [
    [
      'put me down for 6 hours in the tunnel on wednesday',
      filled('', '', '', '', '', '', '', '6', '', '', '', '', '', '', ''),
    ],
    [
      'Fill in 8 for Office on Monday and 7.5 for Bridge on Friday and click Hand in.',
      logged('hours Bridge Fri 7.5, Office Mon 8'),
    ],
    [
      'i worked 4 hours on the bridge on tuesday and 3 hours on the tunnel on thursday, hand it in',
      logged('hours Bridge Tue 4, Tunnel Thu 3'),
    ],
    ['5 hours in the tunnel on saturday', REFUSE],
    ['Enter 5 hours on Monday.', REFUSE],
  ],
  '/held-out/gelateria': [
    [
      'Scegli Limone e Fragola, formato Coppetta, e premi Ordina.',
      logged('submit gusto=Limone&gusto=Fragola&formato=Coppetta&nome='),
    ],
    [
      'Select Pistacchio and Cono, enter the name "Livia" and click Ordina.',
      logged('submit gusto=Pistacchio&formato=Cono&nome=Livia'),
    ],
    [
      'vorrei un cono alla nocciola, nome Marco, ordina',
      logged('submit gusto=Nocciola&formato=Cono&nome=Marco'),
    ],
    ['Scegli Cioccolato e premi Ordina.', REFUSE],
  ],
};
