/** What a page says about something: a label's value, a cell, a price, a field's content. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { placeOf, toQuery, unquote } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import { narrow } from '../find/scope.ts';
import { nameMatch } from '../words/match.ts';
import { contentTokens, plain, sense, tokens } from '../words/normal.ts';
import type { Work } from '../act/work.ts';

const PRICE = /(?:[$€£¥₹]|USD|EUR|GBP|CHF)\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥₹]|USD|EUR|GBP|CHF)/u;
const PRICE_WORDS: ReadonlySet<string> = new Set(['price', 'cost', 'costs', 'pay', 'expensive']);
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  'what which how who when where is are was does do the a an of for in value text content contents read get extract give me tell show page says shown displayed current now there much it its about section name long high tall big'.split(
    ' ',
  ),
);

type Fact = { readonly label: string; readonly value: string; readonly node: SeenNode };

/** The value a phrase asks for, or undefined where the page does not clearly say it. */
export async function answerTo(work: Work, phrase: string): Promise<string | undefined> {
  const said = unquote(phrase, work.quotes);
  const scene = await work.scene();
  const word = /\b(?:the\s+)?(\w+)\s+word\s+(?:of|in|from)\s+(?:the\s+)?(.+)$/iu.exec(said);
  if (word?.[1] !== undefined && word[2] !== undefined) {
    const place = placeOf(word[1].toLowerCase());
    const text = longText(scene, work, word[2]);
    const words = text
      ?.split(/\s+/u)
      .map((one) => one.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
      .filter((one) => one !== '');
    return place === undefined ? undefined : words?.at(place > 0 ? place - 1 : place);
  }
  const content =
    /^(?:all\s+)?(?:the\s+)?(?:text|content|contents|words)\s+(?:of|in|from|inside)\s+(.+)$/iu.exec(
      said,
    );
  if (content?.[1] !== undefined) return longText(scene, work, content[1]);
  const words = contentTokens(said).filter((one) => !QUESTION_WORDS.has(one));
  if (words.length === 0) return longText(scene, work, said);
  if (words.some((one) => PRICE_WORDS.has(one))) {
    const price = priceOf(
      scene,
      words.filter((one) => !PRICE_WORDS.has(one)),
      work,
    );
    if (price !== undefined) return price;
  }
  return factFor(scene, words, work);
}

function longText(scene: Scene, work: Work, phrase: string): string | undefined {
  const query = toQuery(phrase, work.quotes);
  const fields = scene.things.filter(
    ({ node, option }) =>
      option === undefined && node.editable === true && node.inputType !== 'password',
  );
  const named =
    query.name === ''
      ? []
      : fields.filter(({ names }) => names.some(([name]) => nameMatch(query.name, name) >= 0.8));
  if (named.length === 1) return named[0]?.node.value;
  const areas =
    query.roles === undefined
      ? []
      : fields.filter(({ node }) =>
          /text ?area/iu.test(phrase) ? node.tag === 'textarea' : node.value !== '',
        );
  if (typeof query.place === 'number' && areas.length > 1)
    return areas.at(query.place > 0 ? query.place - 1 : query.place)?.node.value;
  if (areas.length === 1) return areas[0]?.node.value;
  if (query.name === '' || /paragraph|text/iu.test(phrase)) {
    const paragraphs = scene.view.nodes.filter(
      ({ role, tag, name }) => role === 'text' && (tag === 'p' || name.length > 40),
    );
    return paragraphs.length === 1 ? paragraphs[0]?.name : undefined;
  }
  return undefined;
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
  const facts = factsOf(scene);
  let best: { readonly score: number; readonly values: Set<string> } | undefined;
  for (const fact of facts) {
    const label = contentTokens(fact.label);
    if (label.length === 0 || label.length > 6) continue;
    const left = words.filter((word) => !label.some((one) => sense(one) === sense(word)));
    const explained = words.length - left.length;
    if (explained === 0) continue;
    if (left.length > 0 && !standsWith(scene, fact, left, work)) continue;
    const score = explained / label.length + (left.length === 0 ? 0.5 : 0.25) + explained * 0.1;
    if (best === undefined || score > best.score + 0.05)
      best = { score, values: new Set([fact.value]) };
    else if (score > best.score - 0.05) best.values.add(fact.value);
  }
  return best !== undefined && best.values.size === 1 ? [...best.values][0] : undefined;
}

function standsWith(scene: Scene, fact: Fact, words: readonly string[], work: Work): boolean {
  const title = `${scene.view.title} ${scene.view.nodes.find(({ role, level }) => role === 'heading' && level === 1)?.name ?? ''}`;
  const had = new Set(tokens(title).map(sense));
  if (words.every((word) => had.has(sense(word)))) return true;
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
      words.every((word) => tokens(node.name).some((one) => sense(one) === sense(word))) &&
      scene.meet(node.at, fact.node.at) >= scene.depthOf(fact.node.at) - 3,
  );
}

