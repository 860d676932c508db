/** What was said and done on a page before: remembered across the prompts of one session, and bounded. */

import type { NamedSecret, SecretValues } from './trust/variables.ts';

export type Memory = {
  /** A prompt is over. Texts without secrets. */
  notePrompt(prompt: string, answer: string, done: boolean): void;
  /** Secrets that were typed, or may have been: the page may show them from now on. */
  keepSecrets(values: SecretValues): void;
  /** Those of all prompts so far, the latest first. */
  secrets(): readonly NamedSecret[];
  /** The caller ran code of his own in between. */
  noteCode(): void;
  /** All of it for a model; empty when nothing was before. */
  tell(): string;
};

const MOST_ENTRIES = 8;
/** More than one prompt may bring. */
const MOST_SECRETS = 200;
const MOST_CHARS = 600;

export function createMemory(): Memory {
  const entries: string[] = [];
  let codeCalls = 0;
  let secrets: readonly NamedSecret[] = [];
  const add = (entry: string): void => {
    entries.push(entry);
    if (entries.length > MOST_ENTRIES) entries.shift();
  };
  const noteCalls = (): void => {
    if (codeCalls > 0)
      add(`Then code of the user ran on the page (${codeCalls}x); it may have changed anything.`);
    codeCalls = 0;
  };
  return {
    notePrompt(prompt, answer, done) {
      noteCalls();
      add(`User: ${short(prompt)}\nYou (${done ? 'done' : 'not done'}): ${short(answer)}`);
    },
    keepSecrets(values) {
      const given = Object.entries(values).map(([name, value]) => ({ name, value }));
      const older = secrets.filter(({ value }) => !given.some((one) => one.value === value));
      secrets = [...given, ...older].slice(0, MOST_SECRETS);
    },
    secrets: () => secrets,
    noteCode() {
      codeCalls += 1;
    },
    tell() {
      noteCalls();
      return entries.join('\n');
    },
  };
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > MOST_CHARS ? `${line.slice(0, MOST_CHARS)}...` : line;
}
