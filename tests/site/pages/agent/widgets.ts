/** Widgets: menus, tabs, dialogs, calendars, trees, completions, things without roles. */
import type { Pages } from '../../visit.ts';
import { play } from './play.ts';

export const widgetPages: Pages = {
  '/agent/buttons': play(
    'Buttons',
    `<h1>Buttons</h1>${['OK', 'Cancel', 'Save and close', 'Delete', 'Help'].map((t) => `<button onclick="note('${t}')">${t}</button>`).join(' ')} <input type="button" value="Retry" onclick="note('Retry')"> <button disabled onclick="note('Locked')">Locked</button>`,
  ),
  '/agent/soup': play(
    'Soup',
    `<div class="pointer" onclick="note('alpha')">Alpha</div><div class="pointer" id="beta">Beta</div><span onclick="note('gamma')">Gamma</span><div tabindex="0" id="delta">Delta</div><p>Plain words about Epsilon</p><div class="pointer close-icon" onclick="note('closed')">×</div>
<script>beta.addEventListener('click', () => note('beta')); delta.addEventListener('click', () => note('delta'));</script>`,
  ),
  '/agent/menu': play(
    'Menu',
    `<nav><button aria-haspopup="true" aria-expanded="false" id="file" onclick="open1(fm, this)">File</button><ul role="menu" id="fm" hidden><li role="menuitem" onclick="note('new')">New</li><li role="menuitem" aria-haspopup="true" onclick="sub.hidden=!sub.hidden;event.stopPropagation()" onmouseenter="sub.hidden=false">Export<ul role="menu" id="sub" hidden><li role="menuitem" onclick="note('pdf');event.stopPropagation()">PDF</li><li role="menuitem" onclick="note('csv');event.stopPropagation()">CSV</li></ul></li></ul>
<button aria-haspopup="true" aria-expanded="false" onclick="open1(em, this)">Edit</button><ul role="menu" id="em" hidden><li role="menuitem" onclick="note('undo')">Undo</li><li role="menuitem" onclick="note('redo')">Redo</li></ul></nav><script>function open1(m, b) { m.hidden = !m.hidden; b.setAttribute('aria-expanded', !m.hidden); }</script>`,
  ),
  '/agent/hover-menu': play(
    'Hover menu',
    `<style>.sub{display:none}.item:hover>.sub{display:block}</style><ul>${['Products', 'Company']
      .map(
        (t, i) =>
          `<li class="item"><a href="#${t}">${t}</a><ul class="sub">${
            [
              ['Phones', 'Laptops'],
              ['About', 'Jobs'],
            ][i]
              ?.map((x) => `<li><a href="#${x}" onclick="note('${x}')">${x}</a></li>`)
              .join('') ?? ''
          }</ul></li>`,
      )
      .join('')}</ul>`,
  ),
  '/agent/tabs': play(
    'Product tabs',
    `<div role="tablist">${['Description', 'Reviews', 'Shipping'].map((t, i) => `<button role="tab" aria-selected="${i === 0}" onclick="pick(${i});note('tab ${t}')">${t}</button>`).join('')}</div>${['A fine lamp.', 'Great! by <a href="#zed" onclick="note(\'zed\')">Zed</a>', 'Ships in 3 days.'].map((t, i) => `<div role="tabpanel" ${i ? 'hidden' : ''}>${t}</div>`).join('')}<script>function pick(n) { document.querySelectorAll('[role=tab]').forEach((t, i) => t.setAttribute('aria-selected', i === n)); document.querySelectorAll('[role=tabpanel]').forEach((p, i) => { p.hidden = i !== n; }); }</script>`,
  ),
  '/agent/accordion': play(
    'Questions',
    `<h1>Questions</h1>${[
      ['How do I pay?', 'By card.'],
      ['Can I return it?', 'Within 30 days.'],
      ['Where do you ship?', 'Everywhere.'],
    ]
      .map(
        ([q, a]) =>
          `<details><summary onclick="note('q ${q}')">${q}</summary><p>${a}</p></details>`,
      )
      .join('')}`,
  ),
  '/agent/dialog': play(
    'Dialog',
    `<h1>Files</h1><button onclick="d.showModal()">Delete report</button><button onclick="note('behind')">OK</button><dialog id="d" aria-label="Delete?"><p>Really delete?</p><button onclick="note('deleted');d.close()">OK</button><button onclick="note('kept');d.close()">Cancel</button><button aria-label="Close" onclick="note('x');d.close()">×</button></dialog><script>d.showModal();</script>`,
  ),
  '/agent/cookies': play(
    'News',
    `<h1>News</h1><p>Words of the day.</p><button onclick="note('subscribe')">Subscribe</button><div role="dialog" aria-label="We value your privacy" id="c" style="position:fixed;inset:auto 0 0 0;background:#eee;padding:20px">We use cookies. <button onclick="note('accepted');c.remove()">Accept all</button><button onclick="note('rejected');c.remove()">Reject all</button><a href="#more">Cookie settings</a></div>`,
  ),
  '/agent/overlay': play(
    'Covered',
    `<button onclick="note('buy')" style="position:absolute;top:100px;left:50px">Buy now</button><div id="o" style="position:fixed;inset:0;background:#0008;color:#fff"><p>Special offer!</p><span class="pointer" aria-label="Close" role="button" onclick="note('closed');o.remove()">✕</span></div>`,
  ),
  '/agent/calendar': play(
    'Calendar',
    `<label>Date <input id="d" readonly placeholder="Pick a date"></label><div id="cal" hidden style="border:1px solid;width:240px"></div><button onclick="note('submit ' + d.value)">Submit</button>
<script>let y = 2027, m = 0; const N = 'January February March April May June July August September October November December'.split(' ');
function draw() { const first = new Date(Date.UTC(y, m, 1)).getUTCDay(), days = new Date(Date.UTC(y, m + 1, 0)).getUTCDate(); let h = '<div><button type="button" aria-label="Previous month" onclick="go(-1)">‹</button> <span>' + N[m] + ' ' + y + '</span> <button type="button" aria-label="Next month" onclick="go(1)">›</button></div><table role="grid"><tr>'; for (let i = 0; i < first; i++) h += '<td></td>'; for (let k = 1; k <= days; k++) { h += '<td role="gridcell"><a href="#" onclick="pick(' + k + ');return false">' + k + '</a></td>'; if ((first + k) % 7 === 0) h += '</tr><tr>'; } cal.innerHTML = h + '</tr></table>'; }
function go(n) { m += n; if (m < 0) { m = 11; y--; } if (m > 11) { m = 0; y++; } draw(); } function pick(k) { d.value = String(m + 1).padStart(2, '0') + '/' + String(k).padStart(2, '0') + '/' + y; cal.hidden = true; note('date ' + d.value); }
d.onfocus = () => { cal.hidden = false; draw(); };</script>`,
  ),
  '/agent/tree': play(
    'Files',
    `<ul role="tree" aria-label="Files"><li role="treeitem" aria-expanded="false" id="docs"><span class="pointer" onclick="tog(docs)">Documents</span><ul role="group" hidden><li role="treeitem" aria-expanded="false" id="work"><span class="pointer" onclick="tog(work)">Work</span><ul role="group" hidden><li role="treeitem"><span class="pointer" onclick="note('plan.txt')">plan.txt</span></li></ul></li><li role="treeitem"><span class="pointer" onclick="note('letter.doc')">letter.doc</span></li></ul></li><li role="treeitem" aria-expanded="false" id="pics"><span class="pointer" onclick="tog(pics)">Pictures</span><ul role="group" hidden><li role="treeitem"><span class="pointer" onclick="note('cat.png')">cat.png</span></li></ul></li></ul>
<script>function tog(x) { const g = x.querySelector('[role=group]'); g.hidden = !g.hidden; x.setAttribute('aria-expanded', !g.hidden); note('toggle ' + x.id); }</script>`,
  ),
  '/agent/complete': play(
    'Travel',
    `<label>From <input id="from" role="combobox" aria-autocomplete="list" aria-expanded="false"></label><label>To <input id="to" role="combobox" aria-autocomplete="list" aria-expanded="false"></label><ul id="list" role="listbox" hidden></ul><button onclick="note('fly ' + from.value + '>' + to.value)">Search flights</button>
<script>const C = ['Berlin', 'Bern', 'Lisbon', 'London Heathrow', 'London Gatwick', 'Madrid', 'Paris']; for (const f of [from, to]) { f.oninput = () => setTimeout(() => { const hits = f.value ? C.filter((c) => c.toLowerCase().startsWith(f.value.toLowerCase())) : []; list.hidden = !hits.length; list.innerHTML = ''; for (const c of hits) { const li = document.createElement('li'); li.setAttribute('role', 'option'); li.textContent = c; li.onmousedown = () => { f.value = c; list.hidden = true; note('picked ' + c); }; list.append(li); } }, 80); }</script>`,
  ),
  '/agent/custom-select': play(
    'Custom select',
    `<div id="lab">Country</div><div role="combobox" tabindex="0" aria-labelledby="lab" aria-expanded="false" id="cs" onclick="cl.hidden=!cl.hidden;this.setAttribute('aria-expanded',!cl.hidden)">Choose…</div><ul role="listbox" id="cl" hidden>${['France', 'Germany', 'Spain', 'Sweden'].map((c) => `<li role="option" onclick="cs.textContent='${c}';cl.hidden=true;note('${c}')">${c}</li>`).join('')}</ul>`,
  ),
  '/agent/lists': play(
    'Lists',
    `<label>Colours <select multiple size="5" id="cols"><option>Red</option><option>Green</option><option>Blue</option><option>Black</option><option>White</option></select></label><label>Size <select id="size"><option>Small</option><option>Medium</option><option>Large</option></select></label><button onclick="note([...cols.selectedOptions].map((o) => o.text).join(',') + '/' + size.value)">Submit</button>`,
  ),
  '/agent/drag': play(
    'Drag',
    `<ul id="l">${['Anna', 'Bob', 'Carl', 'Dora'].map((n) => `<li draggable="true">${n}</li>`).join('')}</ul><div id="bin" style="width:120px;height:60px;background:#fdd" aria-label="Trash" role="region">Trash</div><script>let held; l.ondragstart = (e) => { held = e.target; }; bin.ondragover = (e) => e.preventDefault(); bin.ondrop = () => { note('trash ' + held.textContent); held.remove(); }; for (const li of l.children) { li.ondragover = (e) => e.preventDefault(); li.ondrop = (e) => { const r = li.getBoundingClientRect(); (e.clientY > r.top + r.height / 2) ? li.after(held) : li.before(held); note('order ' + [...l.children].map((x) => x.textContent).join(',')); }; }</script>`,
  ),
  '/agent/browser-boxes': play(
    'Boxes',
    `<button onclick="note('removed ' + confirm('Remove it?'))">Remove item</button><button onclick="note('name ' + prompt('New name?', 'x'))">Rename</button><button onclick="alert('Hi');note('alerted')">Greet</button>`,
  ),
  '/agent/frames': play(
    'Frames',
    `<h1>Frames</h1><iframe name="pay" title="Payment" srcdoc="<label>Card number <input id='card'></label><label>Name on card <input id='holder'></label><button onclick='parent.note(&quot;paid &quot; + card.value)'>Pay</button>" style="width:400px;height:120px"></iframe><iframe title="Chat" srcdoc="<button onclick='parent.note(&quot;chat&quot;)'>Start chat</button>" style="width:200px;height:80px"></iframe><button onclick="note('outside')">Continue</button>`,
  ),
  '/agent/shadow': play(
    'Shadow',
    `<h1>Player</h1><x-player></x-player><x-rating></x-rating><script>customElements.define('x-player', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<button>Play</button><button>Mute</button><label>Speed <select><option>1x</option><option>2x</option></select></label>'; this.shadowRoot.addEventListener('click', (e) => note(e.target.textContent)); this.shadowRoot.querySelector('select').onchange = (e) => note('speed ' + e.target.value); } }); customElements.define('x-rating', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<label>Your comment <input></label><slot></slot><button>Rate</button>'; this.shadowRoot.querySelector('button').onclick = () => note('rate ' + this.shadowRoot.querySelector('input').value); } });</script>`,
  ),
  '/agent/rerender': play(
    'Counter',
    `<div id="app"></div><script>let n = 0; function draw() { app.innerHTML = '<p>Count: ' + n + '</p><button onclick="n++;note(\\'plus\\');setTimeout(draw,60)">Plus</button><button onclick="n=0;note(\\'zero\\');draw()">Reset</button>'; } draw();</script>`,
  ),
  '/agent/slow': play(
    'Slow',
    `<button onclick="note('load');setTimeout(() => { r.innerHTML='<button onclick=note(&quot;next&quot;)>Show details</button><p>Total: 42 items</p>'; }, 400)">Load</button><div id="r"></div>`,
  ),
  '/agent/shapes': play(
    'Shapes',
    `<svg width="300" height="100"><circle cx="40" cy="40" r="25" fill="red" onclick="note('red circle')"/><rect x="100" y="20" width="40" height="40" fill="blue" onclick="note('blue rect')"/><circle cx="200" cy="40" r="25" fill="green" onclick="note('green circle')"/></svg>`,
  ),
};
