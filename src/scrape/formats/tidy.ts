/** Last touches to the converter's markdown, line by line, so that a text of megabytes can be done in pieces. */

/** Takes markdown in pieces and gives it back tidied. */
export type Tidier = {
  /** The lines that are complete by now. */
  add(piece: string): string;
  /** What is left. */
  end(): string;
};

/** How the page reading marks a formula that stands on its own; one within a line has the sign before. */
const BLOCK_FORMULA = '\uE001';
const MARKS = /[\uE000-\uE003]/;
const FENCE = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,})/;

/**
 * Puts marks of the page reading in their place (formulas, boxes of tasks); takes away links without
 * words, spaces at line ends (but for a hard break) and empty lines in a row. Lines of code stay as they are.
 */
export function createTidier(): Tidier {
  let rest = '';
  /** The ticks that end the code we are in. */
  let fence: string | undefined;
  // At the start nothing stands above an empty line.
  let isBlankAbove = true;

  function tidyLine(line: string): string | undefined {
    if (fence !== undefined) {
      if (line.endsWith(fence) && line.replace(/^[\s>]+/, '') === fence) fence = undefined;
      isBlankAbove = false;
      return line;
    }
    if (line.includes('```')) fence = FENCE.exec(line)?.[1];
    const text = fence === undefined ? withoutFlaws(line) : line;
    const isBlank = text === '';
    if (isBlank && isBlankAbove) return undefined;
    isBlankAbove = isBlank;
    return text;
  }

  function tidyLines(text: string): string {
    let tidied = '';
    for (const line of text.split('\n')) {
      const kept = tidyLine(line);
      if (kept !== undefined) tidied += `${kept}\n`;
    }
    return tidied;
  }

  return {
    add(piece) {
      const end = piece.lastIndexOf('\n');
      if (end === -1) {
        rest += piece;
        return '';
      }
      const whole = rest + piece.slice(0, end);
      rest = piece.slice(end + 1);
      return tidyLines(whole);
    },
    end: () => tidyLines(rest),
  };
}

function withoutFlaws(line: string): string {
  let text = line;
  if (MARKS.test(text)) text = withMarksReplaced(text);
  if (text.includes('[](')) text = text.replace(/(?<!!)\[\]\([^()\s]*\)/g, '');
  if (!text.endsWith(' ')) return text;
  const words = text.trimEnd();
  return words !== '' && text.length === words.length + 2 ? `${words}  ` : words;
}

function withMarksReplaced(line: string): string {
  return line
    .replace(/(`+)([\uE000\uE001])([^`]*)\1/g, (_all, _ticks, mark: string, formula: string) =>
      mark === BLOCK_FORMULA ? `$$${formula}$$` : `$${formula}$`,
    )
    .replaceAll('\uE002', '[ ] ')
    .replaceAll('\uE003', '[x] ');
}
