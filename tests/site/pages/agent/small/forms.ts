/** Small forms: labels that stand beside, values that stand on the page, choices that are negated. */
import type { Pages } from '../../../visit.ts';
import { play } from '../play.ts';

const boxes = (names: readonly string[]): string =>
  `${names.map((name) => `<label><input type="checkbox" value="${name}"> ${name}</label><br>`).join('')}<button onclick="note([...document.querySelectorAll(':checked')].map(x=>x.value).join(',')||'none')">Submit</button>`;

export const formPages: Pages = {
  '/agent/small/label-values': play(
    'Label',
    `<table><tr><td>Colour</td><td>teal</td></tr><tr><td>Country</td><td>Peru</td></tr><tr><td>Year</td><td>1987</td></tr></table><div><div>Year <input type="text" data-k="y"></div><div>Country <input type="text" data-k="c"></div><button onclick="note([...document.querySelectorAll('input')].map(x=>x.dataset.k+'='+x.value).join())">Submit</button></div>`,
  ),
  '/agent/small/plain-rows': play(
    'Profile',
    `<div class="r"><div>Name</div><input></div><div class="r"><div>Age</div><input></div><div class="r"><div>City</div><input></div><div class="btn pointer" onclick="note([...document.querySelectorAll('input')].map(x=>x.value).join('/'))">Submit</div><style>.r{display:flex}.r div{width:80px}</style>`,
  ),
  '/agent/small/p-login': play(
    'Login',
    `<div><p><label class="bold">Username</label><input type="text" id="username"></p><p><label class="bold">Password</label><input type="password" id="password"></p><button id="b" onclick="note(username.value+'/'+password.value)">Login</button></div>`,
  ),
  '/agent/small/join': play(
    'Join',
    `<form><div class="form-floating"><input id="fn" class="form-control" name="n" placeholder="Your name"><label for="fn">Your name</label></div><div class="form-floating"><input id="em" class="form-control" name="e" placeholder="E-mail"><label for="em">E-mail</label></div><fieldset><legend>Plan</legend><input type="radio" name="p" value="s" id="p1"><label for="p1">Student</label><input type="radio" name="p" value="r" id="p2"><label for="p2">Regular</label></fieldset><select name="c"><option value="">Country</option><option>Chile</option><option>China</option><option>Chad</option></select><div class="form-check"><input class="form-check-input" type="checkbox" name="t" id="tt"><label for="tt">I agree to the <a href="#terms">terms</a></label></div><button>Sign up</button></form>`,
  ),
  '/agent/small/fruit': play('Fruit', boxes(['Fig', 'Kiwi', 'Plum', 'Date', 'Lime'])),
  '/agent/small/meanings': play('Words', boxes(['large', 'rapid', 'sad', 'home', 'automobile'])),
  '/agent/small/prechecked': play(
    'Prefs',
    `<label><input type="checkbox" value="a" checked> Alpha</label><label><input type="checkbox" value="b" checked> Beta</label><label><input type="checkbox" value="c"> Gamma</label><button onclick="note([...document.querySelectorAll(':checked')].map(x=>x.value).join(',')||'none')">Save</button>`,
  ),
  '/agent/small/bare-radios': play(
    'Instrument',
    `<input type="radio" name="i" value="viola">Viola<br><input type="radio" name="i" value="cello">Cello<br><input type="radio" name="i" value="oboe">Oboe<br><button onclick="note(document.querySelector(':checked')?.value??'none')">Submit</button>`,
  ),
  '/agent/small/sum': play(
    'Sum',
    `<div id="p"><span>7</span> <span>+</span> <span>15</span> <span>=</span></div><input type="text" id="a"><button onclick="note(a.value)">Submit</button>`,
  ),
  '/agent/small/challenge': play(
    'Robot?',
    `<p>What is 9 - 4?</p><input id="a" aria-label="Answer"><button onclick="note(a.value)">Verify</button>`,
  ),
  '/agent/small/one-box': play(
    'Box',
    `<input type="text" id="tt"><button onclick="note(tt.value)">Submit</button>`,
  ),
  '/agent/small/three-areas': play(
    'Areas',
    `<textarea>alpha one</textarea><textarea>beta two</textarea><textarea>gamma three</textarea><input type="text" id="a"><button onclick="note(a.value)">Submit</button>`,
  ),
  '/agent/small/when': play(
    'When',
    `<div>Time <input type="time" id="t"></div><div>Day <input type="date" id="d"></div><button onclick="note(t.value+' '+d.value)">Submit</button>`,
  ),
  '/agent/small/editor': play(
    'Editor',
    `<div class="ql-toolbar"><button class="ql-bold" onclick="document.execCommand('bold')" onmousedown="event.preventDefault()"></button><button class="ql-italic" onclick="document.execCommand('italic')" onmousedown="event.preventDefault()"></button><button class="ql-underline" onclick="document.execCommand('underline')" onmousedown="event.preventDefault()"></button></div><div id="ed" class="ql-editor" contenteditable="true">The old lantern burns.</div><button onclick="note(ed.innerHTML)">Submit</button><style>.ql-toolbar button{width:20px;height:16px}</style>`,
  ),
  '/agent/small/invoice': play(
    'Invoice',
    `<dl><dt>Customer</dt><dd>Brun &amp; Co</dd><dt>Invoice no.</dt><dd>A-771</dd><dt>Total</dt><dd>$64.50</dd></dl><p>Type the number here: <input id="n"></p><button onclick="note('approve '+n.value)">Approve</button><button onclick="note('reject '+n.value)">Reject</button>`,
  ),
  '/agent/small/wizard': play(
    'Order',
    `<div id="w"></div><script>const o={};const S=['<h2>Step 1</h2><label>Name <input id="nm"></label><button onclick="o.n=nm.value;go(1)">Next</button>','<h2>Step 2</h2><label><input type="radio" name="d" value="std">Standard</label><label><input type="radio" name="d" value="exp">Express</label><button onclick="go(0)">Back</button><button onclick="o.d=document.querySelector(\\':checked\\')?.value;setTimeout(()=>go(2),200)">Next</button>','<h2>Step 3</h2><p>Ready?</p><button onclick="note(o.n+\\' \\'+o.d)">Place order</button>'];function go(i){w.innerHTML=S[i];}go(0);</script>`,
  ),
  '/agent/small/two-forms': play(
    'Forms',
    `<section><h3>Subscribe</h3><input placeholder="Email" id="s1"><button onclick="note('sub '+s1.value)">Go</button></section><section><h3>Unsubscribe</h3><input placeholder="Email" id="s2"><button onclick="note('unsub '+s2.value)">Go</button></section>`,
  ),
  '/agent/small/address': play(
    'Ship',
    `<form><table><tr><td>Street:</td><td><input name="s"></td></tr><tr><td>Postal code:</td><td><input name="z"></td></tr><tr><td>Country:</td><td><select name="c"><option>Austria</option><option>Australia</option><option>Brazil</option></select></td></tr><tr><td>Gift:</td><td><input type="checkbox" name="g"></td></tr></table><input type="submit" value="Continue"></form>`,
  ),
};
