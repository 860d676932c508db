/** What the page says. */
import { type Cases } from './case.ts';
import { tells } from './checks.ts';

export const BROAD_QUESTIONS_1: Cases = {
  '/broad/clinic': [
    ['Until what time are they open on Fridays?', tells(/noon|\b12\b/i, /^(?!.*fri).*5 ?pm/i)],
  ],
  '/broad/gear-shop': [
    ['how heavy is the trail 40?', tells(/1\.3/, /2\.2|1\.9|1\.1/)],
    ['Which product has the best rating?', tells(/Trail 40/i, /Summit|Fjellro|Solo/i)],
  ],
  '/broad/basket': [
    ["What's the subtotal?", tells(/117/)],
    ['How much would it cost to have it delivered tomorrow?', tells(/8\.95/, /3\.50/)],
  ],
  '/broad/inbox': [
    ["what's the pick up code for my parcel?", tells(/4471/)],
    ['How many emails are in the spam folder?', tells(/\b12\b|twelve/i)],
  ],
  '/broad/prefs': [
    [
      'Are push messages enabled?',
      tells(/\b(no|not|off|false|disabled|unchecked|inactive|aren't)\b/i),
    ],
  ],
  '/broad/lodging': [
    ['What does a night at Casa Azul cost?', tells(/84/, /120|155/)],
    ['how many places are there in total?', tells(/\b12\b|twelve/i)],
  ],
  '/broad/gazette': [
    ['Who wrote the article about the bridge?', tells(/Marta Lindqvist/i, /Oduya|Burke/)],
    ['What was the score in the Rovers game?', tells(/3\s?[–:-]\s?1|3 to 1/)],
    ['how much did the bridge repairs cost', tells(/14\.2/)],
    ['When will the bridge open again?', tells(/May/)],
  ],
  '/broad/staff': [
    ["What is Chen Wei's salary?", tells(/38[,.]?750/)],
    [
      'who works in Finance?',
      tells(/Beatriz[^]*Dora Fischer|Dora Fischer[^]*Beatriz/, /Abel|Emil|Klein/),
    ],
    ['Who has been with the company the longest?', tells(/Dora Fischer/, /Abel|Emil|Klein/)],
  ],
  '/broad/pottery': [
    ['How long before the start can I cancel for free?', tells(/10 days|ten days/i)],
    ['what does the course cost', tells(/240/)],
    ['How many years has the teacher been teaching?', tells(/\b17\b|seventeen/i)],
  ],
  '/broad/tracker': [
    [
      'which tasks are in progress right now?',
      tells(/Update icons/, /Upgrade|Fix login|release notes/),
    ],
  ],
  '/broad/helpdesk': [
    ["What's the name of the support agent?", tells(/Priya/)],
    ['What did the agent say last?', tells(/order number/i, /How can I help|kettle/i)],
  ],
  '/broad/agenda': [['When is the dentist appointment?', tells(/\b4(th)?\b|9:00/, /12:30|18:00/)]],
  '/broad/player': [
    ['Who is the artist?', tells(/Mina Torv/, /Paper Boats|Night Tram/)],
    ['how long is Paper Boats?', tells(/4:02/, /3:34|2:48/)],
  ],
  '/broad/phones': [
    ['Which phone has the largest battery?', tells(/Kite X/, /Lumo/)],
    ['How much does the Lumo 5 Pro weigh?', tells(/191/, /168|204/)],
    ['does the Kite X have a headphone jack?', tells(/\bno\b|\bnot\b|doesn't/i, /\byes\b/i)],
    ['what colors does the pro come in?', tells(/Black, Silver,? (and )?Rust/, /Mint|White/)],
  ],
};
