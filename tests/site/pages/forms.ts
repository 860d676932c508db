/** Pages to work on: forms, a login with a session cookie, tabs, dialogs. */
import { escapeHtml, html, htmlText, readForm, send, type Page, type Pages } from '../visit.ts';

const FORM = `<h1>A form</h1>
<form action="/form" method="post">
<label>Name <input type="text" name="name"></label>
<label>Mail <input type="email" name="mail"></label>
<label>Password <input type="password" name="password"></label>
<label>Colour <select name="colour"><option value="red">Red</option><option value="green">Green</option><option value="blue">Blue</option></select></label>
<label><input type="checkbox" name="agree" value="yes"> I agree</label>
<label><input type="radio" name="size" value="small" checked> Small</label>
<label><input type="radio" name="size" value="large"> Large</label>
<label>Note <textarea name="note"></textarea></label>
<button type="submit">Send</button>
</form>`;

/** Posted, it shows what came. */
const form: Page = async (visit) => {
  if (visit.request.method !== 'POST') return html('A form', FORM)(visit);
  const fields = [...(await readForm(visit))]
    .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('');
  const body = `<h1>Thank you</h1><dl id="received">${fields}</dl>`;
  return send(visit, htmlText('Thank you', body), 'text/html; charset=utf-8');
};

const LOGIN = `<h1>Log in</h1>
<form action="/login" method="post">
<label>User <input type="text" name="user"></label>
<label>Password <input type="password" name="password"></label>
<button type="submit">Log in</button>
</form>`;

/** Any user; the password is `secret`. */
const login: Page = async (visit) => {
  if (visit.request.method !== 'POST') return html('Log in', LOGIN)(visit);
  const fields = await readForm(visit);
  if (fields.get('password') !== 'secret') {
    visit.response.statusCode = 403;
    return html('Log in', `<p class="error">Wrong password.</p>${LOGIN}`)(visit);
  }
  const session = encodeURIComponent(fields.get('user') ?? '');
  visit.response.setHeader('set-cookie', `session=${session}; Path=/; HttpOnly; Max-Age=86400`);
  return goTo(visit, '/account');
};

const account: Page = (visit) => {
  const user = /(?:^|; )session=([^;]+)/.exec(visit.request.headers.cookie ?? '')?.[1];
  if (user === undefined) return goTo(visit, '/login');
  const name = escapeHtml(decodeURIComponent(user));
  const body = `<h1>Hello, ${name}</h1><p>You are logged in.</p><a href="/logout">Log out</a>
<script>localStorage.setItem('last-user', ${JSON.stringify(name)});</script>`;
  return send(visit, htmlText('Account', body), 'text/html; charset=utf-8');
};

const logout: Page = (visit) => {
  visit.response.setHeader('set-cookie', 'session=; Path=/; Max-Age=0');
  goTo(visit, '/login');
};

const goTo = (visit: Parameters<Page>[0], path: string): void => {
  visit.response.writeHead(303, { location: path }).end();
};

const TABS = `<h1>Tabs</h1>
<a id="link" href="/small" target="_blank">Opens a tab</a>
<button id="open" onclick="window.open('/form')">Opens one by script</button>
<button id="blank" onclick="window.open('about:blank')">Opens an empty one</button>`;

const DIALOGS = `<h1>Dialogs</h1>
<button id="alert" onclick="alert('Look'); show('alerted')">Alert</button>
<button id="confirm" onclick="show('confirmed ' + confirm('Sure?'))">Confirm</button>
<button id="prompt" onclick="show('answered ' + prompt('Name?', 'nobody'))">Prompt</button>
<button id="stay" onclick="addEventListener('beforeunload', (event) => event.preventDefault()); show('staying')">Stay</button>
<p id="shown"></p>
<script>const show = (text) => { document.getElementById('shown').textContent = text; };</script>`;

export const formPages: Pages = {
  '/form': form,
  '/login': login,
  '/account': account,
  '/logout': logout,
  '/tabs': html('Tabs', TABS),
  '/dialogs': html('Dialogs', DIALOGS),
};
