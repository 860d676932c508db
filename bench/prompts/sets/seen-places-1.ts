/** Mails, posts, shops, tables, results, frames. Once held out. */
import { has, logged, REFUSE, says, type Cases } from './case.ts';

export const PLACE_CASES_1: Cases = {
  '/seen/inbox-tiny': [
    ['Find the email by Farah and click the trash icon to delete it.', logged('trash Farah')],
    ['Mark the email by Bram as important with the star', logged('star Bram')],
    [
      'Answer the mail of Zeno: write "See you soon" and send it',
      logged('reply Zeno See you soon'),
    ],
    ["Forward Odile's mail to Pim", logged('forward Odile Pim')],
    [
      'Open the message with the subject "Laboris"',
      "document.querySelector('.rp') !== null && document.querySelector('.by').textContent === 'Farah'",
    ],
    ['Delete the mail from Hugo', REFUSE],
  ],
  '/seen/inbox-table': [
    ['Tick the mail from the Energy Co and delete it', logged('delete Your bill for March')],
    ['Star "Dinner on Friday?"', logged('star Dinner on Friday?')],
    ['open the mail about the overdue books', logged('open Two books are overdue')],
    [
      'Select all mails and archive them',
      logged(
        'archive Two books are overdue+Dinner on Friday?+Your bill for March+Photos from the lake+12 new openings',
      ),
    ],
    ['Search the mail for "invoice"', logged('search invoice')],
    ['how many unread mails are there?', says(/^(?![^]*Library)[^]*\b(3|three)\b/i)],
    ['star the mail from Ruth Amsel', REFUSE],
  ],
  '/seen/feed': [
    ['Like the post by @tove', logged('like @tove New s')],
    ['Click "Share" under the post of @maeve', logged('share @maeve Sunri')],
    ['Click the more menu of the post by Tove and choose Mute', logged('Mute @tove New s')],
    ['share the post about chess tonight', logged('share @cyrus_k Anyon')],
    ["How many likes has Maeve's post?", says(/^(?![^]*52)[^]*\b14\b/)],
    ['Like the post by @cyrus_k', REFUSE],
  ],
  '/seen/gear-shop': [
    ['Add the head torch to the cart', logged('cart Head torch')],
    ['put the ice axe on the wish list', logged('wish Ice axe')],
    ['Show only Borealis products', logged('brands Borealis')],
    ['Filter by price from 50 to 150 and apply', logged('price 50-150')],
    ['Sort by price from low to high', logged('sort Price: low to high')],
    ['serach for carabiner', logged('search carabiner')],
    ['What does the sleeping bag cost?', says(/^(?![^]*(?:249|39\.50))[^]*180/)],
    ['Add the cheapest item to the cart', logged('cart Head torch')],
    ['Add to cart', REFUSE],
  ],
  '/seen/shoe': [
    ['Choose rust in size 41, quantity 2, and add it to the bag', logged('bag 2 Rust 41')],
    ['Quick add the gaiters', logged('bag gaiters')],
    ['save it for later', logged('later')],
    ['What is the price of the shoe now?', says(/^(?![^]*12\.50)[^]*89\.90/)],
    ['how heavy is one shoe?', says(/^(?![^]*Gaiters)[^]*290/)],
    ['What is the item number?', says(/^(?![^]*Gaiters)[^]*88-204/)],
  ],
  '/seen/basket': [
    ['Change the quantity of capers to 5 and proceed to checkout', logged('checkout 2/1/5')],
    ['Remove the sea salt from the basket', logged('remove Sea salt')],
    ['Redeem the voucher SPRING10', logged('voucher SPRING10')],
    ["what's the total?", says(/^(?![^]*Olive)[^]*58\.30/)],
    ['remove the article', REFUSE],
  ],
  '/seen/staff': [
    ['Sort the table by room', logged('sort Room')],
    ['What is the extension of Luca Ferri?', says(/^(?![^]*4410)[^]*4100/)],
    ['In which room does Pim de Boer sit?', says(/^(?![^]*B12)[^]*C03/)],
    ['How many people are in the table?', says(/\b(6|six)\b/i)],
    [
      'Type Sales into the filter',
      `${has('fl', 'Sales')} && document.querySelectorAll('tbody tr').length === 2`,
    ],
    ['click on the row of Gus Holm', logged('row Gus Holm')],
    ['Which department is Sade Obi in?', says(/^(?![^]*Legal)[^]*Sales/)],
    ['click on the row of Ann', REFUSE],
  ],
  '/seen/stock': [
    ['Edit the hinge row: set On hand to 20 and save', logged('save Hinge 20')],
    ['order more latches', logged('order Latch')],
    ['How many washers are on hand?', says(/^(?![^]*240)[^]*1,?000/)],
    [
      'Click the Edit button for shelf T4',
      "document.querySelectorAll('tr')[4].querySelector('input') !== null",
    ],
    ['click Edit', REFUSE],
  ],
  '/seen/hits': [
    ['Type "pearl", hit Find it and click result number 5', logged('find pearl', 'open Emery')],
    ['Look for opal and open the first hit', logged('find opal', 'open Amber')],
    ['search for "jade", go to page 3 and open Halite', logged('find jade', 'open Halite')],
  ],
  '/seen/flights': [
    [
      'One-way from Berlin to Malaga on 2027-05-20, business class. Search flights.',
      logged('search Berlin|Malaga|2027-05-20|Business|oneway'),
    ],
    [
      'Find flights from Bergen to Dublin on 2 May 2027 and book the cheapest one',
      "log[0]?.startsWith('search Bergen|Dublin|2027-05-02|') && log.at(-1) === 'book 11:15' && log.length === 2",
    ],
    [
      'Enter "Bern" as the place of departure and Madrid as destination',
      `${has('fr', 'Bern')} && ${has('to', 'Madrid')}`,
    ],
  ],
  '/seen/contacts': [
    ['What is the e-mail address of Wilma Stone?', says(/^(?![^]*tariq@)[^]*w\.stone@work\.test/)],
    ['which city does Tariq live in', says(/^(?![^]*Graz)[^]*Lyon/)],
    ['call Ann Decker', logged('call Ann Decker')],
    ['Edit the contact Tariq Aziz', logged('edit Tariq Aziz')],
    ["What's the phone number of Ann Berger?", says(/^(?![^]*0155)[^]*0151 2201/)],
    ['call Ann', REFUSE],
  ],
  '/seen/spec': [
    ['What is the range of the bike?', says(/^(?![^]*Payload)[^]*75 km/)],
    ['how many gears does the Mule XL have?', says(/^(?![^]*Range)[^]*\b11\b/)],
    ['Price of the Mule M?', says(/^(?![^]*5,290)[^]*4,490/)],
    ['How many pieces are in stock?', says(/^(?![^]*Motor)[^]*\b7\b/)],
    ['read me the warranty', says(/^(?![^]*Motor)[^]*5 years/)],
    ['I would like to book a test ride', logged('test ride')],
  ],
};
