/** Small pages of records: mails, posts, rows, tasks, contacts, as frameworks draw them. */
import type { Pages } from '../../../visit.ts';
import { play } from '../play.ts';

const MAILS = [
  ['Tomas', 'Lease', 'The lease ends in May.'],
  ['Ines', 'Dinner', 'Friday at eight?'],
  ['Odile', 'Photos', 'From the lake.'],
  ['Tomas', 'Keys', 'They are under the mat.'],
] as const;

const mails = MAILS.map(
  ([by, subject, text], index) =>
    `<li class="list-group-item d-flex"><div class="ms-2 me-auto" onclick="note('open ${by}')"><strong>${by}</strong><div>${subject}</div><small>${text}</small></div><i class="bi bi-star" onclick="note('star ${index}')"></i> <i class="bi bi-reply" onclick="compose('reply ${by}')"></i> <i class="bi bi-forward" onclick="compose('forward ${by}')"></i> <i class="bi bi-archive" onclick="note('archive ${by}')"></i> <i class="bi bi-trash3" onclick="note('delete ${by} ${subject}')"></i></li>`,
).join('');

const POSTS = [
  ['@mika', 'Rain again.', 12],
  ['@lena', 'New bike!', 40],
  ['@mika', 'Sun at last.', 7],
  ['@oto', 'Bread is ready.', 3],
] as const;

const posts = POSTS.map(
  ([by, text, likes], index) =>
    `<article class="mdc-card card"><div class="mdc-head"><span class="author">${by}</span></div><p>${text}</p><div class="mdc-actions"><button class="mdc-icon-button" onclick="note('like ${index}')"><span class="material-icons">favorite</span></button><span>${likes} likes</span><button class="mdc-icon-button" onclick="note('share ${index}')"><span class="material-icons">share</span></button><button class="mdc-icon-button" onclick="this.nextElementSibling.hidden=false"><span class="material-icons">more_vert</span></button><div class="mdc-menu" hidden><div class="mdc-item pointer" onclick="note('mute ${by}')">Mute</div><div class="mdc-item pointer" onclick="note('report ${by}')">Report</div></div></div></article>`,
).join('');

const PEOPLE = [
  ['Anders Holm', 'Bergen', 34],
  ['Lotte Vries', 'Ghent', 51],
  ['Musa Keita', 'Dakar', 28],
  ['Pilar Soto', 'Cadiz', 45],
  ['Yuki Mori', 'Osaka', 39],
] as const;

const book = JSON.stringify(
  PEOPLE.map(([name, city], index) => ({
    name,
    phone: `555-01${index}7`,
    mail: `${name.split(' ')[0]?.toLowerCase()}@post.example`,
    address: `${index + 3} Main St, ${city}`,
  })),
);

