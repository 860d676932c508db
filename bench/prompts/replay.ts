/** The script of a prompt once more, on a fresh page: whether it does the same without the planner. */
import type { Browser } from 'playwright-core';
import type { Site } from '../../tests/site/site.ts';
import type { Trial } from './try-cases.ts';

export type Replayed = { readonly works: boolean; readonly script: string; readonly why: string };

/** An element is waited for so long, in milliseconds. */
const ELEMENT_MS = 4_000;
/** What the page does late is waited for so long, in milliseconds. */
const CHECK_MS = 2_000;

type Script = (page: unknown) => Promise<void>;

/** Runs a script as `code` runs, and looks whether the same holds after it. */
export async function replay(
  browser: Browser,
  site: Site,
  { path, check }: Trial,
  script: string,
): Promise<Replayed> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(ELEMENT_MS);
  const page = await context.newPage();
  await page.goto(site.url + path);
  try {
    const AsyncFunction = (async () => undefined).constructor as new (...parts: string[]) => Script;
    await new AsyncFunction('page', script)(page);
    await page.waitForFunction(`(() => { const out = ''; return ${check}; })()`, undefined, {
      timeout: CHECK_MS,
    });
    return { works: true, script, why: '' };
  } catch (error) {
    const log = await page.evaluate<string[]>('log');
    return { works: false, script, why: `${String(error).slice(0, 300)} | log: ${log.join(', ')}` };
  } finally {
    await context.close();
  }
}
