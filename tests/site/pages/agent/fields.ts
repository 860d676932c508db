/** Forms of many kinds: labels above, beside, inside and missing. */
import type { Pages } from '../../visit.ts';
import { play } from './play.ts';

export const fieldPages: Pages = {
  '/agent/contact': play(
    'Contact',
    `<h1>Contact us</h1><form>
<p><label for="n">Full name</label> <input id="n" name="name"></p>
<p><label for="m">Email address</label> <input id="m" name="email" type="email"></p>
<p><label for="p">Phone</label> <input id="p" name="phone" type="tel"></p>
<p><label for="s">Subject</label> <select id="s" name="subject"><option>General</option><option>Sales</option><option>Support</option></select></p>
<p><label for="t">Message</label> <textarea id="t" name="message"></textarea></p>
<p><label><input type="checkbox" name="copy" value="yes"> Send me a copy</label></p>
<button>Send message</button> <button type="reset">Clear form</button></form>`,
  ),
  '/agent/login': play(
    'Sign in',
    `<h1>Welcome back</h1><form>
<input name="user" placeholder="Username or email"><input name="pass" type="password" placeholder="Password">
<label><input type="checkbox" name="keep" value="1">Remember me</label>
<button type="submit">Sign in</button></form><a href="#forgot" onclick="note('forgot')">Forgot your password?</a> <a href="#join" onclick="note('join')">Create account</a>`,
  ),
  '/agent/bare-form': play(
    'Bare',
    `<table><tr><td>First name</td><td><input name="a"></td></tr><tr><td>Last name</td><td><input name="b"></td></tr>
<tr><td>City</td><td><input name="c"></td></tr><tr><td>Zip code</td><td><input name="d"></td></tr></table>
<div>Newsletter <input type="checkbox" id="news" onchange="note('news ' + this.checked)"></div><button onclick="note('saved')">Save</button>`,
  ),
  '/agent/two-addresses': play(
    'Addresses',
    `<h1>Addresses</h1><fieldset><legend>Billing</legend><label>Street <input id="bs"></label><label>City <input id="bc"></label></fieldset>
<fieldset><legend>Shipping</legend><label>Street <input id="ss"></label><label>City <input id="sc"></label></fieldset><button onclick="note('go')">Continue</button>`,
  ),
  '/agent/one-field': play(
    'Tiny',
    `<div id="q">Type your answer below</div><input type="text" id="tt"><button onclick="note('submit ' + document.getElementById('tt').value)">Submit</button>`,
  ),
  '/agent/two-passwords': play(
    'Password',
    `<label>New password <input type="password" id="p1"></label><label>Repeat password <input type="password" id="p2"></label><button onclick="note(p1.value === p2.value ? 'set ' + p1.value : 'differ')">Change</button>`,
  ),
  '/agent/radios': play(
    'Plan',
    `<h2>Choose a plan</h2><fieldset><legend>Plan</legend><label><input type="radio" name="plan" value="free"> Free</label><label><input type="radio" name="plan" value="pro"> Pro</label><label><input type="radio" name="plan" value="team"> Team</label></fieldset>
<fieldset><legend>Billing period</legend><label><input type="radio" name="per" value="m"> Monthly</label><label><input type="radio" name="per" value="y"> Yearly</label></fieldset><button onclick="note('plan ' + (document.querySelector('[name=plan]:checked')||{}).value + ' ' + (document.querySelector('[name=per]:checked')||{}).value)">Next</button>`,
  ),
  '/agent/checks': play(
    'Toppings',
    `<h2>Toppings</h2>${['Cheese', 'Ham', 'Mushrooms', 'Olives', 'Onions', 'Pepperoni'].map((t) => `<div><input type="checkbox" id="x-${t}"><label for="x-${t}">${t}</label></div>`).join('')}<button onclick="note([...document.querySelectorAll(':checked')].map((c) => c.id.slice(2)).join(','))">Submit</button>`,
  ),
  '/agent/settings': play(
    'Settings',
    `<h1>Settings</h1><section aria-label="Notifications"><h2>Notifications</h2>
<div>Email alerts <button role="switch" aria-checked="false" aria-label="Email alerts" onclick="flip(this)">off</button></div>
<div>Push messages <button role="switch" aria-checked="true" aria-label="Push messages" onclick="flip(this)">on</button></div></section>
<section aria-label="Privacy"><h2>Privacy</h2><label><input type="checkbox" id="pub" checked> Public profile</label><label><input type="checkbox" id="ind"> Search engine indexing</label></section>
<label>Language <select id="lang"><option>English</option><option>Deutsch</option><option>Français</option></select></label><label>Display name <input id="dn" value="guest"></label><button onclick="note('saved')">Save changes</button>
<script>function flip(s) { const on = s.getAttribute('aria-checked') !== 'true'; s.setAttribute('aria-checked', on); s.textContent = on ? 'on' : 'off'; note(s.getAttribute('aria-label') + ' ' + on); }</script>`,
  ),
  '/agent/sliders': play(
    'Sliders',
    `<label>Volume <input type="range" id="vol" min="0" max="100" value="20"></label><label>Brightness <input type="range" id="bri" min="0" max="10" value="5"></label>
<div id="fan" role="slider" tabindex="0" aria-label="Fan speed" aria-valuemin="0" aria-valuemax="9" aria-valuenow="3" style="width:120px;height:20px;background:#ddd">fan</div>
<label>Guests <input type="number" id="num" min="1" max="12" value="2"></label><button onclick="note('ok')">Apply</button>
<script>fan.onkeydown = (e) => { const d = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[e.key]; if (d) fan.setAttribute('aria-valuenow', Math.max(0, Math.min(9, +fan.getAttribute('aria-valuenow') + d))); };</script>`,
  ),
  '/agent/spinner': play(
    'Spinner',
    `<p>Tickets</p><div><button aria-label="Decrease" onclick="add(-1)">-</button><span id="count" role="spinbutton" tabindex="0" aria-label="Tickets" aria-valuenow="1" aria-valuemin="0" aria-valuemax="20">1</span><button aria-label="Increase" onclick="add(1)">+</button></div><button onclick="note('buy ' + count.textContent)">Buy</button>
<script>function add(n) { const v = Math.max(0, +count.textContent + n); count.textContent = v; count.setAttribute('aria-valuenow', v); } count.onkeydown = (e) => { if (e.key === 'ArrowUp') add(1); if (e.key === 'ArrowDown') add(-1); };</script>`,
  ),
  '/agent/dates': play(
    'Dates',
    `<label>Check-in <input type="date" id="in"></label><label>Check-out <input type="date" id="out"></label><label>Time <input type="time" id="at"></label><button onclick="note('search')">Search</button>`,
  ),
  '/agent/rich': play(
    'Editor',
    `<h2>New post</h2><input aria-label="Title" id="title"><div id="body" contenteditable="true" role="textbox" aria-label="Body" style="border:1px solid;min-height:40px"></div><button onclick="note('post ' + document.getElementById('title').value + '|' + document.getElementById('body').innerText.trim())">Publish</button><button onclick="note('draft')">Save draft</button>`,
  ),
  '/agent/copy': play(
    'Copy',
    `<label>Source <textarea id="src">blue whale song</textarea></label><label>Target <input id="dst"></label><button onclick="note('submit ' + dst.value)">Submit</button>`,
  ),
};
