/** What is to be done, and how somebody else says it. */
import type { Said } from './case.ts';

export const SAID_OTHERWISE_4: Said = {
  '/seen/explorer': [
    [
      'Find the file "encore.mp3" in the folders and select it',
      'encore.mp3 is in one of the folders, select it',
    ],
    ['select readme.txt and click Rename', 'readme.txt needs renaming: select it and press Rename'],
  ],
  '/seen/menus-hover': [
    ['Rooms > Bedroom > Wardrobes', 'go to wardrobes, under Rooms and Bedroom'],
    ['Open the Outdoor menu and select Lamps', 'outdoor lamps please, via the menu'],
    ['go to the sale', 'take me to Sale'],
  ],
  '/seen/menubar': [
    ['show the grid via the Layout menu', 'turn on the grid (layout menu)'],
    ['Document -> Print preview', 'print preview, under Document'],
  ],
  '/seen/card-menus': [
    [
      'Open the more options menu of Office move and click Duplicate',
      'the board Office move needs a copy, use Duplicate in its menu',
    ],
    ['Who owns the board Hiring?', 'whose board is Hiring?'],
  ],
  '/seen/swatches': [
    ['Choose Cork as the floor and click Done', 'cork floor, done'],
    ['pick the red wall colour', 'make the wall red'],
  ],
  '/seen/shapes': [
    ['click on the large orange circle', 'the big orange circle'],
    ['Click on the small orange circle.', 'the little orange circle, click it'],
  ],
  '/seen/toolbar': [
    ['use the print button', 'print this'],
    ['clcik the undo icon', 'undo'],
    ['zoom in', 'zoom in one step'],
    ['Move the invoice to the bin', 'put this invoice in the bin'],
  ],
  '/seen/tags': [
    ['Add the tag "lentils"', 'another tag: lentils'],
    ['remove the tag winter', "winter shouldn't be a tag any more"],
  ],
  '/seen/long-list': [
    ['Select the station Castle and press Go', 'castle is my station, go'],
    ['scroll down the list and pick "Tower"', "choose Tower, it's far down the list"],
  ],
  '/seen/numbers': [
    ['Click the numbers 2, 4 and 6 in this order', 'hit 2, then 4, then 6'],
    ['click the greatest number', 'the biggest number please'],
  ],
  '/seen/editor': [
    ['Type Hello into the subject then save a draft', 'subject Hello, keep it as a draft'],
    ['click the bold button', 'hit the B for bold'],
  ],
  '/seen/positions': [['press "wait"', 'go for wait']],
  '/seen/inbox-tiny': [
    [
      'Find the email by Farah and click the trash icon to delete it.',
      "Farah's mail can go in the trash",
    ],
    [
      'Answer the mail of Zeno: write "See you soon" and send it',
      'zeno gets the answer See you soon, send it',
    ],
    ["Forward Odile's mail to Pim", "send Odile's mail on to Pim"],
  ],
  '/seen/inbox-table': [
    ['Tick the mail from the Energy Co and delete it', 'get rid of the mail by the Energy Co'],
    ['Star "Dinner on Friday?"', 'dinner on friday? gets a star'],
    ['Select all mails and archive them', 'archive everything'],
    ['Search the mail for "invoice"', 'look for invoice in my mail'],
  ],
  '/seen/feed': [
    ['Like the post by @tove', "@tove's post: like"],
    ['Click "Share" under the post of @maeve', "share Maeve's post"],
    ['share the post about chess tonight', 'the chess tonight post, share it'],
    ["How many likes has Maeve's post?", "likes on maeve's post?"],
  ],
  '/seen/gear-shop': [
    ['put the ice axe on the wish list', 'put the ice axe on my wishlist'],
    ['Show only Borealis products', 'I only want to see Borealis'],
    ['Sort by price from low to high', 'cheapest ones on top'],
    ['serach for carabiner', 'look for carabiner'],
    ['Add the cheapest item to the cart', 'put the least expensive product in my cart'],
  ],
  '/seen/shoe': [
    [
      'Choose rust in size 41, quantity 2, and add it to the bag',
      "I'd like 2 of these shoes in rust, size 41. Put them into my bag",
    ],
    ['save it for later', 'keep it for later'],
    ['What is the price of the shoe now?', 'what do I pay for the shoe now?'],
    ['What is the item number?', 'item no.?'],
  ],
  '/seen/basket': [
    [
      'Change the quantity of capers to 5 and proceed to checkout',
      'make it 5 capers and check out',
    ],
    ['Redeem the voucher SPRING10', "I've got a voucher: SPRING10. redeem it"],
    ["what's the total?", 'what does it all come to?'],
  ],
  '/seen/staff': [
    ['What is the extension of Luca Ferri?', "Luca Ferri's extension?"],
    ['In which room does Pim de Boer sit?', 'where does Pim de Boer sit?'],
    ['Type Sales into the filter', 'filter for Sales'],
    ['click on the row of Gus Holm', "select Gus Holm's row"],
  ],
  '/seen/stock': [
    [
      'Edit the hinge row: set On hand to 20 and save',
      'there are 20 hinges on hand now, please edit that and save',
    ],
    ['order more latches', "we're out of latches, order more"],
    ['Click the Edit button for shelf T4', 'edit the part on shelf T4'],
  ],
  '/seen/hits': [
    ['Type "pearl", hit Find it and click result number 5', 'find pearl and open hit no. 5'],
    [
      'search for "jade", go to page 3 and open Halite',
      'jade: search it, Halite is on page 3, open that',
    ],
  ],
  '/seen/flights': [
    [
      'One-way from Berlin to Malaga on 2027-05-20, business class. Search flights.',
      'Berlin to Malaga, one way, in business, on 2027-05-20. Search please',
    ],
    [
      'Enter "Bern" as the place of departure and Madrid as destination',
      'leaving from Bern, going to Madrid',
    ],
  ],
  '/seen/contacts': [
    ['What is the e-mail address of Wilma Stone?', "Wilma Stone's e-mail?"],
    ['call Ann Decker', 'give Ann Decker a call'],
    ['Edit the contact Tariq Aziz', "I'd like to edit Tariq Aziz"],
  ],
  '/seen/spec': [
    ['What is the range of the bike?', 'how far does the bike go?'],
    ['how many gears does the Mule XL have?', 'number of gears on the Mule XL?'],
    ['How many pieces are in stock?', 'how many are in stock'],
    ['read me the warranty', 'how long is the warranty?'],
  ],
  '/seen/news': [
    [
      'Click "Read more" of the article about the bees',
      'the bees article sounds nice, let me read more of it',
    ],
    ['Who wrote "Old mill to become museum"?', "who's the author of Old mill to become museum"],
    ['Go to Culture', 'culture section please'],
    ['click Privacy at the bottom of the page', 'privacy link in the footer'],
  ],
  '/seen/kanban': [
    ['Move the card "Paint fence" to Done', 'Paint fence is done, move it there'],
    ['Drag Fix leak to Doing', "we've begun on the leak: drag Fix leak over to Doing"],
  ],
  '/seen/chat': [
    ['Send "On my way" to Mum', 'tell Mum: On my way'],
    ['write Great book! and press send', 'send the message Great book!'],
  ],
  '/seen/player': [
    ['play the music', 'start the music'],
    ['skip to the next track', 'next track'],
    ['Add Tin Roof to the favourites', 'make Tin Roof a favourite'],
    ['remove the third song', 'throw out song number three'],
  ],
  '/seen/month': [
    ['Show the next month', 'go one month ahead'],
    ['click the concert', 'open the concert'],
  ],
  '/seen/pay-frame': [
    [
      'Card number 4000 1111, expiry 09/29, CVC 321, then pay now',
      "I'll pay now. Card number 4000 1111, expires 09/29, the cvc is 321",
    ],
    [
      'Enter Zoe Amber as the name on the receipt and choose to pay later',
      "receipt name: Zoe Amber. I'll pay later",
    ],
  ],
  '/seen/nested-frames': [
    ['Write "Lift is broken" as notice and pin it', 'pin a notice: Lift is broken'],
    ['log out', 'sign me out'],
  ],
  '/seen/shadow-settings': [
    ['Name the shelf "Sci-fi", then save', 'shelf name Sci-fi, save settings'],
    ['Was it helpful? Click Yes', 'yes, that was helpful'],
  ],
  '/seen/sections': [
    ['The streaming subscription should be cancelled', 'cancel streaming'],
    ['When does the magazine renew?', 'renewal date of the magazine?'],
  ],
  '/seen/chores': [
    ['check off "Sweep the stairs"', 'the stairs are swept, tick that'],
    ['Delete the chore Take out bins', 'remove Take out bins'],
  ],
  '/seen/french-shop': [
    ['Ajoute le croissant au panier', "un croissant dans le panier, s'il te plaît"],
    [
      'Saisis 69001 comme code postal et clique sur « Vérifier la livraison »',
      "mon code postal est 69001, vérifie la livraison s'il te plaît",
    ],
  ],
  '/agent/small/inbox': [
    ['Find the message from Odile and archive it.', "Odile's message goes into the archive"],
    ['Find the email by Odile and click the trash icon.', 'the one Odile wrote can be trashed'],
    ['Delete the mail "Keys" from Tomas', 'Tomas wrote about keys, delete that mail'],
    [
      'Find the email by Ines and reply to them with the text "See you there".',
      'Answer Ines with "See you there"',
    ],
    [
      'Mark all mails from Tomas as important',
      'everything Tomas sent is important, star all of it',
    ],
  ],
  '/agent/small/mail-views': [
    [
      'Open the mail from Ines and mark it as important',
      "Ines's mail is important: open it and give it the star",
    ],
    [
      'Read the message from Odile, then go back',
      "have a look at Odile's message and return to the list",
    ],
  ],
  '/agent/small/feed': [
    ["Like @lena's post", 'one like for @lena'],
    ['Click the share icon of the last post', 'the last post on the page, share that one'],
    ['Like every post by @mika', 'I like all that @mika writes, so like each of those posts'],
    ['Mute @oto', "I'd rather not see @oto any more, mute them"],
  ],
  '/agent/small/rows': [
    [
      'Tick the rows of Anders Holm and Lotte Vries and click Delete selected',
      'Anders Holm and Lotte Vries have to go: tick both of them and hit Delete selected',
    ],
    ['Go to page 2 and click Edit for Pilar', 'Pilar is on the second page, edit her'],
    [
      'Find Yuki in the table and click her Edit link',
      "we need to edit Yuki, she's somewhere in the table",
    ],
    ['Select all rows and click Delete selected', 'tick all of them and delete the selection'],
  ],
  '/agent/small/tasks': [
    ['Mark "Pay rent" as done', 'rent is paid, mark it as done'],
    ['Add a task called "Buy ink"', 'another task please: Buy ink'],
    ['Type "Buy ink" into the box and press Enter', 'in the box goes Buy ink, confirm with enter'],
    ['complete the task Call Grandma', 'I just called grandma, tick that off'],
  ],
  '/agent/small/book': [
    [
      'Find Anders in the contact book and click on his phone number.',
      "I'd like to ring Anders, find him in the book and click the number",
    ],
    [
      'Find the address of Pilar and click it',
      "what's Pilar's address? go to her in the book and give it a click",
    ],
  ],
  '/agent/small/finder': [
    ['Search for "Elm" and open the second result', 'look for Elm, then take hit no. 2'],
    [
      'search for nut and open the last result on the first page',
      'do a search for nut; of the hits on page one open the bottommost',
    ],
  ],
};
