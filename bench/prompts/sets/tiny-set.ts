/** Tiny exercises whose instruction stands on the page; tuned on. */
import { logged, REFUSE, type Cases } from './case.ts';

export const TINY_SET: Cases = {
  '/agent/tiny/mail': [
    [
      'Find the email by Bobine and click the star icon to mark it as important.',
      logged('star Bobine'),
    ],
    ['Find the email by Karl and click the trash icon to delete it.', logged('trash Karl')],
  ],
  '/agent/tiny/slider': [['Select 7 with the slider and hit Submit.', logged('submit 7')]],
  '/agent/tiny/social': [['For the user @vel, click on the "Reply" button.', logged('reply vel')]],
  '/agent/tiny/date': [
    ['Select 10/17/2026 as the date and hit submit.', logged('submit 10/17/2026')],
  ],
  '/agent/tiny/complete': [
    ['Enter "Bahamas" into Tags and click Submit', logged('submit Bahamas')],
  ],
  '/agent/tiny/dialog': [['Close the dialog box by clicking the "x".', logged('closed')]],
  '/agent/tiny/collapsible': [['Expand the section below and click submit.', logged('submit')]],
  '/agent/tiny/sections': [
    ['Expand the sections below, to find and click on the link "Quam".', logged('link B')],
  ],
  '/agent/tiny/tabs': [
    ['Switch between the tabs to find and click on the link "nibh".', logged('link 3')],
    ['Click on Tab #2.', "!document.getElementById('t2').hidden"],
  ],
  '/agent/tiny/shape': [['Click on the purple box.', logged('purple')]],
  '/agent/tiny/colors': [['Click on the red colored box.', logged('red')]],
  '/agent/tiny/widget': [
    ['Click on a "checkbox" widget.', logged('checkbox')],
    ['Click on a "textarea" widget.', logged('textarea')],
    ['Click on a "button" widget.', logged('button')],
  ],
  '/agent/tiny/upper': [
    [
      'Type "Bobby" in all upper case letters in the text input and press submit.',
      logged('submit BOBBY'),
    ],
  ],
  '/agent/tiny/table': [
    ['Enter the value of Last name into the text field and press Submit.', logged('submit Hulda')],
  ],
  '/agent/tiny/word': [
    [
      'Find the 3rd word in the paragraph, type that into the textbox and press "Submit".',
      logged('submit morbi'),
    ],
  ],
  '/agent/tiny/copy': [
    [
      'Copy the text in the textarea below, paste it into the textbox and press Submit.',
      logged('submit Orci at. Massa eu nibh.'),
    ],
  ],
  '/agent/tiny/scroll-list': [
    ['Select Bell, Ursa from the scroll list and click Submit.', logged('Bell,Ursa')],
  ],
  '/agent/tiny/focus': [['Focus into the 2nd input textbox.', "document.activeElement.id === 'b'"]],
  '/agent/tiny/sequence': [
    ['Select 3 with the slider, click the 2nd checkbox, then hit Submit', logged('3,false,true')],
  ],
  '/agent/tiny/sequence-2': [
    [
      'Check the 3rd radio button and enter the number "7" into the 2nd textbox.',
      "document.getElementById('r3').checked && document.getElementById('b').value === '7'",
    ],
  ],
  '/agent/tiny/sequence-3': [
    ['Choose 5ftz from the dropdown, then click the button labeled "Yes".', logged('Yes 5ftz')],
  ],
  '/agent/tiny/search': [
    [
      'Use the textbox to enter "Corine" and press "Search", then find and click the 3rd search result.',
      logged('result 3'),
    ],
  ],
  '/agent/tiny/spinner': [['Select -3 with the spinner and hit Submit.', logged('submit -3')]],
  '/agent/tiny/numbers': [['Click on the grid coordinate (2,-1).', REFUSE]],
  '/agent/tiny/all': [
    [
      'Click the "Share" button on all posts by @ann and then click Submit.',
      logged('share 0', 'share 2', 'submit'),
    ],
  ],
};
