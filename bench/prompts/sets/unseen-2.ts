/** Held out, plain: menus, tabs, dialogs, trees and settings. */
import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers, loggedInAnyOrder, tells } from './checks.ts';

const OPEN = "document.querySelector('[data-menu=edit]').getAttribute('aria-expanded') === 'true'";
const selected = (id: string): string =>
  `document.getElementById('t-${id}').getAttribute('aria-selected') === 'true'`;

export const UNSEEN_2: Cases = {
  '/unseen/editor-menubar': [
    ['Save the plan from the File menu', logged('file Save')],
    ['open the edit menu', all(OPEN, QUIET)],
    ['Turn on the ruler in the View menu', logged('view Ruler on')],
    ['click File, then Export as PDF', logged('file Export as PDF')],
    ['Edit > Select all', logged('edit Select all')],
    ['hide the grid', logged('view Grid off')],
    ['click Print in the file menu', REFUSE],
  ],
  '/unseen/outdoor-nav': [
    ["Open the men's jackets", lastLogged('Men/Jackets')],
    ['hover over Camping and click Tents', lastLogged('Camping/Tents')],
    ['go to Sale', logged('Sale')],
    ['go to gloves', lastLogged('Men/Gloves')],
    ['choose Boots in the Women menu', lastLogged('Women/Boots')],
    ['click Boots', REFUSE],
  ],
  '/unseen/drive-rows': [
    ['delete Logo.svg', logged('delete Logo.svg')],
    ['Please duplicate the file Budget.xlsx.', logged('duplicate Budget.xlsx')],
    ['open the menu of Team photo.jpg and choose Download', logged('download Team photo.jpg')],
    ['how big is Minutes April.docx?', answers(/97 KB/u, /112|48 KB/u)],
    ['rename the last file', logged('rename Team photo.jpg')],
    ['delete the minutes', REFUSE],
  ],
  '/unseen/account-tabs': [
    ['Go to the Security tab', all(selected('security'), QUIET)],
    ['open the plan tab and click upgrade', logged('upgrade')],
    [
      'change the display name to Nadia F. and save the profile',
      all(has('nick', 'Nadia F.'), logged('saveprofile')),
    ],
    ['switch to security and turn on two-step verification', logged('twofa true')],
    ['set the language to Polish', all(has('lang', 'Polish'), QUIET)],
    ['open the Billing tab', REFUSE],
  ],
  '/unseen/tent-tabs': [
    ['show the specifications', all('shown() === 1', QUIET)],
    ['What does the tent cost?', answers(/349/u)],
    ['open the reviews tab', all('shown() === 2', QUIET)],
    ["Go to Reviews and mark Tomas's review as helpful", logged('helpful Tomas')],
    ['put it on the wish list', logged('wish')],
    ['open the Questions tab', REFUSE],
  ],
  '/unseen/valley-news': [
    ['accept the cookies', logged('cookies all')],
    ['Allow only the necessary cookies', logged('cookies necessary')],
    ['accept all cookies and open the article about the choir', logged('cookies all', 'read s2')],
    ['Which story has the most comments?', answers(/Furka/u, /footbridge|choir|kitchen/iu)],
    [
      'list the headlines',
      tells(/(?=[\s\S]*footbridge)(?=[\s\S]*tenors)(?=[\s\S]*Furka)(?=[\s\S]*kitchen)/u),
    ],
    ['read the story about the school', lastLogged('read s4')],
    ['open the weather', REFUSE],
  ],
  '/unseen/gallery': [
    ['make the ferry a favourite', logged('favourite Ferry')],
    [
      'Delete the photo Old lighthouse and confirm.',
      logged('ask Old lighthouse', 'deleted Old lighthouse'),
    ],
    ['how many photos are in the album?', answers(/\b5\b|five/iu)],
    [
      'click delete on the fish market, but then keep it',
      logged('ask Fish market', 'kept Fish market'),
    ],
    [
      'favourite the first and the last photo',
      loggedInAnyOrder('favourite Harbour at dawn', 'favourite Fish market'),
    ],
    ['delete the photo of the castle', REFUSE],
  ],
  '/unseen/popup-offer': [
    ['close the popup', logged('closed')],
    ['Click "No thanks" and then go to Our teas', logged('closed', 'go teas')],
    ['enter lou@mail.example and get the code', logged('code for lou@mail.example')],
    ['dismiss the offer and open the contact page', logged('closed', 'go contact')],
    ['What does the Sencha cost?', answers(/9\.20/u, /7\.50|6\.10/u)],
    ['close the popup and open the shopping cart', REFUSE],
  ],
  '/unseen/org-tree': [
    ['expand Engineering', logged('expand Engineering')],
    ['Open Sales and select Sales South', logged('expand Sales', 'select Sales South')],
    ['collapse Head office', logged('collapse Head office')],
    ['select Legal', logged('select Legal')],
    ['select the test lab under Engineering', logged('expand Engineering', 'select Test lab')],
    ['expand Marketing', REFUSE],
  ],
  '/unseen/category-tree': [
    ['tick Cooking and apply', logged('apply cooking')],
    ['expand Crafts', all("open_() === 'crafts'", QUIET)],
    ['Expand Gardening and tick Roses.', all("ticked() === 'roses'", QUIET)],
    [
      'open crafts, check pottery and bookbinding, then click apply',
      logged('apply pottery bookbinding'),
    ],
    ['tick the box for Astronomy', REFUSE],
  ],
  '/unseen/ferry-faq': [
    ['open the question about dogs', all("openOnes() === 'd3 d4'", QUIET)],
    ['Expand "When does check-in close?"', all("openOnes() === 'd2 d4'", QUIET)],
    ['collapse How do I pay', all("openOnes() === ''", QUIET)],
    ['click the first question', all("openOnes() === 'd1 d4'", QUIET)],
    ['ask the harbour office', logged('ask')],
    ['open the question about lost luggage', REFUSE],
  ],
  '/unseen/phone-settings': [
    ['can you turn on bluetooth', logged('Bluetooth on')],
    ['Switch off Wi-Fi and mobile data.', loggedInAnyOrder('Wi-Fi off', 'Mobile data off')],
    ['enable flight mode please', logged('Flight mode on')],
    ['what is the software version?', answers(/9\.2\.1/u)],
    [
      'disable vibration on ring and enable touch sounds',
      loggedInAnyOrder('Vibrate on ring off', 'Touch sounds on'),
    ],
    ['turn on the hotspot', REFUSE],
  ],
  '/unseen/handbook': [
    ['scroll down to Safety', all("at('safety')", QUIET)],
    ['go to the section Fees', all("at('fees')", QUIET)],
    [
      'scroll to the bottom of the page',
      all('scrollY + innerHeight > document.documentElement.scrollHeight - 40', QUIET),
    ],
    ['what is the fee for a family?', answers(/320/u, /185|\b60\b/u)],
    ['Print the handbook', logged('print')],
    ['Go to the chapter Regattas', REFUSE],
  ],
};