export const recordPages: Pages = {
  '/agent/small/inbox': play(
    'Inbox',
    `<h4>Inbox</h4><ul class="list-group">${mails}</ul><div id="pane" hidden><div id="what"></div><span id="towrap">to <input id="to"></span><textarea id="text"></textarea><i class="bi bi-send" title="Send" onclick="note(what.textContent+' '+to.value+'/'+text.value)"></i></div><style>.bi{display:inline-block;width:14px;height:14px;background:#89a;margin:2px}</style><script>function compose(x){what.textContent=x;pane.hidden=false;towrap.hidden=x.startsWith('reply');to.value='';text.value='';}</script>`,
  ),
  '/agent/small/mail-views': play(
    'Post',
    `<div id="app"></div><style>.ic{display:inline-block;width:14px;height:14px;background:#777;cursor:pointer}</style><script>const M=${JSON.stringify(MAILS.slice(0, 3))};function list(){app.innerHTML='<div class="bar">Primary</div>'+M.map((m,i)=>'<div class="thread" onclick="show('+i+')"><div class="from">'+m[0]+'</div><div class="subj">'+m[1]+'</div></div>').join('');}function show(i){note('open '+M[i][0]);app.innerHTML='<div class="bar"><span class="ic back-arrow" onclick="note(\\'back\\');list()"></span></div><div>'+M[i][1]+'</div><div>from '+M[i][0]+'</div><p>'+M[i][2]+'</p><span class="ic star" onclick="note(\\'star '+M[i][0]+'\\')"></span> <span class="ic trash" onclick="note(\\'trash '+M[i][0]+'\\');list()"></span>';}list();</script>`,
  ),
  '/agent/small/feed': play('Feed', `<h1>Feed</h1>${posts}`),
  '/agent/small/rows': play(
    'Members',
    `<table class="table"><thead><tr><th></th><th>Name</th><th>City</th><th>Age</th><th></th></tr></thead><tbody></tbody></table><nav><ul class="pagination"><li class="page-item"><a class="page-link" href="#" onclick="go(0);return false">1</a></li><li class="page-item"><a class="page-link" href="#" onclick="go(1);return false">2</a></li><li class="page-item"><a class="page-link" href="#" aria-label="Next" onclick="go(1);return false"><span aria-hidden="true">&raquo;</span></a></li></ul></nav><button class="btn btn-danger" onclick="note('delete '+[...document.querySelectorAll('td input:checked')].map(x=>x.value).join(','))">Delete selected</button><script>const P=${JSON.stringify(PEOPLE)};function go(p){document.querySelector('tbody').innerHTML=P.slice(p*3,p*3+3).map(([n,c,a])=>'<tr><td><input type="checkbox" value="'+n+'"></td><td>'+n+'</td><td>'+c+'</td><td>'+a+'</td><td><a class="btn btn-sm" href="#" onclick="note(\\'edit '+n+'\\');return false">Edit</a></td></tr>').join('');}go(0);</script>`,
  ),
  '/agent/small/tasks': play(
    'Tasks',
    `<div class="h">Tasks</div><div class="line"><input id="new" placeholder="What needs to be done?" onkeydown="if(event.key==='Enter'){note('add '+this.value);this.value=''}"></div><div id="l">${[
      'Pay rent',
      'Water ferns',
      'Call Grandma',
      'Fix bike',
    ]
      .map(
        (task) =>
          `<div class="line"><span class="check" onclick="this.classList.toggle('on');note('done ${task}')"></span> <span class="t">${task}</span> <span class="del" onclick="note('del ${task}');this.parentElement.remove()">×</span></div>`,
      )
      .join(
        '',
      )}</div><div><span class="pointer" onclick="note('clear')">Clear completed</span></div><style>.check{display:inline-block;width:12px;height:12px;border:1px solid}.check.on{background:#3a3}</style>`,
  ),
  '/agent/small/book': play(
    'Contacts',
    `<div id="c"></div><div id="nav"></div><script>const B=${book};let at=0;function draw(){const b=B[at];c.innerHTML='<h3>'+b.name+'</h3><p>Phone: <a href="#" onclick="note(\\'phone '+b.name+'\\');return false">'+b.phone+'</a></p><p>Email: <a href="#" onclick="note(\\'mail '+b.name+'\\');return false">'+b.mail+'</a></p><p>Address: <a href="#" onclick="note(\\'address '+b.name+'\\');return false">'+b.address+'</a></p>';nav.innerHTML='<a href="#" onclick="at=Math.max(0,at-1);draw();return false">&lt;</a> '+(at+1)+' <a href="#" onclick="at=Math.min(B.length-1,at+1);draw();return false">&gt;</a>';}draw();</script>`,
  ),
  '/agent/small/finder': play(
    'Finder',
    `<input type="text" id="q"><button id="go">Search</button><div id="r"></div><script>const N='Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel'.split(' ');let p=0;function draw(){r.innerHTML=N.slice(p*3,p*3+3).map(n=>'<div class="hit"><a href="#" onclick="note(\\'hit '+n+'\\');return false">'+n+'</a><div>'+n.toLowerCase()+'.example</div><p>All about it.</p></div>').join('')+'<div class="pg">'+(p>0?'<a href="#" onclick="p--;draw();return false">&lt;</a> ':'')+[0,1,2].map(i=>'<a href="#" onclick="p='+i+';draw();return false">'+(i+1)+'</a> ').join('')+(p<2?'<a href="#" onclick="p++;draw();return false">&gt;</a>':'')+'</div>';}go.onclick=()=>{note('search '+q.value);setTimeout(draw,250);};</script>`,
  ),
  '/agent/small/chat': play(
    'Chat',
    `<div class="side"><div class="who pointer" onclick="to='Bob';head.textContent='Bob'">Bob</div><div class="who pointer" onclick="to='Eva';head.textContent='Eva'">Eva</div></div><div id="head">Nobody</div><input id="m" placeholder="Message"><button aria-label="Send" onclick="note('to '+to+': '+m.value)">➤</button><script>let to='';</script>`,
  ),
};