/** Everything on the page that reads as "label: value". */
function factsOf(scene: Scene): readonly Fact[] {
  const { nodes } = scene.view;
  const facts: Fact[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.editable === true || node.options !== undefined || node.range !== undefined) {
      const thing = scene.things.find((one) => one.node === node && one.option === undefined);
      for (const [name] of thing?.names ?? [])
        facts.push({ label: name, value: node.value ?? String(node.range?.now ?? ''), node });
    }
    if (node.role !== 'text' && node.role !== 'heading') continue;
    const pair = /^([^:]{1,40}):\s*(.+)$/u.exec(node.name);
    if (pair?.[1] !== undefined && pair[2] !== undefined)
      facts.push({ label: pair[1], value: pair[2], node });
    const next = nodes
      .slice(index + 1, index + 4)
      .find(({ role, name }) => role === 'text' && name !== '');
    if (next !== undefined && /[:：]$/u.test(node.name) && node.name.length < 41)
      facts.push({ label: node.name.slice(0, -1), value: next.name, node: next });
    const led = /^(By|From|To|On|Author|Posted|Published)\s+(.{2,80})$/u.exec(node.name);
    if (led?.[1] !== undefined && led[2] !== undefined)
      facts.push({ label: led[1], value: led[2], node });
  }
  facts.push(...ofTerms(scene), ...ofRows(scene));
  return facts;
}

function ofTerms(scene: Scene): readonly Fact[] {
  const { nodes } = scene.view;
  return nodes.flatMap((node, index) => {
    if (node.role !== 'term' && node.tag !== 'dt') return [];
    const label = node.name === '' ? (nodes[index + 1]?.name ?? '') : node.name;
    const definition = nodes.slice(index + 1, index + 6).find(({ role }) => role === 'definition');
    if (definition === undefined) return [];
    return [{ label, value: textWithin(scene, definition), node: definition }];
  });
}

function ofRows(scene: Scene): readonly Fact[] {
  const { nodes } = scene.view;
  const facts: Fact[] = [];
  for (const table of nodes.filter(
    ({ role }) => role === 'table' || role === 'grid' || role === 'treegrid',
  )) {
    const inside = nodes.filter(({ at }) => scene.isWithin(at, table.at));
    const rows = inside
      .filter(({ role }) => role === 'row')
      .map((row) => inside.filter(({ role, at }) => CELLS.has(role) && scene.isWithin(at, row.at)));
    const heads = (rows[0] ?? []).every(({ role }) => role === 'columnheader')
      ? (rows[0] ?? []).map((head) => textWithin(scene, head))
      : [];
    for (const cells of rows) {
      const [first, second] = cells;
      if (cells.length === 2 && first !== undefined && second !== undefined && heads.length === 0) {
        facts.push({
          label: textWithin(scene, first),
          value: textWithin(scene, second),
          node: second,
        });
      }
      if (heads.length === 0 || cells.every(({ role }) => role === 'columnheader')) continue;
      for (const [column, cell] of cells.entries())
        facts.push({ label: heads[column] ?? '', value: textWithin(scene, cell), node: cell });
    }
  }
  return facts;
}

const CELLS: ReadonlySet<string> = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

/** All text of an element as seen. */
export function textWithin(scene: Scene, node: SeenNode): string {
  const own =
    node.role === 'cell' ||
    node.role === 'row' ||
    node.role === 'definition' ||
    node.role === 'listitem'
      ? ''
      : node.name;
  if (own !== '') return own;
  return scene
    .within(node.at)
    .filter(
      ({ role, name }) => name !== '' && role !== 'row' && role !== 'table' && role !== 'list',
    )
    .map(({ name }) => name)
    .join(' ');
}
