/** How the pages for agents are written: small, deterministic, and keeping a log of what was done to them. */
import { htmlText, send, type Page } from '../../visit.ts';

/** `note(text)` writes down what was done; checks read `log`. */
const LOG = `<style>.row,.card{border:1px solid #ccc;margin:4px;padding:4px}.pointer{cursor:pointer}[hidden]{display:none!important}</style>
<script>const log = window.log = []; function note(text) { log.push(text); }
addEventListener('submit', (event) => { if (!event.target.hasAttribute('action')) { event.preventDefault(); note('submit ' + [...new FormData(event.target)].map(([k, v]) => k + '=' + v).join('&')); } });</script>`;

/** A page with a log. */
export function play(title: string, body: string): Page {
  const text = htmlText(title, body, LOG);
  return (visit) => send(visit, text, 'text/html; charset=utf-8');
}
