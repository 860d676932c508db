/** Pages with keys of their own: a telephone, a calculator, letters to spell with. */
import type { Page } from '../../visit.ts';
import { play } from './play.ts';

const keys = (signs: string, onPress: string): string =>
  signs
    .split('')
    .map((sign) => `<button onclick="${onPress}(this.textContent)">${sign}</button>`)
    .join('');

export const keyPages: Readonly<Record<string, Page>> = {
  '/agent/dial-pad': play(
    'Telephone',
    `<p id="shown"></p>${keys('123456789*0#', 'dial')}<button onclick="note('call ' + shown.textContent)">Call</button>
<script>const dial = (sign) => { shown.textContent += sign; };</script>`,
  ),
  '/agent/desk-calculator': play(
    'Calculator',
    `<input placeholder="Notes"><output id="shown" style="display:block">0</output>
<div>${'789÷456×123−0.=+'
      .split('')
      .map((sign) => `<span class="pointer row" onclick="key('${sign}')">${sign}</span>`)
      .join(' ')}<span class="pointer row" onclick="key('AC')">AC</span></div>
<script>let left = null, sign = null, isNew = true;
const value = () => ({ '+': left + +shown.textContent, '−': left - shown.textContent, '×': left * shown.textContent, '÷': left / shown.textContent })[sign];
function key(name) {
  if (/[\\d.]/.test(name)) { shown.textContent = isNew ? name : shown.textContent + name; isNew = false; return; }
  if (name === 'AC') { left = sign = null; shown.textContent = '0'; }
  else { if (sign !== null) shown.textContent = value(); if (name === '=') { note('result ' + shown.textContent); sign = null; } else { left = +shown.textContent; sign = name; } }
  isNew = true;
}</script>`,
  ),
  '/agent/letter-keys': play(
    'Spelling',
    `<p>Spell the word</p><p id="word"></p>${keys('QWERTYUIOPASDFGHJKLZXCVBNM', 'letter')}<button onclick="note('word ' + word.textContent)">Check</button>
<script>const letter = (sign) => { word.textContent += sign; };</script>`,
  ),
};
