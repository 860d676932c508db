/** What was done on the page, step by step: for the answer, for who listens, and for the script. */
import type { SeenNode } from '../runtime/agent-page.ts';

export type Step = {
  /** `click`, `fill`, `navigate` and so on; `look` and reads are no steps. */
  readonly action: string;
  /** What it was done to, as `button "Send"`; absent where there is nothing. */
  readonly target?: string;
  /** What was typed, chosen or pressed, or where it went; secrets by their names. */
  readonly value?: string;
  /** Where the page was after it. */
  readonly url: string;
  readonly ok: boolean;
  /** Why it did not work, and what happened besides. */
  readonly note?: string;
};

export type Journal = {
  /** Takes a step down; its line of code too, when it amounts to one. */
  add(step: Step, code?: string): void;
  steps(): readonly Step[];
  /** Code of the steps that worked, in their order. */
  code(): readonly string[];
};

/** More than any prompt may do. */
const MOST_STEPS = 1_000;
/** Of a value or a note, in characters. */
const MOST_CHARS = 300;
/** What can be sent as `code`, in characters; longer scripts are not written down to their end. */
const MOST_CODE_CHARS = 100_000;

export function createJournal(onStep: (step: Step) => void): Journal {
  const steps: Step[] = [];
  const lines: string[] = [];
  let codeChars = 0;
  return {
    add(step, code) {
      if (steps.length >= MOST_STEPS) return;
      const { value, note, ...rest } = step;
      const told: Step = {
        ...rest,
        ...(value === undefined ? {} : { value: short(value) }),
        ...(note === undefined ? {} : { note: short(note) }),
      };
      steps.push(told);
      onStep(told);
      if (!step.ok || code === undefined) return;
      codeChars += code.length;
      if (codeChars <= MOST_CODE_CHARS) lines.push(code);
    },
    steps: () => steps,
    code: () => lines,
  };
}

function short(text: string): string {
  return text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS - 3)}...` : text;
}

/** A step as one line of text, without its number. */
export function lineOf({ action, target, value, ok, note }: Step): string {
  const words = [action, target, value === undefined ? undefined : JSON.stringify(value)];
  const line = words.filter((word) => word !== undefined).join(' ');
  const rest = note === undefined ? '' : `: ${note}`;
  return `${line}${ok ? '' : ' - failed'}${rest}`.replaceAll(/\s+/g, ' ');
}

/** An element as people would call it. */
export function describe(node: SeenNode | undefined): string {
  if (node === undefined) return 'element';
  const name = node.name === '' ? (node.placeholder ?? node.hints ?? '') : node.name;
  const short = name.length > 60 ? `${name.slice(0, 57)}...` : name;
  const role = node.role === 'generic' ? 'element' : node.role;
  return short === '' ? role : `${role} ${JSON.stringify(short)}`;
}
