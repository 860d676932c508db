/** What was said and is not accounted for yet, step by step. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { toQuery, unquote, type Quotes } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { contentTokens, isSameSense, stem, tokens } from '../words/normal.ts';
import { isBareNoun, isCompared, isGlueWord, withoutCompared } from './glue.ts';
import { reachOf, type Reach } from './reach.ts';
import { areDescribed } from './described.ts';

/** Only says what for: "the star to mark it as important". */
const PURPOSE =
  /\s(?:to|and)\s+(?:\w+\s+(?:and|or)\s+)?(?:mark|open|click|select|find|see|get|go|show)\b(?:\s+(?:on|it|them))*/giu;
/** A number or a name. */
const VALUE = /\S*\d\S*|(?<=[\p{L}\p{N},]\s+)(?!I\b)\p{Lu}\p{Ll}+/gu;
/** "on page 2", "in row 3", "of the search results": a place, and no name. */
const PLACE =
  /\b(?:pages?|rows?|columns?)\s+\d+(?:\s+and\s+\d+)?\b|\bsearch(?=\s+results?\b)|\b\d+\s+times\b|(?<!\b(?:order|invoice|bill|ticket|room|phone|account|house)\s)\b(?:number|no\.?|nr\.?)\s*\d{1,3}$/giu;
/** Stands beside what is meant. */
const BESIDE = /\b(?:to the (?:right|left) of|next to|beside)\s.*$/iu;
/** "which has zel in it", "all that Ann wrote": what is held, and that somebody did it. */
const HELD =
  /\b(?:with|has|having)\s+\S+\s+in(?:side)?(?=\s+it\b|$)|(?<=\p{L}\s)(?:wrote|writes|sent|posted|published|shared)\b(?=\s*$|\s+(?:about|on|to|with|me|us|last|yesterday|today)\b)/giu;
/** "as done": how a record is to be. */
const AS_STATE = /\s+as\s+\p{L}+$/iu;
/** Only opens more: what comes after it may say the rest. */
const LEADS: ReadonlySet<string> = new Set(['menuitem', 'tab', 'treeitem', 'summary']);

/** Keeps the account of one instruction. */
export class Account {
  readonly #quotes: Quotes;
  #step: Step | undefined;
  #reaches: Reach[] = [];
  #words = new Set<string>();
  #touched = new Set<string>();
  /** Words of earlier steps that nothing has said yet. */
  #carried: readonly string[] = [];

  constructor(quotes: Quotes) {
    this.#quotes = quotes;
  }

  get step(): Step | undefined {
    return this.#step;
  }

  get carried(): readonly string[] {
    return this.#carried;
  }

  begin(step: Step): void {
    this.#step = step;
    this.#touched = new Set();
  }

  /** What a step left unsaid is carried on; where nothing was touched, it was a question or came to nothing. */
  end(scene: Scene | undefined): void {
    if (this.#touched.size > 0) {
      this.#carried = [...this.#carried, ...this.#left(scene, [])];
      this.#reaches = [];
      this.#words = new Set();
    }
    this.#step = undefined;
  }

  /** A sentence that only tells why: its numbers and names may be what is to be filled in. */
  told(step: Step, scene: Scene | undefined): void {
    const values = [...unquote(step.said, this.#quotes).matchAll(VALUE)].flatMap(([one]) => [
      ...tokens(one),
    ]);
    const words = wordsOf(step, this.#quotes).filter(
      (word) => values.includes(word) || (scene !== undefined && isOffered(scene, word)),
    );
    this.#carried = [...this.#carried, ...words.filter((word) => !this.isSaid(word))];
  }

  vouch(text: string): void {
    for (const word of [...tokens(text), ...text.toLowerCase().split(/\s+/u)])
      this.#words.add(word);
    this.#carried = this.#carried.filter((word) => !this.isSaid(word));
  }

  touch(scene: Scene, node: SeenNode): void {
    this.#vouchForRecords(scene, [node]);
    this.#carried = this.#stillCarried(scene, [node]);
    this.#reaches.push(reachOf(scene, node));
    this.#touched.add(node.ref);
  }

  /** Whether what was touched or typed for the step says a word. */
  isSaid(word: string, more: readonly Reach[] = []): boolean {
    return (
      [...this.#words].some((one) => one === word || isSameSense(one, word)) ||
      [...this.#reaches, ...more].some((reach) => reach(word))
    );
  }

  /** The words that would still be unsaid if these were touched, too. */
  leftWith(scene: Scene, nodes: readonly SeenNode[]): readonly string[] {
    const leads = nodes.every(({ role, expanded }) => LEADS.has(role) || expanded === false);
    if (leads) return [];
    this.#vouchForRecords(scene, nodes);
    const reaches = nodes.map((node) => reachOf(scene, node));
    return [...this.#stillCarried(scene, nodes), ...this.#left(scene, reaches)];
  }

  /** Words by which records are told apart, as "with the fewest likes", are said where just those are touched. */
  #vouchForRecords(scene: Scene, nodes: readonly SeenNode[]): void {
    if (this.#step === undefined) return;
    const phrase = unquote(this.#step.rest, this.#quotes).replace(AS_STATE, '');
    if (areDescribed(scene, nodes, phrase)) this.vouch(phrase);
  }

  #stillCarried(scene: Scene, nodes: readonly SeenNode[]): readonly string[] {
    if (this.#carried.length === 0) return [];
    const near = nodes.map((node) => reachOf(scene, node, true));
    return this.#carried.filter((word) => !this.isSaid(word, near));
  }

  #left(scene: Scene | undefined, more: readonly Reach[]): readonly string[] {
    const step = this.#step;
    if (step === undefined) return [];
    const all = wordsOf(step, this.#quotes);
    const unsaid = all.filter((word) => !this.isSaid(word, more));
    // A noun alone is what is meant, and no glue.
    const isTold = unsaid.length < all.length || isCompared(step.said);
    if (!isTold || scene === undefined) return unsaid;
    const said = unquote(step.said, this.#quotes);
    return unsaid.filter((word) => !isBareNoun(scene, word, said));
  }
}

/** Whether a word says what can be chosen or ticked on the page. */
const isOffered = (scene: Scene, word: string): boolean =>
  scene.things.some(
    ({ node, option, names }) =>
      (option !== undefined || node.checked !== undefined) &&
      (option === undefined ? names.map(([name]) => name) : [option]).some((name) =>
        tokens(name).some((one) => one === word || isSameSense(one, word)),
      ),
  );

/** The words of a step that something has to say. */
function wordsOf(step: Step, quotes: Quotes): readonly string[] {
  // "Tab 3" is counted.
  const { place, name } = toQuery(step.rest, quotes);
  if (typeof place === 'number' && name === '') return [];
  const verbs = tokens(step.verb).map(stem);
  const text = unquote(`${step.said} ${step.scope?.phrase ?? ''}`, quotes);
  const said = contentTokens(
    text.replace(PURPOSE, '').replace(HELD, '').replace(PLACE, '').replace(BESIDE, ''),
  );
  return withoutCompared(said).filter((word) => !verbs.includes(stem(word)) && !isGlueWord(word));
}
