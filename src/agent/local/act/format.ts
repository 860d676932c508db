/** Formatting text in an editor: select it, press its button. */
import { find } from '../find/find.ts';
import { soleQuote, unquote } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { clickThing } from './click-thing.ts';
import { doClick } from './click.ts';
import { described, type Work } from './work.ts';

const STYLE =
  /\b(?:in(?:to)?\s+|to\s+)?(bold(?:ed)?|italics?|italici[sz]ed?|underlined?|struck through|strike ?through|strikethrough)\b/iu;
const NAMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^bold/iu, ['bold', 'b', 'strong']],
  [/^ital/iu, ['italic', 'i', 'italics', 'emphasis']],
  [/^underl/iu, ['underline', 'u']],
  [/^str/iu, ['strikethrough', 'strike', 's']],
];
const ALL = /\b(?:all|everything|whole|entire|the text|its text|content)\b/iu;

/** What a phrase asks for: the style and the words it is for; undefined where it names no style. */
export function styleIn(said: string): string | undefined {
  return STYLE.exec(said)?.[1];
}

/** "make the word X bold", "underline everything". @throws Undecided where the editor or the words are not clear */
export async function doFormat(work: Work, step: Step): Promise<void> {
  const said = `${step.verb} ${step.rest}`;
  const style = styleIn(said) ?? (step.verb === 'format' ? undefined : step.verb);
  const editors = (await work.scene()).things.filter(
    ({ node, option }) =>
      option === undefined &&
      node.editable === true &&
      node.tag !== 'input' &&
      node.tag !== 'textarea',
  );
  const [editor] = editors.length === 1 ? editors : [];
  if (style === undefined || editor === undefined)
    return doClick(work, { ...step, deed: 'unknown' });
  await select(work, editor, wordsOf(work, step));
  await clickThing(work, await buttonFor(work, style));
}

/** The words that are meant; undefined for all of the text. */
function wordsOf(work: Work, { rest, verb }: Step): string | undefined {
  const quote = soleQuote(rest, work.quotes);
  if (quote !== undefined) return quote;
  const bare = unquote(rest.replace(STYLE, ''), work.quotes)
    .replace(
      /\b(?:in|with|using|to|as)\s+(?:the\s+)?(?:text\s+)?(?:editor|style|format)\b.*$/iu,
      '',
    )
    .replace(/^(?:(?:the|this)\s+)?(?:words?|text|phrase|part)\s+(?=\S)/iu, '')
    .trim();
  if (bare === '' || ALL.test(rest) || verb === bare) return undefined;
  return bare;
}

async function select(work: Work, editor: Thing, words: string | undefined): Promise<void> {
  const what = words === undefined ? 'the text' : JSON.stringify(words);
  await work.act(`selected ${what} of ${described(editor)}`, () =>
    work.page.highlight(editor.node.ref, work.signal, words),
  );
}

async function buttonFor(work: Work, style: string): Promise<Thing> {
  const names = NAMES.find(([pattern]) => pattern.test(style))?.[1] ?? [style];
  for (const phrase of names) {
    const found = find(await work.scene(), { phrase, purpose: 'click' }, work.quotes);
    const [thing] = found.kind === 'one' ? found.things : [];
    if (thing?.node.clickable === true) return thing;
  }
  throw new Undecided('not-found', `the editor has no button for ${JSON.stringify(style)}`);
}
