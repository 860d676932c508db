/** Small pickers: calendars, completions, sliders, things to drag, menus. */
import type { Pages } from '../../../visit.ts';
import { play } from '../play.ts';

const PLACES = ['Oslo', 'Osaka', 'Madrid', 'Malmo', 'Porto', 'Portland'];

const completing = (id: string): string =>
  `<input id="${id}" autocomplete="off" oninput="hint(this)"><ul class="ac" id="${id}-l" hidden></ul>`;
const HINT = `<script>function hint(f){const l=document.getElementById(f.id+'-l');const h=f.value===''?[]:${JSON.stringify(PLACES)}.filter(x=>x.toLowerCase().startsWith(f.value.toLowerCase()));l.hidden=h.length===0;l.innerHTML=h.map(x=>'<li class="pointer">'+x+'</li>').join('');for(const li of l.children)li.onmousedown=()=>{f.value=li.textContent;f.dataset.ok=li.textContent;l.hidden=true;};}</script>`;

const MONTHS = `const MN='January February March April May June July August September October November December'.split(' ');`;

const list = (items: readonly string[]): string =>
  `<ul id="l">${items.map((item) => `<li draggable="true">${item}</li>`).join('')}</ul><button onclick="note([...l.children].map(x=>x.textContent).join())">Submit</button><script>let dragged;l.ondragstart=e=>{dragged=e.target;};l.ondragover=e=>{e.preventDefault();};l.ondrop=e=>{e.preventDefault();const t=e.target.closest('li');if(!t||t===dragged)return;const b=t.getBoundingClientRect();l.insertBefore(dragged,e.clientY<b.top+b.height/2?t:t.nextSibling);};</script>`;

