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
  /** It was too long for the model: shortens it by half. False when nothing is left to leave out. */
  shorten(): boolean;
};

/** About 40,000 tokens: older tool results give way first. */
const MOST_CHARS = 160_000;
/** One result, whatever a page puts into it. */
const MOST_RESULT_CHARS = 40_000;
/** The latest turns are never touched. */
const KEPT_TURNS = 4;
const LEFT_OUT = '[left out: too long ago]';
const CUT = '\n[the middle is left out: it was too long]\n';
/** A text is not cut shorter than this. */
const LEAST_CHARS = 1_000;

export function createConversation(opening: string): Conversation {
  const turns: ModelMessage[] = [{ role: 'user', text: opening }];
  const lengthOfAll = (): number => turns.reduce((sum, turn) => sum + lengthOf(turn), 0);

  const leaveOut = (mostChars: number, keptTurns: number): void => {
    let over = lengthOfAll() - mostChars;
    for (let index = 1; index < turns.length - keptTurns && over > 0; index += 1) {
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
      leaveOut(MOST_CHARS, KEPT_TURNS);
    },
    nudge(text) {
      turns.push({ role: 'user', text });
    },
    shorten() {
      const before = lengthOfAll();
      leaveOut(before / 2, 2);
      if (lengthOfAll() > before / 2) {
        const share = Math.max(LEAST_CHARS, Math.floor(before / 2 / KEPT_TURNS));
        for (const [index, turn] of turns.entries()) turns[index] = cutTo(share, turn);
      }
      return lengthOfAll() < before;
    },
  };
}

/** What the opening and the latest results show of the page loses its middle. */
function cutTo(mostChars: number, turn: ModelMessage): ModelMessage {
  switch (turn.role) {
    case 'assistant':
      return turn;
    case 'user':
      return { ...turn, text: withoutMiddle(turn.text, mostChars) };
    case 'tools': {
      const each = Math.max(LEAST_CHARS, Math.floor(mostChars / turn.results.length));
      const results = turn.results.map((one) => ({ ...one, text: withoutMiddle(one.text, each) }));
      return { role: 'tools', results };
    }
  }
}

/** Its end is kept longest: the task stands there. */
function withoutMiddle(text: string, mostChars: number): string {
  if (text.length <= mostChars) return text;
  const head = Math.floor((mostChars - CUT.length) * 0.4);
  return text.slice(0, head) + CUT + text.slice(head + CUT.length - mostChars);
}

function lengthOf(turn: ModelMessage): number {
  switch (turn.role) {
    case 'user':
      return turn.text.length;
    case 'assistant':
      return turn.text.length + JSON.stringify(turn.calls).length;
    case 'tools':
      return turn.results.reduce((sum, { text }) => sum + text.length, 0);
  }
}
