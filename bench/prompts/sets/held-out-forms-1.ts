/** Fields filled in, chosen and sent. */
import { REFUSE, logged, type Cases } from './case.ts';
import { all, filled } from './checks.ts';

export const HELD_OUT_FORMS_1: Cases = {
  '/held-out/ferry-login': [
    [
      'Enter the crew number "7731" and the PIN "0482" and press Sign in.',
      logged('in 7731/0482/once'),
    ],
    ['log me in as 5520, the pin is 9914, and keep me signed in', logged('in 5520/9914/keep')],
    ['Enter the crew number "a17" but do not sign in yet.', filled('a17', '', 'off')],
    ["i can't remember my pin, what now", logged('lost pin')],
    ['i need a new account, crew number 8000', REFUSE],
  ],
  '/held-out/courier': [
    [
      'Fill in the sender "Ada Moss", the recipient "Jon Pike" and the weight 3, choose the size Medium and click Book pick-up.',
      logged('submit from=Ada Moss&to=Jon Pike&kg=3&size=Medium&note='),
    ],
    [
      'book me an express pick-up: small parcel, 1 kg, from Lena Roth to Kai Berg',
      logged('submit from=Lena Roth&to=Kai Berg&kg=1&size=Small&express=on&note='),
    ],
    [
      'Set the weight to 12 and write "ring twice" as the note for the driver.',
      filled('', '', '12', 'off', 'off', 'off', 'off', 'ring twice'),
    ],
    ["it's a large one, tick that", filled('', '', '', 'off', 'off', 'on', 'off', '')],
    ['Choose the size Extra Large and click Book pick-up.', REFUSE],
    ['Make it large but not large, then book.', REFUSE],
  ],
  '/held-out/library-card': [
    [
      'Enter the first name "Noor" and the last name "Haddad", set the date of birth to 9 April 1988, choose the branch Riverside and click Join.',
      logged('join;Noor;Haddad;;9;April;1988;Riverside'),
    ],
    [
      'Select 23 in the day list, November in the month list and 2001 in the year list.',
      filled('', '', '', '23', 'November', '2001'),
    ],
    [
      'make hilltop my home branch',
      all(
        `[...document.querySelectorAll('[role=radio][aria-checked=true]')].map((r) => r.textContent).join() === 'Hilltop'`,
        filled('', '', '', '', '', ''),
      ),
    ],
    [
      "I'm Piet de Vries, born 1 January 1970, mail piet@vries.example, old town branch. Join please",
      logged('join;Piet;de Vries;piet@vries.example;1;January;1970;Old Town'),
    ],
    ['join me at the airport branch', REFUSE],
  ],
  '/held-out/tea-checkout': [
    [
      'Check out with the name "Rosa Lind", street "Mill Lane 4", postcode "9000", city "Ghent", delivery by courier and payment by invoice, and place the order.',
      logged('order Rosa Lind, Mill Lane 4, 9000, Ghent; courier; Invoice'),
    ],
    [
      'Fill in Bo Quist, Dock Road 12, 0150 Oslo as the address and continue to delivery',
      all(
        filled('Bo Quist', 'Dock Road 12', '0150', 'Oslo', 'on', 'off', 'off', 'Card'),
        `!document.getElementById('st2').hidden`,
      ),
    ],
    [
      "Name: Ivo Klar, street: Am Tor 1, postcode: 1010, city: Vienna. I'll pick it up in the shop and pay with a voucher. Place the order.",
      logged('order Ivo Klar, Am Tor 1, 1010, Vienna; collect; Voucher'),
    ],
    ['Pay by bank transfer and place the order.', REFUSE],
  ],
  '/held-out/club-poll': [
    ['my vote goes to Nine Small Boats', logged('vote Nine Small Boats; ')],
    [
      'Choose "Tall Grass", check Monday and Thursday, and press Vote.',
      logged('vote Tall Grass; Mon Thu'),
    ],
    [
      "i'd rather read A Winter Ledger, and every evening except tuesday is fine. vote for me",
      logged('vote A Winter Ledger; Mon Wed Thu'),
    ],
    [
      'Check all the evenings, nothing else.',
      filled('off', 'off', 'off', 'off', 'on', 'on', 'on', 'on'),
    ],
    ['i vote for the copper whale', REFUSE],
  ],
  '/held-out/hive-report': [
    [
      'Enter 12 as the hive number, set the temper to nervous, say that the queen was seen and click File report.',
      logged('file 12;nervous;;yes;;'),
    ],
    [
      'file a report for hive 3: calm, 5 frames of brood, no queen seen, varroa 14, remark "needs sugar"',
      logged('file 3;calm;5;no;14;needs sugar'),
    ],
    ['4 frames of brood, save it for later', logged('later ;—;4;;;')],
    [
      'the bees were aggressive today, set that',
      filled('', 'aggressive', '', 'off', 'off', '', ''),
    ],
    ['they were sleepy today, file the report', REFUSE],
  ],
};
