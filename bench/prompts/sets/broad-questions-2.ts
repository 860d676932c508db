/** What the page says. */
import { type Cases } from './case.ts';
import { tells } from './checks.ts';

export const BROAD_QUESTIONS_2: Cases = {
  '/broad/member': [
    ['How many followers does she have?', tells(/1[,.]?204/)],
    ['Which languages does Mirela speak?', tells(/Romanian[^]*Hungarian[^]*French/)],
    ['where does she live', tells(/Cluj/)],
  ],
  '/broad/todo': [['how many items are left?', tells(/\b2\b|two/i)]],
  '/broad/trains': [
    ['From which track does the 12:31 to Turku leave?', tells(/\b1\b/, /Track [235]/)],
    ['is the train to Oulu running?', tells(/cancel|\bno\b|\bnot\b/i, /\byes\b|on time/i)],
    ['when does the next train to Helsinki depart?', tells(/12[:.]17/, /13[:.]17/)],
  ],
  '/broad/giro': [
    ['What is the balance of the savings account?', tells(/11[.,]?050/, /2[.,]?318/)],
    ['how much did I pay for electricity?', tells(/88[.,]90?/, /46[.,]20|23[.,]00/)],
    ['On what day did the salary arrive?', tells(/\b23(rd)?\b(?![.,]\d)/, /24 Nov|21 Nov|20 Nov/)],
  ],
  '/broad/soup': [
    ['How hot does the oven have to be?', tells(/200/)],
    ['How much stock do I need?', tells(/700/, /100 ml|1 kg/)],
    ['what did Ivo use in place of cream?', tells(/coconut milk/i)],
    [
      'list the ingredients',
      `/pumpkin/i.test(out) && /onion/i.test(out) && /stock/i.test(out) && /cream/i.test(out) && /nutmeg/i.test(out) && !/Ivo|oven/i.test(out)`,
    ],
  ],
  '/broad/vacancies': [
    ['which company is looking for a physiotherapist?', tells(/Clinic Sole/, /Mill|ValleyBus/)],
    ['how many jobs were found?', tells(/\b8\b|eight/i)],
  ],
  '/broad/mustermann': [['Wann ist Der Schimmelreiter fällig?', tells(/3\.12\.2026/, /11\.12/)]],
  '/broad/borough': [['When is council tax due?', tells(/1(st)?( of)? April|April 1/i)]],
  '/broad/lostcat': [
    ["What's the cat's name?", tells(/Pixel/, /Noor|Russian/)],
    ['Which phone number should I call?', tells(/555 ?0167/)],
    ['where was it last seen?', tells(/Canal Street/)],
    ['What is the reward and how old is the cat?', tells(/150[^]*\b(6|six)\b|\b(6|six)\b[^]*150/i)],
  ],
  '/broad/taqueria': [['¿Cuánto cuesta la quesadilla?', tells(/6[.,]20/, /4[.,]50|5[.,]00/)]],
};
