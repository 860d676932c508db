/** What the page tells. */
import { REFUSE, type Cases } from './case.ts';
import { answers } from './checks.ts';

export const HELD_OUT_QUESTIONS_1: Cases = {
  '/held-out/ferry-login': [
    ['When is the portal down for maintenance?', answers(/0?2(:00)?\b.*0?3(:00)?/i)],
  ],
  '/held-out/draft-dialog': [
    ['How long ago did I last change something?', answers(/4 min|four min/i)],
  ],
  '/held-out/club-poll': [['how many people took part last month', answers(/\b17\b|seventeen/i)]],
  '/held-out/copy-desk': [['Where was the umbrella left?', answers(/gate (four|4)/i, /deck/i)]],
  '/held-out/tipping': [['how much is the bill before the tip?', answers(/48/)]],
  '/held-out/studio-booking': [
    ['What does an hour cost on a Sunday?', answers(/50/, /^(?!.*sunday).*35/i)],
  ],
  '/held-out/profile-page': [['which phone number do you have for me', answers(/555 0100/)]],
  '/held-out/gelateria': [['Quanto costano due gusti?', answers(/3/, /^(?!.*due).*€?2\b/i)]],
  '/held-out/mailroom': [
    ['which company sent me an invoice?', answers(/Dockyard/i, /Bakery|Falk/i)],
  ],
  '/held-out/murmur': [
    ['How many likes has the post about fishing?', answers(/\b3\b|three/i, /12|57/)],
    ['who is selling tickets?', answers(/quillwort/i, /heron|oakleaf/i)],
  ],
  '/held-out/chores': [['Who has to clean the oven?', answers(/Mira/, /Joss/)]],
  '/held-out/seed-vault': [
    ['How many packets of Cherokee are there?', answers(/\b31\b/, /\b(40|12|8|2023)\b/)],
    ['which family does black krim belong to?', answers(/tomato/i, /bean|squash|turnip/i)],
  ],
  '/held-out/archive': [
    ['How large is plan.pdf?', answers(/310 ?kB/i, /88|2\.2|1\.4/)],
    ['when was the letter last changed', answers(/19 Jan|Jan(uary)? 19/i, /May|Feb|Apr/)],
  ],
  '/held-out/fleamarket': [
    ['How many offers are there altogether?', answers(/\b14\b|fourteen/i)],
    ['what do they want for the oak chair', answers(/40/, /24|15|18/)],
  ],
  '/held-out/pod-chat': [
    ['How many unread messages has Selma sent?', answers(/\b2\b|two/i)],
    ['who of the gate crew has the second key?', answers(/Nadia/, /Wim|Selma/)],
  ],
  '/held-out/my-orders': [
    ['when will my lantern be here', answers(/9 June|June 9|9th/i, /14|21/)],
    ['what is the number of the order with the blanket', answers(/1041/, /1045|1043|1038/)],
    ['When was the bread knife delivered?', REFUSE],
  ],
  '/held-out/invoices-due': [
    ['how many invoices are overdue', answers(/\b2\b|two/i)],
    ['which client owes the least?', answers(/Tern Cottage/i, /Brandt|Lumen|Osei|Farrow/)],
    ['When is the invoice of Osei Catering due?', answers(/12 days/i, /6 days|today/i)],
  ],
  '/held-out/kites': [['how many of the shapes are circles', answers(/\b3\b|three/i)]],
  '/held-out/number-board': [
    ['What is the last number of the first row?', answers(/\b88\b/, /\b(41|49|7|63|19)\b/)],
  ],
  '/held-out/weaving-tabs': [['how much does a day pass cost?', answers(/18/, /^(?!.*day).*95/i)]],
  '/held-out/hut-rules': [
    ['what should i do with my wet boots?', answers(/dry/i)],
    ['How much does a dog cost per night?', answers(/4/, /22/)],
  ],
  '/held-out/shell-box': [['which version is running in the terminal?', answers(/3\.1/)]],
  '/held-out/coach-deck': [['Where does the coach go?', answers(/Brno/)]],
  '/held-out/lights': [
    ['Is the lamp in the hall on?', answers(/\b(no|not|off|false|isn't|unchecked)\b/i, /\byes\b/i)],
    ["what's the heating set to", answers(/\b19\b/)],
  ],
  '/held-out/beach-count': [['how many fish do you see?', answers(/\b3\b|three/i)]],
  '/held-out/rowing-terms': [
    ['Within how many days can I leave and get my money back?', answers(/\b21\b/, /30|\b6\b/)],
    ['what does a guest pay after the first time', answers(/\b6\b/, /30|21/)],
  ],
  '/held-out/camp-notice': [['What does a pitch cost a night?', answers(/14/)]],
};
