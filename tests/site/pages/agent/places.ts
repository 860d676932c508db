/** Pages as people use them: shops, mail, tables, results, posts. */
import type { Pages } from '../../visit.ts';
import { play } from './play.ts';

const SHOP = [
  ['Blue Mug', '$12.00', 'In stock'],
  ['Red Mug', '$14.50', 'Sold out'],
  ['Tea Pot', '$39.90', 'In stock'],
  ['Oak Spoon', '$5.25', 'In stock'],
] as const;
const MAILS = [
  ['Ada', 'Budget 2027', 'Numbers attached.'],
  ['Grace', 'Lunch?', 'At noon?'],
  ['Linus', 'Kernel news', 'It boots.'],
  ['Margaret', 'Moon plans', 'Soon.'],
] as const;
const PEOPLE = [
  ['Ada Lovelace', 'London', '36', 'active'],
  ['Alan Turing', 'Wilmslow', '41', 'blocked'],
  ['Grace Hopper', 'Arlington', '85', 'active'],
  ['Edsger Dijkstra', 'Nuenen', '72', 'invited'],
] as const;

export const placePages: Pages = {
  '/agent/shop': play(
    'Mug shop',
    `<header><a href="#home">Mug shop</a> <input type="search" aria-label="Search products" id="q" onkeydown="if(event.key==='Enter')note('search ' + this.value)"> <a href="#cart" onclick="note('cart')">Cart (<span id="n">0</span>)</a></header><main>${SHOP.map(([n, p, s]) => `<div class="card"><h3>${n}</h3><span class="price">${p}</span> <em>${s}</em> <button onclick="note('add ${n}');document.getElementById('n').textContent=log.length" ${s === 'Sold out' ? 'disabled' : ''}>Add to cart</button><a href="#${n}" onclick="note('details ${n}')">Details</a></div>`).join('')}</main><label>Sort by <select id="sort" onchange="note('sort ' + this.value)"><option>Featured</option><option>Price: low to high</option><option>Price: high to low</option></select></label><footer><a href="#terms" onclick="note('terms')">Terms</a> <a href="#help" onclick="note('help')">Help</a></footer>`,
  ),
  '/agent/product': play(
    'Oak Lamp',
    `<nav aria-label="Breadcrumb"><a href="#lamps">Lamps</a></nav><h1>Oak Lamp</h1><p>Price: <b id="price">€49.00</b></p><p>Rating: 4.6 out of 5</p><dl><dt>Weight</dt><dd>2.1 kg</dd><dt>Height</dt><dd>45 cm</dd></dl><label>Quantity <input type="number" id="qty" value="1" min="1" max="9"></label><label>Shade <select id="shade"><option>White</option><option>Linen</option><option>Black</option></select></label><button onclick="note('cart ' + qty.value + ' ' + shade.value)">Add to cart</button><button aria-label="Add to wishlist" aria-pressed="false" onclick="this.setAttribute('aria-pressed','true');note('wish')">♡</button>`,
  ),
  '/agent/mail': play(
    'Inbox',
    `<h2>Inbox</h2><div id="box">${MAILS.map(([f, s, t]) => `<div class="row" data-from="${f}"><div class="pointer mail" onclick="note('open ${f}')"><b>${f}</b> <span>${s}</span> <i>${t}</i></div><span class="star pointer" onclick="note('star ${f}')"></span><span class="trash pointer" onclick="note('delete ${f}');this.parentElement.remove()"></span></div>`).join('')}</div><style>.star,.trash{display:inline-block;width:16px;height:16px;background:gold}.trash{background:#555}</style>`,
  ),
  '/agent/mail-buttons': play(
    'Mail',
    `<ul>${MAILS.map(([f, s]) => `<li><a href="#${f}" onclick="note('open ${f}')">${s}</a> from <span>${f}</span> <button aria-label="Star" aria-pressed="false" onclick="note('star ${f}')">☆</button><button aria-label="Archive" onclick="note('archive ${f}')">▣</button><button aria-label="Delete" onclick="note('delete ${f}')">✕</button></li>`).join('')}</ul>`,
  ),
  '/agent/people': play(
    'People',
    `<h1>People</h1><table><caption>Members</caption><thead><tr><th><button onclick="note('sort name')">Name</button></th><th>City</th><th><button onclick="note('sort age')">Age</button></th><th>Status</th><th>Actions</th></tr></thead><tbody>${PEOPLE.map(([n, c, a, s]) => `<tr><td>${n}</td><td>${c}</td><td>${a}</td><td>${s}</td><td><button onclick="note('edit ${n}')">Edit</button> <button onclick="note('remove ${n}')">Remove</button> <input type="checkbox" aria-label="Select" onchange="note('select ${n}')"></td></tr>`).join('')}</tbody></table><nav aria-label="Pages"><a href="#p" onclick="note('previous')">Previous</a> <a href="#1" aria-current="page">1</a> <a href="#2" onclick="note('page 2')">2</a> <a href="#3" onclick="note('page 3')">3</a> <a href="#n" onclick="note('next')">Next</a></nav>`,
  ),
  '/agent/results': play(
    'Results',
    `<form role="search"><input type="search" name="q" placeholder="Search the web"><button>Search</button></form><p>About 1,230 results</p><ol>${['Sourdough for beginners', 'Bread and time', 'Why flour matters', 'A history of ovens', 'Crumb shots'].map((t, i) => `<li><h3><a href="#r${i + 1}" onclick="note('result ${i + 1}')">${t}</a></h3><p>Everything on ${t.toLowerCase()}.</p></li>`).join('')}</ol><div><a href="#p2" onclick="note('page 2')">2</a> <a href="#p3" onclick="note('page 3')">3</a> <a href="#pn" onclick="note('next')">Next page</a></div>`,
  ),
  '/agent/posts': play(
    'Posts',
    `${[
      ['@ann', 'Good morning'],
      ['@ben', 'Nice view'],
      ['@cleo', 'New song out'],
    ]
      .map(
        ([u, t]) =>
          `<div class="card"><b>${u}</b><p>${t}</p>${['Like', 'Reply', 'Share'].map((a) => `<span class="pointer" onclick="note('${a} ${u}')">${a}</span> `).join('')}</div>`,
      )
      .join('')}`,
  ),
  '/agent/billing': play(
    'Account',
    `<h1>Account</h1><section><h2>Profile</h2><p>Ada</p><button onclick="note('edit profile')">Edit</button></section><section><h2>Billing</h2><p>Visa 4242</p><button onclick="note('edit billing')">Edit</button></section><section><h2>Team</h2><p>5 people</p><button onclick="note('edit team')">Edit</button></section><footer><a href="#privacy" onclick="note('privacy')">Privacy</a> <a href="#contact" onclick="note('contact')">Contact</a></footer>`,
  ),
  '/agent/same': play(
    'Same',
    `<button onclick="note('a')">Open</button><button onclick="note('b')">Open</button><button onclick="note('c')">Open</button><input id="i1"><input id="i2">`,
  ),
  '/agent/article': play(
    'Tides',
    `<h1>Why the sea rises</h1><p id="by">By Mary Shore, 3 May 2026</p><h2>The moon</h2><p>The moon pulls the water twice a day.</p><h2>The sun</h2><p>The sun helps a little.</p><ul><li>Spring tide</li><li>Neap tide</li><li>Ebb</li></ul><a href="#more" onclick="note('more')">Read more</a><div style="height:3000px"></div><button onclick="note('top')">Back to top</button>`,
  ),
  '/agent/todo': play(
    'To do',
    `<h1>To do</h1><form onsubmit="event.preventDefault();event.stopPropagation();const li=document.createElement('li');li.innerHTML='<label><input type=checkbox onchange=&quot;note(\\'done\\')&quot;> '+t.value+'</label> <button>Remove</button>';ul.append(li);note('add '+t.value);t.value=''"><input id="t" placeholder="What needs to be done?"><button>Add</button></form><ul id="ul">${['Buy milk', 'Call Bob'].map((t) => `<li><label><input type="checkbox" onchange="note('done ${t} ' + this.checked)"> ${t}</label> <button onclick="note('remove ${t}');this.parentElement.remove()">Remove</button></li>`).join('')}</ul><div>Show: <a href="#all" onclick="note('all')">All</a> <a href="#active" onclick="note('active')">Active</a> <a href="#done" onclick="note('completed')">Completed</a></div>`,
  ),
  '/agent/status': play(
    'Order 1017',
    `<h1>Order 1017</h1><table><tr><th>Status</th><td>Shipped</td></tr><tr><th>Total</th><td>$83.10</td></tr><tr><th>Carrier</th><td>DHL</td></tr></table><label>Note <input id="note1"></label><button onclick="note('cancel')">Cancel order</button><button onclick="note('note ' + note1.value)">Save note</button>`,
  ),
};
