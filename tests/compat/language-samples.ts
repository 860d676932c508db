/** Samples as the documentation of Firecrawl has them, in three languages, on the form of the test site. */

export type Sample = {
  readonly language: 'node' | 'python' | 'bash';
  readonly code: string;
  /** Part of what it answers, as result or on stdout. */
  readonly says: string;
};

/** They build on each other, in this order, on one session. */
export const SAMPLES: readonly Sample[] = [
  { language: 'node', code: 'const heading = await page.title();\nheading;', says: 'A form' },
  { language: 'node', code: 'const heading = 1; function twice(x) { return 2 * x }', says: '' },
  { language: 'node', code: 'twice(heading)', says: '2' },
  {
    language: 'node',
    code: '// What the page says\nconst texts = await page.$$eval("h1", (all) => all.map((each) => each.textContent));\nJSON.stringify({ texts }, null, 2);',
    says: '"texts"',
  },
  {
    language: 'node',
    code: '({ url: page.url(), title: await page.title() })',
    says: '"title":"A form"',
  },
  { language: 'node', code: '(await page.screenshot()).toString("base64")', says: 'iVBORw0KGgo' },
  {
    language: 'node',
    code: 'await page.screenshot({ path: "/tmp/x.png" }); console.log("saved");',
    says: 'saved',
  },
  {
    language: 'node',
    code: 'await page.fill("input[type=text]", "Ada"); await page.inputValue("input[type=text]")',
    says: 'Ada',
  },
  { language: 'python', code: 'print(await page.title())', says: 'A form' },
  {
    language: 'python',
    code: 'import json\nheadings = await page.eval_on_selector_all("h1", "all => all.map(e => e.textContent)")\nprint(json.dumps({"headings": headings}))',
    says: '"headings"',
  },
  { language: 'python', code: 'len(headings)', says: '1' },
  {
    language: 'python',
    code: 'await page.wait_for_load_state("networkidle")\nvalue = await page.input_value("input[type=text]")\nprint(f"still {value}")',
    says: 'still Ada',
  },
  { language: 'bash', code: 'agent-browser snapshot', says: 'A form' },
  { language: 'bash', code: 'agent-browser snapshot -i', says: 'textbox "Name"' },
  { language: 'bash', code: 'snapshot -i', says: '[ref=e' },
  {
    language: 'bash',
    code: 'agent-browser fill @e6 "Grace" && agent-browser get value @e6',
    says: 'Grace',
  },
  { language: 'bash', code: 'agent-browser type @e6 " H"; agent-browser press End', says: '' },
  {
    language: 'bash',
    code: 'agent-browser wait @e6 && agent-browser get text @e1',
    says: 'A form',
  },
  { language: 'bash', code: 'agent-browser scroll down 500', says: '' },
  {
    language: 'bash',
    code: 'agent-browser wait --load networkidle && agent-browser get url',
    says: '/form',
  },
  { language: 'bash', code: 'agent-browser eval "document.title" | tr -d \'"\'', says: 'A form' },
  { language: 'bash', code: 'agent-browser screenshot', says: 'screenshot' },
  {
    language: 'bash',
    code: 'agent-browser find text "I agree" click; agent-browser click @e1',
    says: '',
  },
];
