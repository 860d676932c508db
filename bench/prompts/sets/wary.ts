/** Pages that lack what is asked for, have something like it, or have it in another part: most are to be refused. */
import { logged, REFUSE, type Cases } from './case.ts';

export const WARY: Cases = {
  '/wary/kennel': [
    ['Adopt Rolf', REFUSE],
    ['Adopt Laika', REFUSE],
    ['Walk Bruno', REFUSE],
    ['Feed the husky', logged('feed Odin')],
    ['Feed Bruno and Mitzi', logged('feed Bruno', 'feed Mitzi')],
    ['Feed Bruno and Rolf', REFUSE],
    ['Donate blankets', REFUSE],
  ],
  '/wary/greenhouse': [
    ['Set the humidity to 40', REFUSE],
    ['Set the water of the east bed to 3', REFUSE],
    ['Set the water of the south bed to 3', `sw.value === '3' && nw.value === '1'`],
    ['Drain the pond', REFUSE],
    ['Turn on the north lamp and the pump, then save', REFUSE],
  ],
  '/wary/choir': [
    ['Remove Olga', REFUSE],
    ['Filter the singers by the name "Karin"', REFUSE],
    ['Edit Tomas', logged('edit Tomas')],
    ['Edit the tenor', REFUSE],
    ['Invite Karin to the rehearsal', REFUSE],
    ['Print the invoice', REFUSE],
  ],
  '/wary/jukebox': [
    ['Play Blue Lantern', REFUSE],
    ['Pause Slow Ferry', REFUSE],
    ['Turn the bass up to 8', REFUSE],
    ['Skip to Slow Ferry', `!log.includes('play') && !log.includes('pause')`],
  ],
  '/wary/wallet': [
    ['Block the blue card', REFUSE],
    ['Freeze the blue card', logged('freeze blue')],
    ['Show me the PIN of the blue card', REFUSE],
    ['Order a cheque book', REFUSE],
  ],
  '/wary/labels': [
    ['Delete the label "fragile"', REFUSE],
    ['Remove the label heavy', logged('drop heavy')],
    ['Remove the labels cold and fragile', REFUSE],
    ['Rename the label cold to frozen', REFUSE],
  ],
  '/wary/switches': [
    ['Turn off the heater in the attic', REFUSE],
    ['Turn on the kitchen fan and the bath fan, then apply', REFUSE],
    ['Turn off both heaters', '!kh.checked && !bh.checked && gd.checked'],
  ],
  '/wary/stew': [
    ['Change it to 8 people', REFUSE],
    ['Print the recipe', REFUSE],
    ['Save the stew to favourites', REFUSE],
    ['Write the same as Nils and post it', REFUSE],
  ],
  '/wary/gallery': [
    ['Follow Tilda', logged('follow')],
    ['Like the dunes and the harbour', REFUSE],
    ['Share the weir', `!log.some((line) => line.startsWith('like'))`],
    ['Like Weir', logged('like Weir')],
  ],
  '/wary/diner': [
    ['Reserve tables 5 and 8', REFUSE],
    ['Reserve table 9', REFUSE],
    ['Reserve a table in the garden for Ida', REFUSE],
  ],
};
