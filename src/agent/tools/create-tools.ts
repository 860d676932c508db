/** The tools on one page as a model uses them: told what has changed, with a fresh look when it is lost. */
import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import type { AgentPage, PageView } from '../../runtime/agent-page.ts';
import type { Model, ToolSpec } from '../model.ts';
import { changesSince } from '../snapshot/changes.ts';
import { renderView } from '../snapshot/render.ts';
import type { ToolAnswer, Toolbox } from '../toolbox.ts';
import { answerDialog } from './answer-dialog.ts';
import { check } from './check.ts';
import { click } from './click.ts';
import { drag } from './drag.ts';
import { evaluate } from './evaluate.ts';
import { fill } from './fill.ts';
import { findInPage } from './find-in-page.ts';
import { goBack } from './go-back.ts';
import { hover } from './hover.ts';
import { lookAtPage } from './look-at-page.ts';
import { navigate } from './navigate.ts';
import { press } from './press.ts';
import { readTable } from './read-table.ts';
import { readText } from './read-text.ts';
import { screenshot } from './screenshot.ts';
import { scroll } from './scroll.ts';
import { select } from './select.ts';
import { tabs } from './tabs.ts';
import type { Tool } from './tool.ts';
import { typeText } from './type-text.ts';
import { upload } from './upload.ts';
import { wait } from './wait.ts';

const TOOLS: readonly Tool[] = [
  click,
  fill,
  typeText,
  select,
  check,
  press,
  hover,
  drag,
  scroll,
  wait,
  navigate,
  goBack,
  tabs,
  upload,
  answerDialog,
  readText,
  readTable,
  findInPage,
  evaluate,
  screenshot,
  lookAtPage,
];

/** The tools of one prompt. A model that takes no pictures is not offered any. */
export function createTools(page: AgentPage, model: Model | undefined): Toolbox {
  const offered = TOOLS.filter((tool) => tool !== screenshot || model?.sees === true);
  let last: PageView | undefined;

  const look = async (signal: AbortSignal): Promise<string> => {
    last = await page.look(signal);
    return renderView(last);
  };
  const use = async (tool: Tool, input: unknown, signal: AbortSignal): Promise<ToolAnswer> => {
    const outcome = await tool.run(page, input, signal);
    if (outcome.kind === 'read') {
      const { text, jpeg } = outcome;
      return { text, failed: false, ...(jpeg === undefined ? {} : { jpeg }) };
    }
    const before = last;
    last = outcome.kind === 'looked' ? outcome.view : await page.look(signal);
    if (outcome.kind === 'looked') return { text: renderView(last), failed: false };
    const text =
      before === undefined ? renderView(last) : changesSince(before, last, outcome.happening);
    return { text, failed: false };
  };

  return {
    specs: offered.map(specOf),
    look,
    async use(name, input, signal) {
      const tool = offered.find((one) => one.name === name);
      if (tool === undefined) {
        const names = offered.map((one) => one.name).join(', ');
        return {
          text: `There is no tool ${JSON.stringify(name)}. There are: ${names}.`,
          failed: true,
        };
      }
      try {
        return await use(tool, input, signal);
      } catch (error) {
        if (error instanceof z.ZodError) {
          return { text: `The arguments do not fit: ${z.prettifyError(error)}`, failed: true };
        }
        if (!(error instanceof AppError)) throw error;
        if (error.code === 'STALE_REF') {
          return { text: `${error.message} The page now:\n${await look(signal)}`, failed: true };
        }
        if (error.code === 'ACTION_FAILED') return { text: error.message, failed: true };
        throw error;
      }
    },
  };
}

function specOf({ name, description, input }: Tool): ToolSpec {
  const { $schema: _schema, ...parameters } = z.toJSONSchema(input, { io: 'input' });
  return { name, description, parameters };
}
