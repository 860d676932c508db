/** Documents within documents, and trees within trees. */
import { html, type Pages } from '../visit.ts';

const FRAMES = `<h1>Frames</h1>
<iframe name="first" src="/frames/one" title="First"></iframe>
<iframe name="second" src="/frames/two" title="Second"></iframe>
<iframe name="written" srcdoc="<p>Written in place</p>" title="Written"></iframe>`;

const SHADOW = `<h1>Shadow trees</h1>
<div id="declared"><template shadowrootmode="open"><p>Text in a declared shadow tree</p><slot></slot></template><p>Slotted text</p></div>
<test-card></test-card>
<div id="closed"></div>
<script>
customElements.define('test-card', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Text in an open shadow tree</p><input placeholder="Inside"><button>Press</button><p id="said"></p>';
    root.querySelector('button').onclick = () => {
      root.getElementById('said').textContent = 'pressed ' + root.querySelector('input').value;
    };
  }
});
document.getElementById('closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>Text in a closed shadow tree</p>';
</script>`;

export const nestedPages: Pages = {
  '/frames': html('Frames', FRAMES),
  '/frames/one': html(
    'First',
    '<h2>First frame</h2><input type="text" name="inner"><iframe src="/frames/inner" title="Inner"></iframe>',
  ),
  '/frames/two': html(
    'Second',
    `<h2>Second frame</h2><button onclick="document.querySelector('h2').textContent = 'Pressed'">Press</button>`,
  ),
  '/frames/inner': html('Inner', '<h3>Frame in a frame</h3>'),
  '/iframe': html(
    'One frame',
    '<h1>Around a frame</h1><iframe src="/frames/inner" title="Inner"></iframe><p>After the frame.</p>',
  ),
  '/shadow': html('Shadow trees', SHADOW),
};
