/** What each movement of the hands is in Playwright's words. */
import type {
  ClickOptions,
  DragTarget,
  Happening,
  ScrollTarget,
  WaitFor,
} from '../../runtime/agent-page.ts';
import { textCode } from './script.ts';

const json = (value: unknown): string => JSON.stringify(value);

/** Selects some words of an element, as dragging the mouse over them does. */
const selectWords = (element: string, words: string): string =>
  [
    `await ${element}.evaluate((holder, words) => {`,
    '  holder.focus();',
    '  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);',
    '  while (walker.nextNode()) {',
    '    const from = walker.currentNode.data.toLowerCase().indexOf(words.toLowerCase());',
    '    if (from >= 0) return getSelection().setBaseAndExtent(walker.currentNode, from, walker.currentNode, from + words.length);',
    '  }',
    `}, ${json(words)});`,
  ].join('\n');

/** Lines of code by movement; those that are done to an element take its locator. */
export const codeOf = {
  click:
    ({ button, count, modifiers }: ClickOptions) =>
    (element: string): string => {
      const options = {
        ...(button === undefined || button === 'left' ? {} : { button }),
        ...(modifiers === undefined || modifiers.length === 0 ? {} : { modifiers }),
      };
      const given = Object.keys(options).length === 0 ? '' : json(options);
      return `await ${element}.${count === 2 ? 'dblclick' : 'click'}(${given});`;
    },
  hover: (element: string): string => `await ${element}.hover();`,
  fill:
    (text: string) =>
    (element: string): string =>
      `await ${element}.fill(${textCode(text)});`,
  type:
    (hasElement: boolean, text: string) =>
    (element: string): string =>
      hasElement
        ? `await ${element}.pressSequentially(${textCode(text)});`
        : `await page.keyboard.type(${textCode(text)});`,
  press:
    (hasElement: boolean, keys: string) =>
    (element: string): string =>
      hasElement
        ? `await ${element}.press(${json(keys)});`
        : `await page.keyboard.press(${json(keys)});`,
  select:
    (labels: readonly string[]) =>
    (element: string): string =>
      `await ${element}.selectOption(${json(labels.map((label) => ({ label })))});`,
  setChecked:
    (checked: boolean) =>
    (element: string): string =>
      `await ${element}.setChecked(${checked});`,
  focus: (element: string): string => `await ${element}.focus();`,
  highlight:
    (words: string | undefined) =>
    (element: string): string =>
      words === undefined ? `await ${element}.selectText();` : selectWords(element, words),
  drag:
    (target: DragTarget, to: string | undefined) =>
    (element: string): string => {
      if (!('byX' in target)) return `await ${element}.dragTo(${to ?? 'page.locator("body")'});`;
      return [
        `{ const box = await ${element}.boundingBox();`,
        '  const x = box.x + box.width / 2, y = box.y + box.height / 2;',
        `  await page.mouse.move(x, y); await page.mouse.down(); await page.mouse.move(x + ${target.byX}, y + ${target.byY}, { steps: 8 }); await page.mouse.up(); }`,
      ].join('\n');
    },
  scroll:
    (target: ScrollTarget) =>
    (element: string): string => {
      if (target.to === 'element') return `await ${element}.scrollIntoViewIfNeeded();`;
      const what = target.ref === undefined ? 'document.scrollingElement' : 'part';
      const how = { top: 'top: 0', bottom: `top: ${what}.scrollHeight` } as const;
      const by = { up: [0, -0.9], down: [0, 0.9], left: [-0.9, 0], right: [0.9, 0] } as const;
      const move =
        target.to === 'top' || target.to === 'bottom'
          ? `${what}.scrollTo({ ${how[target.to]} })`
          : `${what}.scrollBy(${by[target.to][0]} * ${what}.clientWidth, ${by[target.to][1]} * ${what}.clientHeight)`;
      return target.ref === undefined
        ? `await page.evaluate(() => ${move});`
        : `await ${element}.evaluate((part) => ${move});`;
    },
  upload:
    (names: readonly string[]) =>
    (element: string): string =>
      `await ${element}.setInputFiles(${json(names.map((name) => `/workspace/${name.replace(/^\/workspace\//, '')}`))});`,
  wait: (what: WaitFor): string | undefined =>
    what.kind === 'quiet'
      ? undefined
      : `await page.getByText(${json(what.text)}).first().waitFor(${what.gone ? '{ state: "hidden" }' : ''});`,
  navigate: (url: string) => (): string => `await page.goto(${json(url)});`,
  go: (way: 'back' | 'forward' | 'reload') => (): string =>
    `await page.${{ back: 'goBack', forward: 'goForward', reload: 'reload' }[way]}();`,
  switchTab: (index: number) => (): string =>
    `page = page.context().pages()[${index}]; await page.bringToFront();`,
  closeTab: (index: number) => (): string =>
    `await page.context().pages()[${index}].close(); page = page.context().pages().at(-1);`,
  /** The line with what has to stand around it for what happened to happen again. */
  whole(line: string, { dialogs, openedTabs, coveredBy }: Happening): string {
    const done =
      coveredBy === undefined ? line : line.replace(/\.click\(.*\);$/, '.dispatchEvent("click");');
    const listening = dialogs.map(
      ({ accepted }) =>
        `page.once("dialog", (dialog) => dialog.${accepted ? 'accept' : 'dismiss'}());`,
    );
    if (openedTabs.length === 0) return [...listening, done].join('\n');
    return [
      ...listening,
      '{ const opened = page.context().waitForEvent("page");',
      `  ${done}`,
      '  page = await opened; await page.waitForLoadState(); }',
    ].join('\n');
  },
} as const;
