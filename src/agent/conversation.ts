/** The turns of one prompt with its model, kept within bounds. */
import type { ModelMessage, ModelStep, ToolResult } from './model.ts';

export type Conversation = {
  messages(): readonly ModelMessage[];
  /** The model has spoken. */
  said(step: ModelStep): void;
  /** What came of its calls; and what the page looks like, where it asked. */
  told(results: readonly ToolResult[], jpeg: Uint8Array | undefined): void;
  /** A word of ours. */
  nudge(text: string): void;
};

/** About 40,000 tokens: older tool results give way first. */
const MOST_CHARS = 160_000;
/** One result, whatever a page puts into it. */
const MOST_RESULT_CHARS = 40_000;
/** The latest turns are never touched. */
const KEPT_TURNS = 4;
const LEFT_OUT = '[left out: too long ago]';

export function createConversation(opening: string): Conversation {
  const turns: ModelMessage[] = [{ role: 'user', text: opening }];

  const shrink = (): void => {
    let over = turns.reduce((sum, turn) => sum + lengthOf(turn), 0) - MOST_CHARS;
    for (let index = 1; index < turns.length - KEPT_TURNS && over > 0; index += 1) {
      const turn = turns[index];
      if (turn?.role !== 'tools') continue;
      const results = turn.results.map((result) => ({ ...result, text: LEFT_OUT }));
      over -= lengthOf(turn) - LEFT_OUT.length * results.length;
      turns[index] = { role: 'tools', results };
    }
  };
  /** Only the latest picture is worth its tokens. */
  const dropPictures = (): void => {
    for (const [index, turn] of turns.entries()) {
      if (turn.role === 'user' && turn.jpeg !== undefined)
        turns[index] = { role: 'user', text: turn.text };
    }
  };

  return {
    messages: () => turns,
    said({ text, calls, memo }) {
      turns.push({ role: 'assistant', text, calls, ...(memo === undefined ? {} : { memo }) });
    },
    told(results, jpeg) {
      const cut = results.map((result) => ({
        ...result,
        text: result.text.slice(0, MOST_RESULT_CHARS),
      }));
      turns.push({ role: 'tools', results: cut });
      if (jpeg !== undefined) {
        dropPictures();
        turns.push({ role: 'user', text: 'The screenshot:', jpeg });
      }
      shrink();
    },
    nudge(text) {
      turns.push({ role: 'user', text });
    },
  };
}

function lengthOf(turn: ModelMessage): number {
  switch (turn.role) {
    case 'user':
    case 'assistant':
      return turn.text.length;
    case 'tools':
      return turn.results.reduce((sum, { text }) => sum + text.length, 0);
  }
}
