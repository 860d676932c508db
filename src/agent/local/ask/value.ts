/** What a page says about something: a label's value, a cell, a price, a field's content. */
import { placeOf, toQuery, unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { narrow, pick } from '../find/scope.ts';
import { nameMatch } from '../words/match.ts';
import { contentTokens, isSameSense, plain, tokens } from '../words/normal.ts';
import type { Work } from '../act/work.ts';
import { factsOf, type Fact } from './facts.ts';

const PRICE = /(?:[$€£¥₹]|USD|EUR|GBP|CHF)\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥₹]|USD|EUR|GBP|CHF)/u;
const PRICE_WORDS: ReadonlySet<string> = new Set(['price', 'cost', 'costs', 'pay', 'expensive']);
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  'what which how who when where is are was does do the a an of for in value text content contents read get extract give me tell show page says shown displayed current now there much it its about section name long high tall big'.split(
    ' ',
  ),
);

/** The value a phrase asks for, or undefined where the page does not clearly say it. */
export async function answerTo(work: Work, phrase: string): Promise<string | undefined> {
  const said = unquote(phrase, work.quotes);
  const scene = await work.scene();
  const [, which, holder] = WORD_OF.exec(said) ?? [];
  if (which !== undefined && placeOf(which.toLowerCase()) !== undefined)
    return wordOf(scene, work, which, holder ?? 'text');
  const content = TEXT_OF.exec(said)?.[1];
  if (content !== undefined) return longText(scene, work, content);
  const words = contentTokens(asLabel(said)).filter((one) => !QUESTION_WORDS.has(one));
  if (words.length === 0) return longText(scene, work, said);
  const about = words.filter((one) => !PRICE_WORDS.has(one));
  const price = about.length < words.length ? priceOf(scene, about, work) : undefined;
  return price ?? factFor(scene, words, work);
}

const HOW: Readonly<Record<string, string>> = {
  old: 'age',
  tall: 'height',
  high: 'height',
  heavy: 'weight',
  much: 'price',
  wide: 'width',
  deep: 'depth',
  far: 'distance',
};

/** "how old" asks for the age. */
const asLabel = (said: string): string =>
  said.replace(/^how (\w+)\b/iu, (all, word: string) => HOW[word.toLowerCase()] ?? all);

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

function priceOf(scene: Scene, about: readonly string[], work: Work): string | undefined {
  const prices = scene.view.nodes.flatMap((node, index) => {
    const price =
      node.role === 'text' || node.role === 'cell' ? PRICE.exec(node.name)?.[0] : undefined;
    return price === undefined ? [] : [{ node, index, price }];
  });
  if (about.length === 0) return prices.length === 1 ? prices[0]?.price : undefined;
  const things = prices.map(({ node, index }) => ({ node, index, role: node.role, names: [] }));
  const near = narrow(scene, things, { relation: 'with', phrase: about.join(' ') }, work.quotes);
  return near.length === 1 ? prices.find(({ node }) => node === near[0]?.node)?.price : undefined;
}

/** The one fact whose label, and whose surroundings, explain all words of the question. */
function factFor(scene: Scene, words: readonly string[], work: Work): string | undefined {
  const scored = factsOf(scene).flatMap((fact) => {
    if (fact.value === '') return [];
    const score = scoreOf(scene, fact, words, work);
    return score === 0 ? [] : [{ score, value: fact.value }];
  });
  const top = Math.max(0, ...scored.map(({ score }) => score));
  const values = new Set(scored.flatMap(({ score, value }) => (score > top - 0.05 ? [value] : [])));
  return values.size === 1 ? [...values][0] : undefined;
}

const MOST_LABEL_WORDS = 6;

/** How much of the question a fact explains; 0 when something is left. */
function scoreOf(scene: Scene, fact: Fact, words: readonly string[], work: Work): number {
  const label = contentTokens(fact.label);
  if (label.length === 0 || label.length > MOST_LABEL_WORDS) return 0;
  const left = words.filter((word) => !label.some((one) => isSameSense(one, word)));
  const explained = words.length - left.length;
  if (explained === 0) return 0;
  if (left.length > 0 && !standsWith(scene, fact, left, work)) return 0;
  return explained / label.length + (left.length === 0 ? 0.5 : 0.25) + explained * 0.1;
}

function standsWith(scene: Scene, fact: Fact, words: readonly string[], work: Work): boolean {
  const title = `${scene.view.title} ${scene.view.nodes.find(({ role, level }) => role === 'heading' && level === 1)?.name ?? ''}`;
  const had = tokens(title);
  if (words.every((word) => had.some((one) => isSameSense(one, word)))) return true;
  const rivals = factsOf(scene).filter(({ label }) => plain(label) === plain(fact.label));
  const things = rivals.map(({ node }) => ({
    node,
    index: scene.view.nodes.indexOf(node),
    role: node.role,
    names: [],
  }));
  const near = narrow(scene, things, { relation: 'with', phrase: words.join(' ') }, work.quotes);
  return (
    near.length === 1 &&
    near[0]?.node === fact.node &&
    (rivals.length > 1 || nearby(scene, fact, words))
  );
}

function nearby(scene: Scene, fact: Fact, words: readonly string[]): boolean {
  return scene.view.nodes.some(
    (node) =>
      node !== fact.node &&
      words.every((word) => tokens(node.name).some((one) => isSameSense(one, word))) &&
      scene.meet(node.at, fact.node.at) >= scene.depthOf(fact.node.at) - 3,
  );
}
