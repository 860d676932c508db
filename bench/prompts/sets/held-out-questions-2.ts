/** What the page tells. */
import { REFUSE, type Cases } from './case.ts';
import { answers } from './checks.ts';

export const HELD_OUT_QUESTIONS_2: Cases = {
  '/held-out/tide-week': [
    ['When is high water on Wednesday?', answers(/0?5:49/, /12:07|04:12|05:03/)],
    ['on which day is the wind strongest?', answers(/Wed/i, /Mon|Tue|Thu|Fri/)],
    ['What time does the sun rise on Friday?', answers(/0?5:50/, /05:5[2468]|07:20/)],
    [
      'which way does the wind blow from on thursday',
      answers(/\bN\b|\bnorth\b(?!.?east)/i, /NE|SW|\bS\b|\bW\b/),
    ],
    ['when is high water on sunday', REFUSE],
  ],
  '/held-out/lighthouses': [
    ['When was Gull Rock built?', answers(/1902/, /1871|1856|1934/)],
    ['which of them is the tallest', answers(/Saint Anne/i, /Morrow|Gull|Teal/)],
    ['how far can you see the light of teal point', answers(/\b9\b/, /27|1934|\b12\b|\b18\b|22/)],
    ['How many of the lighthouses have a white light?', answers(/\b2\b|two/i)],
    ['Which lighthouse was built first?', answers(/Saint Anne/i, /Morrow|Gull|Teal/)],
    ['When was the lighthouse on Pike Island built?', REFUSE],
  ],
  '/held-out/fair-programme': [
    ['At what time is the dog show?', answers(/11(:00)?/, /10:00|14:15|9:30/)],
    ['where does the choir sing?', answers(/small tent/i, /barn|main stage/i)],
    ['What happens on Saturday at 15:00?', answers(/puppet/i, /choir|pie|brass/i)],
    ['how much is a ticket for a family', answers(/20/, /^(?!.*famil).*(€9|€4)/i)],
    ['Where is the dog show if it rains?', answers(/barn/i, /tent|main stage/i)],
    ['what does a dog ticket cost?', REFUSE],
  ],
  '/held-out/till-slip': [
    ['what did the trout cost', answers(/7[.,]90/, /2\.85|4\.35|21\.70/)],
    ['how much did i pay altogether?', answers(/21[.,]70/, /30\.00|8\.30/)],
    ['Who served the customer?', answers(/Oona/)],
    ['How much change was given?', answers(/8[.,]30/, /21\.70|30\.00/)],
    ['how many loaves of rye bread were bought?', answers(/\b2\b|two/i, /^3\.20|^6\.40/)],
    ['what did the cheese cost me?', REFUSE],
  ],
  '/held-out/clock-museum': [
    ['In which year was the museum founded?', answers(/1928/, /1764/)],
    ['who started this museum', answers(/Edda Prior/i)],
    ['until when is it open on thursdays', answers(/20|8 ?pm/i, /^(?!.*thu).*\b17\b/i)],
    ['What do students pay?', answers(/£?5\b/, /^£?8\b/)],
    ['how do i get there by tram?', answers(/\b6\b/, /car park/i)],
    ['How heavy is the bell of the great clock?', answers(/340/, /1764|1,?130/)],
    ['Under which number can I call the museum?', REFUSE],
  ],
  '/held-out/bus-47': [
    ['when is the first bus at old market?', answers(/6:17/, /6:05|6:47|7:17/)],
    ['What does a day ticket cost?', answers(/6[.,]50/, /^(?!.*day).*2\.60/i)],
    ['can i pay the driver by card?', answers(/\bno\b|cash/i, /\byes\b/i)],
    ['Which number do I call when I have lost something?', answers(/0471 ?220/)],
    [
      'when does the 7:05 bus from the harbour get to the hospital',
      answers(/7:23/, /7:38|6:53|7:29/),
    ],
    ['when does the first bus leave from the airport', REFUSE],
  ],
  '/held-out/bowls-league': [
    ['who is third in the league', answers(/Wharfside/i, /Alder|Priory|Quarry|Saltings/)],
    ['How many points does Quarry Lane have?', answers(/\b10\b/, /\b(16|21|4)\b/)],
    ['who has lost the most matches?', answers(/Saltings/i, /Alder|Wharfside|Quarry/)],
    ['When is the next match?', answers(/12 May|May 12|18:30/i)],
    ['how often has Wharfside drawn?', answers(/\b4\b|four/i, /\b(2|16)\b/)],
    ['How many points does Dockside have?', REFUSE],
  ],
};
