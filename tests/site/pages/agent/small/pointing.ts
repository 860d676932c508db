/** Small pages where the place, what it says or what it stands with tells which of several is to be clicked. */
import type { Pages } from '../../../visit.ts';
import { play } from '../play.ts';

export const pointingPages: Pages = {
  '/agent/small/pointing-grid': play(
    'Grid',
    `<style>.g{display:grid;grid-template-columns:repeat(3,60px)}.g div{width:56px;height:56px;border:1px solid;cursor:pointer}</style><h1>Board</h1><div class=g id=g></div><script>for(let i=0;i<9;i++){const d=document.createElement('div');d.onclick=()=>note('c'+i);g.append(d)}</script>`,
  ),
  '/agent/small/pointing-nums': play(
    'Nums',
    `<style>button{margin:4px}</style><p>Pick</p><div><button onclick="note(34)">34</button><button onclick="note(7)">7</button><button onclick="note(91)">91</button></div><div><button onclick="note(58)">58</button><button onclick="note(12)">12</button><button onclick="note(63)">63</button></div>`,
  ),
  '/agent/small/pointing-trees': play(
    'Trees',
    `<ul id=u></ul><script>for(const t of ['Ash','Beech','Cedar','Elm','Fir','Ginkgo','Hazelnut','Kiri','Larch'])u.insertAdjacentHTML('beforeend',\`<li onclick="note('\${t}')" style=cursor:pointer>\${t}</li>\`)</script>`,
  ),
  '/agent/small/pointing-mails': play(
    'Mails',
    `<style>.fa-trash:before{content:"x"}.r{display:flex;gap:9px}i{cursor:pointer}</style><h2>Inbox</h2><div id=m></div><script>const M=[['Ada','Lunch','9:00'],['Bob','Invoice','10:10'],['Ada','Trip','11:30'],['Cy','Lunch','12:00']];for(const [a,b,t] of M){m.insertAdjacentHTML('beforeend',\`<div class=r><i class="icon-star" onclick="note('star \${a} \${b}')">☆</i><b>\${a}</b><span onclick="note('open \${a} \${b}')" style=cursor:pointer>\${b}</span><span>\${t}</span><i class="icon reply" title="Reply" onclick="note('reply \${a} \${b}')">↩</i><i class="fa fa-trash" onclick="note('del \${a} \${b}')"></i></div>\`)}</script>`,
  ),
  '/agent/small/pointing-cookies': play(
    'Cookies',
    `<div role=dialog><p>We value your privacy</p><button onclick="note('all');this.parentNode.remove()">Accept all</button><button onclick="note('nec');this.parentNode.remove()">Only what is needed</button><button onclick="note('set')">Settings</button></div><p>News</p>`,
  ),
  '/agent/small/pointing-dead': play(
    'Dead',
    `<h1>Phone</h1><p>Bluetooth</p><table><tr><td>P-101<td>Oslo<td>21 kg</table><p>Terms of service apply.</p><button onclick="note('ok')">OK</button>`,
  ),
  '/agent/small/pointing-parcels': play(
    'Parcels',
    `<h1>Post</h1><table><tr><th>No<th>From<th>State<th></tr><tbody id=t></tbody></table><script>for(const [n,f,s] of [['A1','Ida','On its way'],['A2','Jan','Delivered'],['A3','Ida','Lost']])t.insertAdjacentHTML('beforeend',\`<tr><td>\${n}<td>\${f}<td>\${s}<td><a style="cursor:pointer" onclick="note('track \${n}')">Track</a> <a style="cursor:pointer" onclick="note('return \${n}')">Return</a> <a style="cursor:pointer" title="Edit" onclick="note('edit \${n}')">✎</a>\`)</script>`,
  ),
  '/agent/small/pointing-columns': play(
    'Columns',
    `<h1>Plans</h1><table><tr><th></th><th>Basic</th><th>Pro</th><th>Team X</th></tr><tr><td>Price</td><td>$5</td><td>$9</td><td>$20</td></tr><tr><td>Seats</td><td>1</td><td>3</td><td>10</td></tr><tr><td></td><td><button onclick="note('b')">Choose</button></td><td><button onclick="note('p')">Choose</button></td><td><button onclick="note('t')">Choose</button></td></tr></table>`,
  ),
  '/agent/small/pointing-seq': play(
    'Seq',
    `<h1>Keys</h1><button onclick="note('A')">Alpha</button><button onclick="note('B')">Beta</button><button onclick="note('C')">Gamma</button><p>Count: <span id=n>2</span> <button onclick="n.textContent=+n.textContent+1;note('+')">+</button><button onclick="n.textContent-=1;note('-')">-</button></p>`,
  ),
  '/agent/small/pointing-late': play(
    'Late',
    `<h1>Quiz</h1><button onclick="note('start');setTimeout(()=>{w.innerHTML='<button onclick=&quot;note(String.fromCharCode(103,111))&quot;>Continue</button>'},700)">Start</button><div id=w></div>`,
  ),
  '/agent/small/pointing-tree': play(
    'Tree',
    `<ul class=tree><li><span class=caret style=cursor:pointer onclick="this.nextElementSibling.hidden=!this.nextElementSibling.hidden">Europe</span><ul hidden><li><span class=caret style=cursor:pointer onclick="this.nextElementSibling.hidden=!this.nextElementSibling.hidden">Norway</span><ul hidden><li><a href=# onclick="note('Bergen')">Bergen</a><li><a href=# onclick="note('Oslo')">Oslo</a></ul><li><a href=# onclick="note('Malta')">Malta</a></ul></li><li><span class=caret style=cursor:pointer onclick="this.nextElementSibling.hidden=!this.nextElementSibling.hidden">Asia</span><ul hidden><li><a href=# onclick="note('Tokyo')">Tokyo</a></ul></li></ul>`,
  ),
  '/agent/small/pointing-shop': play(
    'Shop',
    `<header><a href=# onclick="note('nav cart')">Basket (0)</a></header><div id=p></div><script>for(const [n,c] of [['Red mug',8],['Blue mug',9],['Red plate',12]])p.insertAdjacentHTML('beforeend',\`<div class=card><h3>\${n}</h3><p>€ \${c}.00</p><button onclick="note('add \${n}')">Add to basket</button><button aria-label="Save for later" onclick="note('save \${n}')">♡</button></div>\`)</script>`,
  ),
  '/agent/small/pointing-settings': play(
    'Settings',
    `<h2>Account</h2><div><button onclick="note('unsub')">Unsubscribe from newsletter</button></div><h2>Alerts</h2><label><input type=checkbox checked onchange="note('snd '+checked)"> Sounds</label><label><input type=checkbox onchange="note('vib '+checked)"> Vibration</label><h2>Danger</h2><button onclick="note('del')">Delete account</button><button onclick="note('exp')">Export data</button>`,
  ),
  '/agent/small/pointing-shapes': play(
    'Shapes',
    `<svg width=300 height=200><circle cx=30 cy=30 r=20 fill=red onclick="note('rc')" /><rect x=80 y=10 width=40 height=40 fill=blue onclick="note('br')" /><rect x=150 y=10 width=20 height=20 fill=red onclick="note('rr')" /><circle cx=220 cy=40 r=10 fill=green onclick="note('gc')" /><polygon points="20,150 60,150 40,110" fill=red onclick="note('rt')" /></svg>`,
  ),
};
