/** Tiny exercises that show their own instruction, with widgets as libraries draw them: few roles, many classes. */
import type { Pages } from '../../visit.ts';
import { play } from './play.ts';

/** The instruction stands on the page itself. */
const tiny = (instruction: string, body: string): ReturnType<typeof play> =>
  play(
    'Exercise',
    `<div id="wrap"><div id="query">${instruction}</div><div id="area">${body}</div></div>`,
  );

const MAIL = [
  ['Lisbeth', 'Sit amet', 'Eu donec turpis.'],
  ['Bobine', 'Nulla', 'Vitae. Sed.'],
  ['Karl', 'Cras at', 'Id elit lorem.'],
] as const;

export const tinyPages: Pages = {
  '/agent/tiny/mail': tiny(
    'Find the email by Bobine and click the star icon to mark it as important.',
    `<div id="main"><div id="main-header"><h2 id="header-title">Primary</h2><span id="open-search"></span></div><div id="messages">${MAIL.map(([by, subject, body]) => `<div class="email-thread" data-by="${by}"><div class="email-left"><div class="email-sender">${by}</div><div class="email-subject">${subject}</div><div class="email-body">${body}</div></div><div class="email-right"><span class="email-time">2:14pm</span><span class="email-actions"><span class="star"></span><span class="trash"></span></span></div></div>`).join('')}</div></div><style>.star,.trash{display:inline-block;width:14px;height:14px;background:#cc0}.trash{background:#555}</style><script>document.querySelectorAll('.email-left').forEach((x) => x.addEventListener('click', () => note('open ' + x.parentElement.dataset.by)));document.querySelectorAll('.star').forEach((x) => x.addEventListener('click', () => note('star ' + x.closest('.email-thread').dataset.by)));document.querySelectorAll('.trash').forEach((x) => x.addEventListener('click', () => note('trash ' + x.closest('.email-thread').dataset.by)));</script>`,
  ),
  '/agent/tiny/slider': tiny(
    'Select 7 with the slider and hit Submit.',
    `<div id="slider" class="ui-slider" style="width:120px;height:10px;background:#ddd;position:relative"><span tabindex="0" class="ui-slider-handle" style="position:absolute;width:12px;height:16px;top:-3px;left:0;background:#888"></span></div><div id="val">0</div><button id="subbtn" class="secondary-action" onclick="note('submit ' + val.textContent)">Submit</button><script>const h = document.querySelector('.ui-slider-handle'); let v = 0; const val = document.getElementById('val'); h.addEventListener('keydown', (e) => { const d = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1 }[e.key]; if (d) { v = Math.max(0, Math.min(20, v + d)); val.textContent = v; h.style.left = v * 5 + 'px'; } }); h.addEventListener('mousedown', () => h.focus());</script>`,
  ),
  '/agent/tiny/social': tiny(
    'For the user @vel, click on the "Reply" button.',
    ['ante', 'vel', 'nam']
      .map(
        (user) =>
          `<div class="media"><div class="controls"><span class="username">@${user}</span> <span class="body">Felis nisi.</span></div><div class="actions"><span class="reply" data-u="${user}" title="Reply"></span><span class="retweet" data-u="${user}" title="Retweet"></span><span class="like" data-u="${user}" title="Like"></span></div></div>`,
      )
      .join('') +
      `<style>.actions span{display:inline-block;width:14px;height:14px;background:#ccc;margin:2px}</style><script>document.querySelectorAll('.actions span').forEach((s) => s.addEventListener('click', () => note(s.className + ' ' + s.dataset.u)));</script>`,
  ),
  '/agent/tiny/date': tiny(
    'Select 10/17/2026 as the date and hit submit.',
    `<p>Date: <input type="text" id="datepicker" readonly></p><button onclick="note('submit ' + datepicker.value)">Submit</button><div id="cal" hidden></div><script>let m = 11; const M = ['January','February','March','April','May','June','July','August','September','October','November','December']; const draw = () => { const n = new Date(Date.UTC(2026, m + 1, 0)).getUTCDate(); cal.innerHTML = '<div class="ui-datepicker-header"><a class="ui-datepicker-prev" title="Prev" onclick="m--;draw()"><span>Prev</span></a><a class="ui-datepicker-next" title="Next" onclick="m++;draw()"><span>Next</span></a><div><span class="ui-datepicker-month">' + M[m] + '</span>&nbsp;<span class="ui-datepicker-year">2026</span></div></div><table><tbody><tr>' + Array.from({ length: n }, (_, i) => '<td><a href="#" onclick="pick(' + (i + 1) + ');return false">' + (i + 1) + '</a></td>' + (i % 7 === 6 ? '</tr><tr>' : '')).join('') + '</tr></tbody></table>'; }; const pick = (d) => { datepicker.value = (m + 1) + '/' + d + '/2026'; cal.hidden = true; }; datepicker.addEventListener('focus', () => { cal.hidden = false; draw(); });</script>`,
  ),
  '/agent/tiny/complete': tiny(
    'Enter an item that starts with "Ba" and ends with "as".',
    `<label for="tags">Tags: </label><input id="tags" autocomplete="off"><ul class="ui-menu" id="m" hidden></ul><button onclick="note('submit ' + tags.value)">Submit</button><script>tags.oninput = () => { const hits = ['Bahamas', 'Bahrain', 'Barbados', 'Belarus'].filter((x) => x.startsWith(tags.value)); m.hidden = hits.length === 0; m.innerHTML = hits.map((x) => '<li class="ui-menu-item"><div tabindex="-1" onclick="tags.value=this.textContent;m.hidden=true">' + x + '</div></li>').join(''); };</script>`,
  ),
  '/agent/tiny/dialog': tiny(
    'Close the dialog box by clicking the "x".',
    `<div class="ui-dialog" role="dialog" aria-labelledby="t"><div class="ui-dialog-titlebar"><span id="t">Note</span><button type="button" class="ui-button ui-dialog-titlebar-close" title="Close" onclick="note('closed');this.closest('.ui-dialog').remove()"><span class="ui-icon"></span></button></div><p>Donec at elit.</p></div>`,
  ),
  '/agent/tiny/collapsible': tiny(
    'Expand the section below and click submit.',
    `<h3 class="ui-accordion-header" role="tab" aria-expanded="false" aria-selected="false" tabindex="0" id="h" onclick="p.hidden=!p.hidden;this.setAttribute('aria-expanded',!p.hidden)">Section #1</h3><div id="p" hidden>Lorem ipsum. <button onclick="note('submit')">Submit</button></div>`,
  ),
  '/agent/tiny/sections': tiny(
    'Expand the sections below, to find and click on the link "Quam".',
    ['A', 'B', 'C']
      .map(
        (s, i) =>
          `<h3 role="tab" aria-expanded="false" aria-selected="false" tabindex="0" onclick="const p=this.nextElementSibling;p.hidden=!p.hidden;this.setAttribute('aria-expanded',!p.hidden)">Section #${i + 1}</h3><div hidden>Tortor <span class="alink pointer" onclick="note('link ${s}')">${['elit', 'Quam', 'at'][i]}</span></div>`,
      )
      .join(''),
  ),
  '/agent/tiny/tabs': tiny(
    'Switch between the tabs to find and click on the link "nibh".',
    `<ul role="tablist">${[1, 2, 3].map((n) => `<li role="tab" tabindex="${n === 1 ? 0 : -1}" aria-selected="${n === 1}" onclick="show(${n})"><a href="#t${n}">Tab #${n}</a></li>`).join('')}</ul>${[1, 2, 3].map((n) => `<div id="t${n}" role="tabpanel" ${n === 1 ? '' : 'hidden'}><p>Amet <span class="alink pointer" onclick="note('link ${n}')">${['sed', 'vel', 'nibh'][n - 1]}</span></p></div>`).join('')}<script>function show(n) { for (const k of [1, 2, 3]) { document.getElementById('t' + k).hidden = k !== n; document.querySelectorAll('[role=tab]')[k - 1].setAttribute('aria-selected', k === n); } }</script>`,
  ),
  '/agent/tiny/shape': tiny(
    'Click on the purple box.',
    `<svg width="150" height="120"><rect x="5" y="5" width="20" height="20" fill="purple"/><rect x="60" y="5" width="20" height="20" fill="yellow"/><circle cx="110" cy="30" r="12" fill="red"/></svg><script>document.querySelectorAll('rect,circle').forEach((s) => s.addEventListener('click', () => note(s.getAttribute('fill'))));</script>`,
  ),
  '/agent/tiny/colors': tiny(
    'Click on the red colored box.',
    ['red', 'blue', 'lime', 'white']
      .map(
        (c) =>
          `<div class="color" style="width:40px;height:40px;display:inline-block;background:${c}" data-c="${c}"></div>`,
      )
      .join('') +
      `<script>document.querySelectorAll('.color').forEach((s) => s.addEventListener('click', () => note(s.dataset.c)));</script>`,
  ),
  '/agent/tiny/widget': tiny(
    'Click on a "checkbox" widget.',
    `<button onclick="note('button')">Ok</button><input type="checkbox" onclick="note('checkbox')"><textarea onclick="note('textarea')"></textarea><input type="text" onclick="note('text')">`,
  ),
  '/agent/tiny/upper': tiny(
    'Type "Bobby" in all upper case letters in the text input and press submit.',
    `<input type="text" id="tt"><button onclick="note('submit ' + tt.value)">Submit</button>`,
  ),
  '/agent/tiny/table': tiny(
    'Enter the value of Last name into the text field and press Submit.',
    `<table><tbody><tr><td>Last name</td><td>Hulda</td></tr><tr><td>Country</td><td>Peru</td></tr><tr><td>Color</td><td>red</td></tr></tbody></table><input id="tt"><button onclick="note('submit ' + tt.value)">Submit</button>`,
  ),
  '/agent/tiny/word': tiny(
    'Find the 3rd word in the paragraph, type that into the textbox and press "Submit".',
    `<p id="par">Nisl ac morbi viverra tempus.</p><input id="tt"><button onclick="note('submit ' + tt.value)">Submit</button>`,
  ),
  '/agent/tiny/copy': tiny(
    'Copy the text in the textarea below, paste it into the textbox and press Submit.',
    `<textarea id="src">Orci at. Massa eu nibh.</textarea><input id="tt"><button onclick="note('submit ' + tt.value)">Submit</button>`,
  ),
  '/agent/tiny/scroll-list': tiny(
    'Select Bell, Ursa from the scroll list and click Submit.',
    `<select multiple size="5" id="s"><option>Anya</option><option>Bell</option><option>Carol</option><option>Ursa</option><option>Zed</option></select><button onclick="note([...s.selectedOptions].map((o) => o.text).join())">Submit</button>`,
  ),
  '/agent/tiny/focus': tiny(
    'Focus into the 2nd input textbox.',
    `<input id="a"><input id="b"><input id="c">`,
  ),
  '/agent/tiny/sequence': tiny(
    'Select 3 with the slider, click the 2nd checkbox, then hit Submit',
    `<input type="range" id="r" min="0" max="10" value="0"><input type="checkbox" id="c1"><input type="checkbox" id="c2"><button onclick="note([r.value, c1.checked, c2.checked].join())">Submit</button>`,
  ),
  '/agent/tiny/sequence-2': tiny(
    'Check the 3rd radio button and enter the number "7" into the 2nd textbox.',
    `<input type="radio" name="r" id="r1"><input type="radio" name="r" id="r2"><input type="radio" name="r" id="r3"><input id="a"><input id="b"><button onclick="note('submit')">Submit</button>`,
  ),
  '/agent/tiny/sequence-3': tiny(
    'Choose 5ftz from the dropdown, then click the button labeled "Yes".',
    `<select id="s"><option>3abc</option><option>5ftz</option><option>9xyz</option></select><button onclick="note('No ' + s.value)">No</button><button onclick="note('Yes ' + s.value)">Yes</button><button onclick="note('Maybe ' + s.value)">Maybe</button>`,
  ),
  '/agent/tiny/search': tiny(
    'Use the textbox to enter "Corine" and press "Search", then find and click the 3rd search result.',
    `<input id="search-text"><button id="search" onclick="res.innerHTML=[1,2,3,4,5].map((n) => '<div class=r><a href=# onclick=&quot;note(\\'result '+n+'\\')&quot;>Corine '+n+'</a><div class=u>http://x/'+n+'</div><div>Text '+n+'</div></div>').join('')">Search</button><div id="res"></div>`,
  ),
  '/agent/tiny/spinner': tiny(
    'Select -3 with the spinner and hit Submit.',
    `<span class="ui-spinner"><input id="sp" class="ui-spinner-input" value="0" role="spinbutton" autocomplete="off"><a tabindex="-1" class="ui-spinner-button ui-spinner-up" onclick="sp.value=+sp.value+1"><span>▲</span></a><a tabindex="-1" class="ui-spinner-button ui-spinner-down" onclick="sp.value=+sp.value-1"><span>▼</span></a></span><button onclick="note('submit ' + sp.value)">Submit</button>`,
  ),
  '/agent/tiny/contact': tiny(
    'Find Shira in the contact book and click on their address.',
    `<h3 id="n">Ann</h3><div>Phone: <a href="#" onclick="note('phone ' + n.textContent)">555</a></div><div>Email: <a href="#" onclick="note('email ' + n.textContent)">a@b.c</a></div><div>Address: <a href="#" onclick="note('address ' + n.textContent)">1 Main St</a></div><ul class="pagination"><li><a href="#" onclick="n.textContent='Shira'">2</a></li></ul>`,
  ),
  '/agent/tiny/numbers': tiny(
    'Click on the grid coordinate (2,-1).',
    `<svg width="100" height="100"><circle cx="50" cy="50" r="4"/></svg>`,
  ),
  '/agent/tiny/flight': tiny(
    'Book a flight from: Anvik to: Lima, PE on 12/04/2026.',
    `<input id="from" placeholder="From:"><input id="to" placeholder="To:"><input id="on" placeholder="Departure Date"><button onclick="note('search')">Search</button>`,
  ),
  '/agent/tiny/all': tiny(
    'Click the "Share" button on all posts by @ann and then click Submit.',
    ['ann', 'ben', 'ann']
      .map(
        (u, i) =>
          `<div class="media"><span class="username">@${u}</span><p>Text</p><span class="share pointer" onclick="note('share ${i}')" title="Share"><i></i></span><span class="like pointer" onclick="note('like ${i}')" title="Like"></span></div>`,
      )
      .join('') +
      '<style>.share,.like{display:inline-block;width:12px;height:12px;background:#999}</style><button onclick="note(\'submit\')">Submit</button>',
  ),
};
