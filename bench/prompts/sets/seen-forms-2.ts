/** Forms, logins, lists and wizards. Once held out. */
import { has, logged, REFUSE, says, type Cases } from './case.ts';

export const FORM_CASES_2: Cases = {
  '/seen/reserva': [
    ['Escribe "Lucía" en Nombre, elige 4 personas y pulsa Reservar', logged('reserva Lucía 4 in')],
    ['Selecciona Terraza y haz clic en Reservar', logged('reserva  1 te')],
    ['haz clic en "Ver la carta"', logged('carta')],
  ],
  '/seen/survey': [
    [
      'Rate the teacher as Excellent and the room as Fair.',
      "document.querySelector('[name=Teacher]:checked')?.value === 'Excellent' && document.querySelector('[name=Room]:checked')?.value === 'Fair'",
    ],
    [
      'Tick whatever means the same as car and bike, then Send answers',
      logged('sent used=Automobile,used=Bicycle'),
    ],
    ['chek Train and Ferry, then send answers', logged('sent used=Train,used=Ferry')],
    ['I heard of it on the radio - choose that in the list', has('how', 'Radio')],
    ['tick Good', REFUSE],
  ],
  '/seen/quiz': [
    ['Select "Danube" and click Answer', logged('answer Danube')],
    ['Skip this question', logged('skip')],
    ['choose elbe', "document.querySelector('[value=Elbe]').checked"],
    ['choose Seine and click Answer', REFUSE],
  ],
  '/seen/copy-over': [
    [
      'Copy the text of "Old reference", paste it into "New reference" and press Move',
      logged('moved QX-7741-blue|'),
    ],
    ['Copy the old note into the new note', has('dstnote', 'Fragile, keep upright.')],
  ],
  '/seen/lists': [
    [
      'From the flowers choose Rose, Lily and Daisy; click Order',
      logged('submit flowers=Rose&flowers=Lily&flowers=Daisy&deliver='),
    ],
    [
      'pick the golden ribbon and delivery tomorrow after noon, then order',
      logged('submit ribbon=Golden ribbon&deliver=m2'),
    ],
    ['selct Peony and click Order', logged('submit flowers=Peony&deliver=')],
  ],
  '/seen/calculator': [
    ['Press 7, then +, then 8, then =', logged('7', '+', '8', '=')],
    ['click the 3 key', logged('3')],
    ['Clear the screen with C', logged('C')],
  ],
  '/seen/transfer': [
    [
      'Transfer 250 from Savings to the Holiday fund: fill the amount, press Continue and confirm with Yes, transfer',
      logged('transfer 250 from Savings to Holiday fund'),
    ],
    ['Enter 40 as amount and "Gift" as reference', `${has('amt', '40')} && ${has('ref', 'Gift')}`],
    ['how much is on the savings account?', says(/^(?![^]*1,204)[^]*8,000/)],
  ],
  '/seen/hotel': [
    [
      'Book for 2027-08-01 to 2027-08-05 with sea view and breakfast: fill it in and check availability',
      logged(
        'submit arrival=2027-08-01&departure=2027-08-05&adults=2&kids=0&room=sea&extra=breakfast&wish=',
      ),
    ],
    [
      '3 adults and 1 kid please, in a suite',
      `${has('ad', '3')} && ${has('kd', '1')} && document.querySelector('[value=suite]').checked`,
    ],
    [
      'tick parking and spa',
      "[...document.querySelectorAll('[name=extra]:checked')].map((x) => x.value).join() === 'parking,spa'",
    ],
    ['Until when do I have to check out?', says(/^(?![^]*Arrival)[^]*\b11\b/)],
    ['what is the phone number of the reception', says(/^(?![^]*Arrival)[^]*555 01 23/)],
    [
      'Write "quiet room" as special wish',
      "document.querySelector('textarea').value === 'quiet room'",
    ],
  ],
  '/seen/wizard': [
    [
      'Enter Sam Doe as full name and sam@doe.test as email, go on with Next, choose Medium, Next again, accept the conditions and finish',
      logged('finish Sam Doe/Medium/true'),
    ],
    [
      'Fill in "Kay" as the full name and click next',
      `${has('nm', 'Kay')} && !document.getElementById('p2').hidden`,
    ],
  ],
};