export const pickerPages: Pages = {
  '/agent/small/flights': play(
    'Flights',
    `<h2>Book a one-way flight</h2><div>From ${completing('from')}</div><div>To ${completing('to')}</div><div>Departure <input id="day" placeholder="mm/dd/yyyy"></div><button onclick="look()">Search</button><div id="out"></div>${HINT}<script>function look(){note('search '+from.value+'>'+to.value+' '+day.value);setTimeout(()=>{out.innerHTML=[['07:10','9h 20m',410],['09:30','5h 05m',655],['13:45','6h 40m',289]].map(([t,d,p],i)=>'<div class="flight card"><div>Depart: '+t+'</div><div>Duration: '+d+'</div><button class="book" onclick="note(\\'book '+p+'\\')">Book for $'+p+'</button></div>').join('');},200);}</script>`,
  ),
  '/agent/small/month': play(
    'Start',
    `<label for="s">Start date</label><input id="s" readonly onclick="open_()"><div id="cal" hidden></div><button onclick="note(s.value)">Save</button><style>.cal-grid{display:grid;grid-template-columns:repeat(7,30px)}</style><script>${MONTHS}let y=2027,m=10;function open_(){cal.hidden=false;draw();}function draw(){const n=new Date(Date.UTC(y,m+1,0)).getUTCDate();cal.innerHTML='<div class="cal-head"><button aria-label="Previous month" onclick="step(-1)">‹</button><span>'+MN[m]+' '+y+'</span><button aria-label="Next month" onclick="step(1)">›</button></div><div class="cal-grid">'+Array.from({length:n},(_,i)=>'<button aria-label="'+(i+1)+' '+MN[m]+' '+y+'" onclick="s.value=\\''+y+'-'+(m+1)+'-'+(i+1)+'\\';cal.hidden=true">'+(i+1)+'</button>').join('')+'</div>';}function step(d){m+=d;if(m<0){m=11;y--;}if(m>11){m=0;y++;}draw();}</script>`,
  ),
  '/agent/small/month-select': play(
    'Birthday',
    `<div id="cal"><select id="mm" onchange="draw()"></select><select id="yy" onchange="draw()"></select><table id="g"></table></div><div id="chosen"></div><button onclick="note(chosen.textContent)">OK</button><script>${MONTHS}mm.innerHTML=MN.map((x,i)=>'<option value="'+i+'">'+x.slice(0,3)+'</option>').join('');yy.innerHTML=[1990,1991,1992,1993].map(x=>'<option>'+x+'</option>').join('');function draw(){const n=new Date(Date.UTC(+yy.value,+mm.value+1,0)).getUTCDate();let h='<tr>';for(let i=1;i<=n;i++){h+='<td class="pointer" onclick="chosen.textContent=yy.value+\\'-\\'+(+mm.value+1)+\\'-'+i+'\\'">'+i+'</td>'+(i%7===0?'</tr><tr>':'');}g.innerHTML=h+'</tr>';}draw();</script>`,
  ),
  '/agent/small/town': play(
    'Town',
    `<p>Town: ${completing('town')}</p><button onclick="note(town.dataset.ok??'typed '+town.value)">Submit</button>${HINT}`,
  ),
  '/agent/small/knob': play(
    'Level',
    `<div id="tr" class="slider-track" style="width:200px;height:8px;background:#ccc;position:relative;margin:20px"><div id="kn" class="slider-thumb" style="position:absolute;width:16px;height:16px;top:-4px;left:-8px;background:#357"></div></div><div>Level: <span id="v">0</span></div><button onclick="note(v.textContent)">Submit</button><script>let on=false;kn.onmousedown=()=>{on=true;};addEventListener('mouseup',()=>{on=false;});addEventListener('mousemove',e=>{if(!on)return;const b=tr.getBoundingClientRect();const x=Math.max(0,Math.min(200,e.clientX-b.left));kn.style.left=x-8+'px';v.textContent=Math.round(x/2);});</script>`,
  ),
  '/agent/small/mixer': play(
    'Mixer',
    `<div>Bass <input type="range" min="0" max="10" value="5" id="b"></div><div>Treble <input type="range" min="0" max="10" value="5" id="t"></div><button onclick="note(b.value+'/'+t.value)">Save</button>`,
  ),
  '/agent/small/sort': play('Sort', list(['Pear', 'Melon', 'Grape', 'Apple'])),
  '/agent/small/sort-numbers': play('Order', list(['31', '8', '77', '15'])),
  '/agent/small/basket': play(
    'Basket',
    `<div class="things"><span draggable="true" id="ink">Ink</span> <span draggable="true" id="pen">Pen</span></div><div id="bk" class="drop-zone" style="width:120px;height:60px;border:2px dashed">Basket</div><script>let g;for(const e of document.querySelectorAll('[draggable]'))e.ondragstart=()=>{g=e.id;};bk.ondragover=e=>e.preventDefault();bk.ondrop=()=>note('in '+g);</script>`,
  ),
  '/agent/small/swatches': play(
    'Paint',
    `<div class="sw">${['#d22', '#2a2', '#22c', '#fd2'].map((colour) => `<div class="swatch" data-c="${colour}" style="display:inline-block;width:20px;height:20px;background:${colour}"></div>`).join('')}</div><button onclick="note(window.c??'none')">Submit</button><script>for(const s of document.querySelectorAll('.swatch'))s.addEventListener('click',()=>{window.c=s.dataset.c;});</script>`,
  ),
  '/agent/small/paragraphs': play(
    'Text',
    `<p>One day in May.</p><p>Two birds in a tree.</p><p>Three men in a boat.</p><button onclick="note(String(getSelection()).trim())" onmousedown="event.preventDefault()">Submit</button>`,
  ),
  '/agent/small/crew': play(
    'Crew',
    `<select multiple size="4" id="s">${['Nina', 'Omar', 'Pia', 'Quinn', 'Rosa', 'Sven', 'Tara'].map((name) => `<option>${name}</option>`).join('')}</select><button onclick="note([...s.selectedOptions].map(x=>x.text).join())">Submit</button>`,
  ),
  '/agent/small/actions': play(
    'Report',
    `<div class="dropdown"><button class="btn dropdown-toggle" data-bs-toggle="dropdown" onclick="this.nextElementSibling.hidden=!this.nextElementSibling.hidden">Actions</button><ul class="dropdown-menu" hidden>${['Rename', 'Archive', 'Delete'].map((name) => `<li><a class="dropdown-item" href="#" onclick="note('${name}');return false">${name}</a></li>`).join('')}</ul></div>`,
  ),
  '/agent/small/rating': play(
    'Rate',
    `<p>How was it?</p><div class="stars">${[1, 2, 3, 4, 5].map((n) => `<span class="fa fa-star" data-value="${n}" onclick="window.r=${n}">★</span>`).join('')}</div><button onclick="note('rated '+window.r)">Send</button>`,
  ),
  '/agent/small/hover-menu': play(
    'Draw',
    `<ul class="nav"><li>File</li><li class="has">Tools<ul><li onclick="note('crop')">Crop</li><li class="has">Export<ul><li onclick="note('image')">As image</li><li onclick="note('print')">As print</li></ul></li></ul></li></ul><style>.nav ul{display:none;margin-left:20px}.has:hover>ul{display:block}.nav li{width:120px}</style>`,
  ),
};
