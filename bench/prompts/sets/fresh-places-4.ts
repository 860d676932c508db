/** Forums, timetables, weather, videos and auctions. */
import { logged, REFUSE, says, type Cases } from './case.ts';

export const FRESH_PLACES_4_CASES: Cases = {
  '/fresh/bench-forum': [
    ["upvote pinny's answer", logged('up pinny')],
    ['Report the spam post', logged('report spamlord')],
    ['Post the answer "Use a guide."', logged('answer Use a guide.')],
    [
      'Which answer got the most votes?',
      says(/^(?![^]*(?:oakley|spamlord))[^]*(?:pinny|sandpaper|\b22\b)/i),
    ],
    ['With which grit should I start?', says(/^(?![^]*(?:Sandpaper|WATCHES))[^]*(?:1000)/i)],
    ['quote what oakley wrote', logged('quote oakley')],
    ['downvote the answer', REFUSE],
  ],
  '/fresh/bus-times': [
    ['When does bus B get to the harbour?', says(/^(?![^]*(?:7:40|11:45))[^]*(?:9:10)/i)],
    ['what time does the first bus leave the Mill?', says(/^(?![^]*(?:8:35|11:05))[^]*(?:7:05)/i)],
    ['How much is a day pass?', says(/^(?![^]*(?:2\.60|Stop))[^]*(?:6[.,]00|\b6\b)/i)],
    ['show the timetable for the weekend', logged('days Weekend')],
    [
      'I want to go the other way, from the harbour to the mill. Show me that direction.',
      logged('reverse'),
    ],
    ['get me the pdf', logged('pdf')],
    [
      'How long does bus C take from the Mill to the Harbour?',
      says(/^(?![^]*(?:11:24|8:35))[^]*(?:40 ?min|\b40\b|0:40)/i),
    ],
    ['show me the timetable of line 9', REFUSE],
  ],
  '/fresh/sky-forecast': [
    ['show the weather for Tromsø', logged('place Tromsø')],
    ['on which day will it be sunny?', says(/^(?![^]*(?:Mon|Tue|Thu))[^]*(?:Wed)/i)],
    ['how warm does it get on Tuesday?', says(/^(?![^]*(?:11°|17°))[^]*(?:13)/i)],
    ['Switch to Fahrenheit', logged('unit F')],
    ['open the details for Thursday', logged('day Thu')],
    ["what's the weather like right now?", says(/^(?![^]*(?:Tue|storm))[^]*(?:light rain)/i)],
    ['open the details for Sunday', REFUSE],
  ],
  '/fresh/clip-page': [
    [
      'play the video at double speed',
      `log.includes('play') && log.includes('speed 2') && log.length === 2`,
    ],
    ['I like it! Give it a thumbs up and follow the channel', logged('like', 'follow')],
    ['Turn on captions', logged('captions')],
    [
      'stop it from playing the next one automatically',
      `!document.getElementById('au').checked && log.length === 0`,
    ],
    ['watch the video about carving next', logged('next Carving a paddle')],
    ['How many people have watched this?', says(/^(?![^]*(?:1\.2K))[^]*(?:48[,.]?210)/i)],
    ['Share it', logged('share')],
  ],
  '/fresh/lot-auction': [
    ['Bid 45 on the box of maps', logged('bid 13 45')],
    ['watch lot 14', logged('watch 14')],
    ["what's the current bid for the telescope?", says(/^(?![^]*(?:410|\b35\b))[^]*(?:140)/i)],
    ['Which lot ends first?', says(/^(?![^]*(?:telescope|clock))[^]*(?:13|maps)/i)],
    ["I'd offer 450 for the ship's clock, place that bid please", logged('bid 14 450')],
    ['place a bid of 50', REFUSE],
    [
      'Put both the telescope and the clock on my watch list',
      `log.length === 2 && log.includes('watch 12') && log.includes('watch 14')`,
    ],
  ],
};
