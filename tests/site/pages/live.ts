/** Pages with a life of their own: sockets, events, a small application, endless scrolling. */
import { html, type Page, type Pages } from '../visit.ts';

const SOCKET = `<h1>A WebSocket</h1>
<ul id="heard"></ul>
<script>
window.heard = [];
window.socket = new WebSocket(location.href.replace(/^http/, 'ws'));
window.socket.onmessage = ({ data }) => {
  window.heard.push(data);
  const item = document.createElement('li');
  item.textContent = data;
  document.getElementById('heard').append(item);
};
window.socket.onopen = () => window.socket.send('hello');
</script>`;

const EVENTS = `<h1>Server-sent events</h1>
<p id="last">none</p>
<script>
window.source = new EventSource('/events/stream');
window.source.onmessage = ({ data }) => { document.getElementById('last').textContent = data; };
</script>`;

/** One event at once and one each 200 ms, for as long as somebody listens. */
const stream: Page = ({ response }) => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  let count = 0;
  const tell = (): void => void response.write(`data: event ${(count += 1)}\n\n`);
  tell();
  const timer = setInterval(tell, 200);
  response.once('close', () => clearInterval(timer));
};

const APP = `<div id="app"></div>
<script>
window.appState = { items: [], count: 0 };
const paths = { '/app': 'List', '/app/about': 'About' };
function draw() {
  const title = paths[location.pathname] ?? 'List';
  document.title = 'App: ' + title;
  document.getElementById('app').innerHTML =
    '<nav><a href="/app">List</a> <a href="/app/about">About</a></nav><h1>' + title + '</h1>' +
    (title === 'About' ? '<p>An application in one page.</p>' :
      '<form><input type="text" name="item" placeholder="New item"><button>Add</button></form><ul>' +
      appState.items.map((item) => '<li></li>').join('') + '</ul><button id="count">Count ' + appState.count + '</button>');
  document.querySelectorAll('li').forEach((li, index) => { li.textContent = appState.items[index]; });
}
addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link) { event.preventDefault(); history.pushState({}, '', link.href); draw(); }
  if (event.target.id === 'count') { appState.count += 1; draw(); }
});
addEventListener('submit', (event) => {
  event.preventDefault();
  appState.items.push(new FormData(event.target).get('item'));
  draw();
});
addEventListener('popstate', draw);
draw();
</script>`;

const SCROLL = `<h1>A long page</h1>
<div id="list"></div>
<script>
const list = document.getElementById('list');
function add() {
  for (let i = 0; i < 20; i += 1) {
    const block = document.createElement('div');
    block.style.height = '200px';
    block.textContent = 'Block ' + (list.children.length + 1);
    list.append(block);
  }
}
add();
addEventListener('scroll', () => {
  const nearEnd = scrollY + innerHeight > document.body.scrollHeight - 400;
  if (nearEnd && list.children.length < 200) add();
});
</script>`;

export const livePages: Pages = {
  '/ws': html('A WebSocket', SOCKET),
  '/events': html('Events', EVENTS),
  '/events/stream': stream,
  '/app': html('App', APP),
  '/app/about': html('App', APP),
  '/scroll': html('A long page', SCROLL),
};
