/** Pages of few words, and pages whose shape a converter trips over. */

const paragraph =
  '<p>The lighthouse keeper wrote down the weather every evening, and nobody ever asked him why he did it.</p>';

/** Pages on which there is little to read; each holds clutter too. */
export const shortPages: Readonly<Record<string, string>> = {
  '/links-only': `<nav><a href="/nav">Menu</a></nav><h1>Addresses</h1>
    <p><a href="one">One</a> <a href="two">Two</a></p><div><a href="three">Three</a></div><footer>Foot</footer>`,
  '/pictures-only': `<header><a href="/">Logo</a></header><h1>Gallery</h1>
    <div><img src="a.png" alt="First"></div><div><img src="b.png" alt="Second"></div><div class="cookie-banner">We use cookies</div>`,
  '/framed': `<h1>Frames</h1><iframe srcdoc="<h2>Inner title</h2><button>Press</button>"></iframe><aside>Aside</aside>`,
  '/contact': `<h1>Contact</h1><form><label>Name <input></label><button>Send</button></form><footer>Foot</footer>`,
  '/many-links': `<nav>Menu</nav><h1>Index</h1><main><ul>${Array.from({ length: 120 }, (_, index) => `<li><a href="/entry/${index}">Entry number ${index}</a></li>`).join('')}</ul></main><footer>Foot</footer>`,
  '/foreign-frame': `<h1>Elsewhere</h1><iframe src="data:text/html,hidden" width="700" height="500"></iframe>`,
};

/** Pages on which the bounds of words, blocks and code are easily lost. */
export const shapes: Readonly<Record<string, string>> = {
  '/cards': `<main><ul><li><a href="/1"><h3>Item 1</h3></a><img src="/1.png" alt="Pic"><span>EUR 1.00</span></li></ul>
    <a href="/card"><div><img src="/2.png" alt="Pic 2"></div><div>Card words</div><div>More of it</div></a>
    <a href="/pic"><div><img src="/3.png" alt="Pic 3"></div></a>
    <ul><li>One<ul><li>Deep<ol start="4"><li>Deeper</li></ol></li></ul></li><li><p>First</p><p>Second</p></li></ul>
    <ul><li><input type="checkbox" checked> Done</li><li><input type="checkbox"> Open</li></ul></main>`,
  '/side-by-side': `<style>.row { display: flex } .grid { display: grid } .tag { margin-right: 8px }</style><main>
    <p><span class="tag">EUR 1</span><span class="tag">EUR 2</span><span>left</span></p>
    <div class="row"><span>One</span><span>Two</span></div><div class="grid"><span>Cell 1</span><span>Cell 2</span></div>
    <p><button>Left</button><button>Right</button></p><div>loose <i>words</i><p>Paragraph</p>after it</div></main>`,
  '/emphasis': `<main><p>word<strong> bold </strong>word <b>a</b><b>b</b> <b></b>x<i> </i>y <b>Title<br></b>next <b><strong>twice</strong></b></p>
    <h2>Head<br>line <b>bold</b> <a href="#head">#</a></h2><p>世界<b>。你好。</b>吗 <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>
    <p dir="rtl">שלום <b>עולם</b></p><p>&amp;lt; *stars* so&shy;ft&nbsp;&nbsp;space</p></main>`,
  '/tables': `<main><table><caption>Caption</caption><thead><tr><th colspan="2">Wide</th><th>C</th></tr></thead>
      <tr><td>1</td><td>two<br>lines</td><td><ul><li>x</li><li>y</li></ul></td></tr><tr><td>a|b</td><td><code>x|y</code></td><td><p>p</p><p>q</p></td></tr></table>
    <table><tr><th>Height</th><td>40 cm</td></tr><tr><th>Colour</th><td>Green</td></tr></table>
    <table><tr><td><table><tr><td>Inner 1</td><td>Inner 2</td></tr></table></td><td>Beside</td></tr></table></main>`,
  '/code': `<main><div class="highlight-source-js"><pre><span class="line-number">1</span>let a;\n<span class="line-number">2</span>  a = "&lt;";\n</pre></div>
    <p style="white-space: pre-wrap">kept line 1\nkept line 2</p><code style="display: block; white-space: pre">two\n  lines</code>
    <p><code>snake_case</code> <code><a href="/api">api_ref</a></code></p></main>`,
  '/formulas': `<main><p>Euler <math><semantics><mrow><mi>e</mi></mrow><annotation encoding="application/x-tex">e_1 + \\frac{a}{b}</annotation></semantics></math>
    and <math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math> H<sub>2</sub>O<sup><a href="#n1">1</a></sup></p></main>`,
  '/twice': `<style>.heard { position: absolute; width: 1px; height: 1px; overflow: hidden }</style><main>
    <p>Now <span class="heard">$19.99</span><span aria-hidden="true"><span>$</span><span>19.</span><span>99</span></span></p>
    ${paragraph}${paragraph}</main>`,
};
