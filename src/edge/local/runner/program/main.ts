/** The Node runner: a long-lived process in the box that evaluates one call after another. */
import { createRequire, flushCompileCache } from 'node:module';
import type { BrowserType } from 'playwright-core';
import { openControl } from './control.ts';
import { errorText } from './error-text.ts';
import { createEvaluator } from './evaluator.ts';
import { createGlobals } from './globals.ts';
import { openInspectorSession } from './inspector-session.ts';
import { installModules } from './modules.ts';
import { installOwnStacks } from './own-stacks.ts';
import type { ProgramSettings, Request } from './protocol.ts';
import { cutText, resultText } from './result-text.ts';
import type { Parse } from './rewrite.ts';
import { installStreams } from './streams.ts';
import { createTabs } from './tabs.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as ProgramSettings;
const require = createRequire(import.meta.url);
const { parse } = require(settings.acornPath) as { parse: Parse };
const { chromium } = require(settings.playwrightCorePath) as { chromium: BrowserType };

if (settings.onlyFillCache) {
  flushCompileCache();
  process.exit(0);
}

installOwnStacks();
const streams = installStreams(settings.streamLimitBytes);
const control = openControl(settings.controlFd);
process.argv.splice(1);
process.on('exit', (exitCode) => control.sendNow({ type: 'exit', exitCode }));
// Of timers and promises nobody waits for: said in the call that runs, or the next one.
process.on('uncaughtException', (error) => streams.say(errorText(error)));
process.chdir(settings.workspace);
installModules(settings.workspace, settings.playwrightCorePath);
const inspector = await openInspectorSession();
const evaluator = createEvaluator(inspector, parse);
const tabs = createTabs({ chromium, globals: createGlobals(inspector), ...settings });

const NOTHING = Buffer.alloc(0);

const run = async (request: Request & { type: 'run' }): Promise<void> => {
  const { id, code, tab, sentinel } = request;
  streams.begin();
  let exitCode = 1;
  let body = { bytes: NOTHING as Buffer, truncated: false };
  try {
    await tabs.prepare(tab, (line) => streams.say(line));
    const evaluation = await evaluator.evaluate(code);
    if (evaluation.kind === 'value') {
      body = cutText(resultText(evaluation.value), settings.resultLimitBytes);
      exitCode = 0;
    } else streams.say(evaluation.text);
  } catch (error) {
    streams.say(`The page could not be reached: ${(error as Error).message}`);
  }
  streams.end(sentinel);
  control.reply({ id, exitCode, truncated: body.truncated }, body.bytes);
};

const attempt = async (id: number, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
    control.reply({ id, exitCode: 0, truncated: false }, NOTHING);
  } catch (error) {
    const failure = (error as Error).message.slice(0, 2_000);
    control.reply({ id, exitCode: 1, truncated: false, failure }, NOTHING);
  }
};

control.onRequest((request) => {
  if (request.type === 'run') void run(request);
  else
    void attempt(request.id, () =>
      request.type === 'connect' ? tabs.connect() : tabs.disconnect(),
    );
});
control.send({ type: 'started' });
