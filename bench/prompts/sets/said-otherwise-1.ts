/** What is to be done, and how somebody else says it. */
import type { Said } from './case.ts';

export const SAID_OTHERWISE_1: Said = {
  '/agent/contact': [
    [
      'type ada@x.org into Email address and Ada Lovelace into Full name',
      'my email is ada@x.org and the name is Ada Lovelace, put those in please',
    ],
    ['Fill in the phone with 555-0199', 'phone number: 555-0199'],
    [
      'Enter "Hello there" into the message field and click Send message',
      'leave them the message Hello there and send it off',
    ],
    [
      'Fill Full name with Ada, Email address with a@b.co and Message with "Hi, and bye." then send the message',
      'Name: Ada. Mail: a@b.co. In the message box write "Hi, and bye." Send it.',
    ],
    ['In the subject field pick Sales', 'go with sales for the subject'],
  ],
  '/agent/login': [
    ['log in with ada and hunter2', 'sign me in: ada / hunter2'],
    [
      'Sign in as "bob" with password "s3cret"',
      'can you log me in? the user is bob and the password s3cret',
    ],
    ['check remember me', 'make sure Remember me is on'],
    ['Click "Forgot your password?"', 'hit the forgot password link'],
  ],
  '/agent/bare-form': [
    [
      'Enter Ada as first name and Lovelace as last name',
      'Lovelace is the surname, Ada the first name',
    ],
    ['Enable the newsletter', 'sign me up for the newsletter'],
  ],
  '/agent/two-addresses': [
    ['Enter "Main St 1" as the street under Billing', 'the billing street is Main St 1'],
  ],
  '/agent/one-field': [
    ['Type "forty two" in the text box and submit', 'answer with forty two and submit it'],
    ['enter abc and press submit', 'put abc in there, then submit'],
  ],
  '/agent/two-passwords': [
    [
      'Set New password to abc123 and Repeat password to abc123, then click Change',
      "I'd like my password changed to abc123",
    ],
    ['Type "pw" into both password fields', 'pw goes in both of the password boxes'],
  ],
  '/agent/radios': [
    ['Pick Free and Monthly and click Next', 'free plan, billed monthly, then next'],
    ['select the second option under Plan', 'go for the 2nd of the plans'],
  ],
  '/agent/checks': [
    [
      'check Mushrooms, Olives and Ham, then click Submit',
      'I want mushrooms, olives plus ham on it. Submit.',
    ],
    ['Select Pepperoni and click Submit', 'just Pepperoni, then hit submit'],
    ['Check the first checkbox', 'put a check in the topmost checkbox'],
    ['tick the last box', 'select the bottom checkbox'],
  ],
  '/agent/settings': [
    ['uncheck Public profile', "my profile shouldn't be public"],
    ['Set the language to Deutsch', 'Language: Deutsch'],
    ['Is "Search engine indexing" checked?', 'are search engines allowed to index it?'],
    ['Switch the language to Français and save', "I'd rather have it in Français; save that"],
    ['what is the display name?', 'Which display name do I have right now?'],
  ],
  '/agent/sliders': [
    ['Set Volume to 70', 'turn the volume up to 70'],
    ['set the fan speed to 7', 'Fan speed 7 please'],
    ['Set Guests to 4', 'there will be 4 guests'],
  ],
  '/agent/spinner': [
    ['Select 6 with the spinner and hit Buy', 'I need 6 tickets, buy them'],
    ['Click the + button twice', 'hit plus two times'],
  ],
  '/agent/dates': [
    [
      'Enter 06/11/2028 as the check-in and click search',
      'check-in is 06/11/2028, go ahead and search',
    ],
    ['Enter 6:06 PM as the time', 'time: 6:06 PM'],
  ],
  '/agent/rich': [
    ['Write "To the stars." in the body', 'Let the body say "To the stars."'],
    ['save the draft', 'keep this as a draft'],
  ],
  '/agent/copy': [
    ['Type the 2nd word of the source into Target', 'into Target goes the second word of Source'],
  ],
  '/agent/buttons': [
    ['Click Cancel', 'give Cancel a click'],
    ['press retry', 'try it again with the retry button'],
    ['Click Help, then click OK', 'first Help, after that OK'],
  ],
  '/agent/soup': [
    ['click on Gamma', 'gamma please'],
    ['close it', 'dismiss it with the x'],
  ],
  '/agent/menu': [
    ['Click Edit, then Undo', 'undo via the edit menu'],
    ['open menu File > New', "start a new one, it's in the file menu"],
  ],
  '/agent/hover-menu': [
    ['Hover over Products and click Laptops', 'under Products, go to laptops'],
    ['Company > Jobs', "take me to Jobs, it's under Company"],
  ],
  '/agent/tabs': [
    ['open Reviews and click Zed', "in the reviews there's a link called Zed, follow it"],
    ['Click on Tab 3', 'the third tab please'],
  ],
  '/agent/accordion': [
    ['Expand "How do I pay?"', 'unfold How do I pay?'],
    ['How many questions are there?', 'count the questions'],
  ],
  '/agent/dialog': [
    ['Click OK', 'confirm with OK'],
    ['Close the dialog box by clicking the "x".', 'hit the little x to get rid of the dialog'],
  ],
  '/agent/cookies': [
    ['accept cookies and subscribe', "I'm fine with all cookies. After that subscribe."],
  ],
  '/agent/overlay': [
    [
      'Close the offer and click Buy now',
      'get the special offer out of the way, then press buy now',
    ],
  ],
  '/agent/calendar': [
    ['Pick March 14, 2027 as the date', "let's have March 14, 2027 for the date"],
    ['Select 02/28/2027 as the date and press Submit', 'the date is 02/28/2027; submit that'],
  ],
  '/agent/tree': [
    ['Open Documents, then Work, then click plan.txt', 'plan.txt is in Documents / Work, open it'],
    [
      'Navigate through the file tree. Find and click on the file named "cat.png".',
      'find cat.png among the files and open it',
    ],
  ],
  '/agent/complete': [
    [
      'Fly from Berlin to Paris: set From to Berlin and To to Paris, then search flights',
      'please search for flights from Berlin to Paris',
    ],
  ],
  '/agent/custom-select': [
    ['Select Sweden from the Country list', 'I live in Sweden, choose that as the country'],
  ],
  '/agent/lists': [
    ['Choose Medium from the list and click Submit', 'size medium, then submit'],
    [
      'Select Green, Black from the scroll list and click Submit.',
      'mark green and black in the list, afterwards submit',
    ],
  ],
  '/agent/drag': [
    ['Drag Dora to Trash', 'throw Dora in the trash'],
    ['Drag Anna below Carl', 'Anna should come right after Carl, drag her there'],
  ],
  '/agent/browser-boxes': [
    ['Click Remove item and cancel the confirmation', 'press Remove item but cancel when it asks'],
    ['Click Rename and enter "Neo" in the prompt', 'rename it to Neo'],
  ],
  '/agent/frames': [
    ['Start the chat', 'open the chat'],
    ['Click Continue', 'go on with Continue'],
  ],
  '/agent/shadow': [
    ['Click Play', 'play it'],
    ['Set speed to 2x', 'Speed should be 2x'],
  ],
  '/agent/rerender': [
    ['Click Plus twice', 'plus, two times'],
    ['Press Plus, then Plus, then Reset', 'two clicks on Plus followed by one on Reset'],
  ],
  '/agent/slow': [['Click Load, then click Show details', 'load it and then show the details']],
  '/agent/dial-pad': [
    ['dial 0170 4432 and press call', 'call 0170 4432'],
    ['type *100# and then Call', 'dial *100# and hit Call'],
  ],
  '/agent/desk-calculator': [
    ['Calculate 12 × 7 on the calculator', "what's 12 × 7? use the calculator"],
    ['Use the calculator to work out 15 + 27', '15 + 27 on the calculator please'],
    ['type "buy tea" into the notes', 'jot down buy tea in the notes'],
  ],
  '/agent/letter-keys': [['type in the word river, then check', 'spell river and press check']],
  '/agent/shapes': [['Click on the red circle', 'hit the red circle']],
  '/agent/shop': [
    ['Add to cart for the Blue Mug', 'one Blue Mug into the basket please'],
    ['Click "Add to cart" next to Oak Spoon', 'I want to buy the oak spoon, add it to my cart'],
    ['sort by price: low to high', 'sort so that the cheapest come first'],
    ['search for blue', 'look up blue'],
    ['what is the price of the Tea Pot?', 'how much is the tea pot'],
    ['open the cart', 'take me to my basket'],
    ['list the products', 'which products are there?'],
  ],
  '/agent/product': [
    ['What is the price?', 'how much does the lamp cost?'],
    [
      'Choose Black as the shade and add to cart',
      "I'd like the shade in black, put it in the cart",
    ],
    ['add it to the wishlist', 'save it to my wishlist'],
  ],
  '/agent/mail': [
    ['Star the email from Ada', "give Ada's email a star"],
    ['delete the mail from Grace', 'get rid of the message from Grace, delete it'],
    ['open the mail about the budget', 'show me the email on the budget'],
  ],
  '/agent/mail-buttons': [
    ['Star the email from Linus', "star Linus's mail"],
    ['Open "Moon plans"', 'open up the mail called Moon plans'],
    ['archive the second mail', 'put the 2nd mail in the archive'],
  ],
  '/agent/people': [
    ['Sort by age', 'order them by age'],
    ['Go to the next page', 'one page further please'],
    ['how many rows does the table have?', 'how many people are listed in the table?'],
    ['read the table', 'give me the contents of the table'],
    ['go to page 2', 'page 2 please'],
    ['Edit the third person', 'I need to edit person number three'],
  ],
  '/agent/results': [
    ['Click the second result', 'open hit number two'],
    [
      'Use the textbox to enter "rye" and press "Search".',
      'put rye in the search box and hit search',
    ],
    ['click on the link "Crumb shots"', 'follow the Crumb shots link'],
  ],
  '/agent/posts': [['Like the post by @ben', "give @ben's post a like"]],
  '/agent/billing': [
    ['Click Edit under Billing', 'I need to edit the billing section'],
    ['edit the profile', 'let me edit my profile'],
  ],
  '/agent/same': [
    ['Click the second Open button', 'of the Open buttons, press the second'],
    ['click the last Open', 'the last of the Open buttons please'],
  ],
  '/agent/article': [
    ['What is the heading of the page?', "What's the main heading here?"],
    ['list the headings', 'what headings does this page have?'],
    ['click "Read more"', 'follow the read more link'],
    ['go back to top', 'use the button that goes back to the top'],
    ['how many list items are there?', 'count the list items'],
    ['read the section about the moon', 'what does it say about the moon?'],
  ],
  '/agent/todo': [
    ['Mark Buy milk as done', "milk's bought, tick it off"],
    ['check off Call Bob', "I've called Bob, so mark that one done"],
    ['show only active', 'only the active ones please'],
  ],
  '/agent/status': [
    ['What is the total?', 'How much is the order in total?'],
    [
      'Enter the value of Carrier into the Note field and press Save note',
      'copy the carrier into the note and save the note',
    ],
  ],
};
