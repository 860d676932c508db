/** Forms whose controls are only drawn, and forms that are named by a verb. */
import type { Pages } from '../../../visit.ts';
import { play } from '../play.ts';

export const drawnPages: Pages = {
  '/agent/small/paint-shop': play(
    'Paint',
    `<style>.o{display:inline-block;padding:6px;border:1px solid #888;cursor:pointer}.o.selected{background:#9cf}.tgl{display:inline-block;width:30px;height:14px;background:#aaa;cursor:pointer}.tgl.on{background:#2a2}.pick{border:1px solid #777;width:160px;cursor:pointer}.more div{cursor:pointer}</style>
<div>Finish</div><div id="f"><div class="o">Matt</div><div class="o">Satin</div><div class="o">Gloss</div></div>
<p>Amount <input id="kg" type="number" value="1" min="1" max="20"> kg</p>
<p>Coats <span class="pointer" id="mi">−</span> <b id="co">2</b> <span class="pointer" id="pl">+</span></p>
<div style="width:300px">Primer <i class="tgl" id="pr"></i></div>
<div>Delivery day part</div><div class="pick" id="dp">Choose one ▾</div><div class="more" id="mo" hidden><div>Morning</div><div>Evening</div></div>
<button onclick="note(['order',document.querySelector('.o.selected')?.textContent,kg.value,co.textContent,pr.classList.contains('on'),dp.textContent].join('/'))">Order paint</button>
<script>for(const o of f.children)o.onclick=()=>{for(const x of f.children)x.classList.toggle('selected',x===o)};pl.onclick=()=>co.textContent=+co.textContent+1;mi.onclick=()=>co.textContent-=1;pr.onclick=()=>pr.classList.toggle('on');dp.onclick=()=>mo.hidden=!mo.hidden;for(const m of mo.children)m.onclick=()=>{dp.textContent=m.textContent;mo.hidden=true}</script>`,
  ),
  '/agent/small/station-board': play(
    'Trains',
    `<p><label>Leaving from <input id="a" class="typeahead"></label></p><ul id="u"></ul><p><label>Seats <input id="s" type="number" value="1"></label></p><button onclick="note('trains '+(a.dataset.code||'?')+' '+s.value)">Show trains</button><button onclick="note('reset')" type="reset">Clear</button>
<script>const S=['Graz Central (GRZ)','Graz East (GRE)','Linz (LNZ)'];a.oninput=()=>setTimeout(()=>{u.innerHTML='';for(const x of S.filter(x=>a.value&&x.toLowerCase().startsWith(a.value.toLowerCase()))){const l=document.createElement('li');l.className='pointer';l.textContent=x;l.onclick=()=>{a.value=x;a.dataset.code=x.slice(-4,-1);u.innerHTML=''};u.append(l)}},120)</script>`,
  ),
  '/agent/small/two-lots': play(
    'Lots',
    ['Oak desk', 'Elm chair']
      .map(
        (name) =>
          `<section><h3>${name}</h3><p>Now € 80</p><input placeholder="Amount"><button onclick="note('offer ${name} '+this.previousElementSibling.value)">Make an offer</button></section>`,
      )
      .join(''),
  ),
  '/agent/small/member-card': play(
    'Member',
    `<div class="ln"><b>Street</b> <span>Elm Row 3</span> <a class="pointer">Change</a></div><div class="ln"><b>Nickname</b> <span>Bo</span> <a class="pointer">Change</a></div><p>PIN</p><div id="p">${'<input style="width:24px" maxlength="1">'.repeat(4)}</div><button onclick="note('pin '+[...p.children].map(x=>x.value).join(''))">Unlock</button>
<script>document.querySelectorAll('.ln a').forEach(a=>a.onclick=()=>{const s=a.previousElementSibling;if(a.textContent==='Change'){s.innerHTML='<input>';a.textContent='Save'}else{s.textContent=s.firstChild.value;a.textContent='Change';note(a.parentNode.firstChild.textContent+'='+s.textContent)}})</script>`,
  ),
};
