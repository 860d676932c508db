/** Small pages where it has to be read what is meant: shapes, numbers, the cheapest, what comes later. */
import type { Pages } from '../../../visit.ts';
import { play } from '../play.ts';

const GOODS = [
  ['Kettle', 24.5, 4.1],
  ['Toaster', 18.99, 3.7],
  ['Blender', 49, 4.8],
  ['Mixer', 31.2, 4.4],
] as const;

const goods = GOODS.map(
  ([name, price, rating]) =>
    `<div class="col"><div class="card"><img alt="" src=""><div class="card-body"><h5 class="card-title">${name}</h5><p class="card-text">Rating: ${rating}</p><span class="price">$${price.toFixed(2)}</span><a href="#" class="btn btn-primary" onclick="note('buy ${name}');return false">Add to cart</a></div></div></div>`,
).join('');

const SHAPES = [
  ['circle', 'red', 18],
  ['circle', 'blue', 7],
  ['rect', 'red', 8],
  ['rect', 'green', 30],
  ['circle', 'green', 8],
  ['circle', 'red', 6],
] as const;

const shapes = SHAPES.map(([kind, colour, size], index) => {
  const x = 20 + index * 45;
  const form =
    kind === 'circle'
      ? `<circle cx="${x}" cy="40" r="${size}"`
      : `<rect x="${x}" y="30" width="${size}" height="${size}"`;
  return `${form} fill="${colour}" onclick="note('${colour} ${kind} ${size}')"/>`;
}).join('');

export const readingPages: Pages = {
  '/agent/small/goods': play('Kitchen', `<h1>Kitchen</h1><div class="row">${goods}</div>`),
  '/agent/small/scores': play(
    'Scores',
    `<table><tr><th>Player</th><th>Age</th><th>Score</th></tr>${[
      ['Marta', 31, 88],
      ['Jonas', 27, 140],
      ['Aiko', 45, 97],
    ]
      .map(
        ([name, age, score]) =>
          `<tr onclick="note('row ${name}')"><td>${name}</td><td>${age}</td><td>${score}</td></tr>`,
      )
      .join(
        '',
      )}</table><input type="text" id="a"><button onclick="note('sent '+a.value)">Submit</button>`,
  ),
  '/agent/small/shapes': play('Shapes', `<svg width="300" height="90">${shapes}</svg>`),
  '/agent/small/glyphs': play(
    'Signs',
    `<svg width="200" height="60">${['4', 'K', '9', 'r'].map((sign, index) => `<text x="${10 + index * 40}" y="${index % 2 === 0 ? 40 : 20}" font-size="${index === 2 ? 30 : 14}" fill="black" onclick="note('${sign}')">${sign}</text>`).join('')}</svg>`,
  ),
  '/agent/small/numbers': play(
    'Numbers',
    `<div class="grid">${[12, 5, 88, 41].map((number) => `<button class="tile" onclick="note('${number}')">${number}</button>`).join('')}</div>`,
  ),
  '/agent/small/words': play(
    'Words',
    `<p id="t">Nine quiet herons watched the slow river.</p><input id="a"><button onclick="note(a.value)">Submit</button>`,
  ),
  '/agent/small/level': play(
    'Tank',
    `<p>Level: <span id="v">60</span> %</p><button onclick="note(Number(v.textContent)<30?'refill':'early')">Refill</button><script>let n=60;setInterval(()=>{n=n<=4?4:n-8;v.textContent=n;},120);</script>`,
  ),
  '/agent/small/late': play(
    'Late',
    `<button onclick="setTimeout(()=>{o.innerHTML='<p>Result: 712</p><button onclick=&quot;note(\\'continue\\')&quot;>Continue</button>';},900);note('start')">Start</button><div id="o"></div>`,
  ),
  '/agent/small/files': play(
    'Files',
    `<ul class="tree"><li><span class="tw" onclick="flip(this)">+</span> <span onclick="note('dir work')">work</span><ul hidden><li><span onclick="note('budget.xls')">budget.xls</span></li><li><span class="tw" onclick="flip(this)">+</span> <span onclick="note('dir old')">old</span><ul hidden><li><span onclick="note('draft.txt')">draft.txt</span></li></ul></li></ul></li><li><span class="tw" onclick="flip(this)">+</span> <span onclick="note('dir home')">home</span><ul hidden><li><span onclick="note('notes.md')">notes.md</span></li></ul></li></ul><script>function flip(t){const u=t.parentElement.querySelector('ul');u.hidden=!u.hidden;t.textContent=u.hidden?'+':'-';}</script>`,
  ),
  '/agent/small/help-tabs': play(
    'Help',
    `<ul class="nav nav-tabs">${['Orders', 'Returns', 'Account'].map((name, index) => `<li class="nav-item"><a class="nav-link" href="#p${index}" onclick="show(${index});return false">${name}</a></li>`).join('')}</ul>${['Track', 'Warranty', 'Password'].map((name, index) => `<div class="tab-pane" id="p${index}" ${index === 0 ? '' : 'hidden'}><p>About this. <a href="#x" onclick="note('${name}');return false">${name}</a></p></div>`).join('')}<script>function show(i){document.querySelectorAll('.tab-pane').forEach((p,k)=>{p.hidden=k!==i;});}</script>`,
  ),
  '/agent/small/folds': play(
    'Questions',
    `<div class="accordion">${['Shipping', 'Refunds', 'Gifts'].map((name) => `<div class="accordion-item"><h2><button class="accordion-button collapsed" aria-expanded="false" onclick="const b=this.parentElement.nextElementSibling;b.hidden=!b.hidden;this.setAttribute('aria-expanded',!b.hidden)">${name}</button></h2><div class="accordion-body" hidden>Text. <button onclick="note('more ${name}')">More on ${name.toLowerCase()}</button></div></div>`).join('')}</div>`,
  ),
  '/agent/small/ask-box': play(
    'Ask',
    `<button onclick="b.hidden=false">Remove file</button><div id="b" class="modal" hidden><div class="modal-body">Remove it?</div><div class="modal-footer"><button onclick="note('yes');b.hidden=true">Yes</button><button onclick="note('no');b.hidden=true">No</button><button onclick="note('maybe');b.hidden=true">Maybe</button></div></div>`,
  ),
  '/agent/small/cart': play(
    'Cart',
    `<table class="cart">${[
      ['Pears', 1],
      ['Nuts', 2],
    ]
      .map(
        ([name, many]) =>
          `<tr><td>${name}</td><td><button class="minus" onclick="bump(this,-1)">-</button><span class="n">${many}</span><button class="plus" onclick="bump(this,1)">+</button></td><td><a href="#" onclick="note('remove ${name}');return false"><i class="fa fa-times"></i></a></td></tr>`,
      )
      .join(
        '',
      )}</table><button onclick="note([...document.querySelectorAll('.n')].map(x=>x.textContent).join())">Check out</button><script>function bump(b,d){const s=b.parentElement.querySelector('.n');s.textContent=Math.max(0,+s.textContent+d);}</script><style>.fa{display:inline-block;width:12px;height:12px;background:#a33}</style>`,
  ),
};
