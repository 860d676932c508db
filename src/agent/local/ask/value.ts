/** What a page says about something: a label's value, a cell, a price, a field's content. */
import { placeOf, toQuery, unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { pick } from '../find/scope.ts';
import { nameMatch } from '../words/match.ts';
import type { Work } from '../act/work.ts';
import { toQuestion } from './question.ts';
import { stated } from './stated.ts';

/** The value a phrase asks for, or undefined where the page does not clearly say it. */
export async function answerTo(work: Work, phrase: string): Promise<string | undefined> {
  const said = unquote(phrase, work.quotes);
  const scene = await work.scene();
  const [, which, holder] = WORD_OF.exec(said) ?? [];
  if (which !== undefined && placeOf(which.toLowerCase()) !== undefined)
    return wordOf(scene, work, which, holder ?? 'text');
  const content = TEXT_OF.exec(said)?.[1];
  if (content !== undefined) return longText(scene, work, content);
  const words = toQuestion(said).words;
  return words.length === 0 ? longText(scene, work, said) : stated(scene, said);
}

const WORD_OF = /\b(?:the\s+)?(\w+)\s+word(?:\s+(?:of|in|from)\s+(?:the\s+)?(.+))?$/iu;
const TEXT_OF =
  /^(?:all\s+)?(?:the\s+)?(?:text|content|contents|words)\s+(?:of|in|from|inside)\s+(.+)$/iu;

/** "how many words are in the paragraph" */
export async function wordCount(work: Work, said: string): Promise<string | undefined> {
  const holder =
    /^(?:how many|count the|the number of) words\b(?:\s+(?:are|is|there|does|has))*\s*(?:in|of|on)?\s*(?:the\s+)?(.*?)(?:\s+have)?$/iu.exec(
      said,
    )?.[1];
  if (holder === undefined) return undefined;
  const text = longText(await work.scene(), work, holder === '' ? 'text' : holder);
  return text === undefined ? undefined : String(text.trim().split(/\s+/u).length);
}

function wordOf(scene: Scene, work: Work, which: string, holder: string): string | undefined {
  const place = placeOf(which.toLowerCase());
  const words = (longText(scene, work, holder) ?? '')
    .split(/\s+/u)
    .map((one) => one.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((one) => one !== '');
  return place === undefined ? undefined : pick(words, place)[0];
}

/** Text of a field, or of the one paragraph there is. */
function longText(scene: Scene, work: Work, phrase: string): string | undefined {
  const query = toQuery(phrase, work.quotes);
  const fields = scene.things.filter(
    ({ node, option }) =>
      option === undefined && node.editable === true && node.inputType !== 'password',
  );
  const isNamed = ({ names }: Thing): boolean =>
    query.name !== '' && names.some(([name]) => nameMatch(query.name, name) >= 0.8);
  const named = fields.filter(isNamed);
  if (named.length === 1) return named[0]?.node.value;
  const kind = query.roles === undefined ? [] : fields.filter((field) => isOfKind(field, phrase));
  const chosen = typeof query.place === 'number' ? pick(kind, query.place) : kind;
  if (chosen.length === 1) return chosen[0]?.node.value;
  return query.name === '' || /paragraph|text/iu.test(phrase) ? onlyParagraph(scene) : undefined;
}

const isOfKind = ({ node }: Thing, phrase: string): boolean =>
  /text ?area/iu.test(phrase) ? node.tag === 'textarea' : node.value !== '';

function onlyParagraph(scene: Scene): string | undefined {
  const paragraphs = scene.view.nodes.filter(
    ({ role, tag, name }) => role === 'text' && (tag === 'p' || name.length > 40),
  );
  return paragraphs.length === 1 ? paragraphs[0]?.name : undefined;
}
