/** What running text, labels beside values, terms and links state. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { plain, tokens } from '../words/normal.ts';
import type { Grounds } from './grounds.ts';
import type { Statement } from './statements.ts';
import { clauseStatements } from './statements-of-clauses.ts';
import { textWithin } from './text-within.ts';
import { valueTokens } from './tokens-of-value.ts';

const TEXTUAL: ReadonlySet<string> = new Set(
  'text heading link generic status alert summary definition paragraph listitem note button gridcell'.split(
    ' ',
  ),
);
const MOST_CHARS = 400;
const MOST_LABEL = 40;
/** A struck text is what was before. */
const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);

/** Statements of all texts that are no cells and no names of controls. */
export function textStatements(grounds: Grounds): readonly Statement[] {
  const { scene, texts } = grounds;
  const clauses = texts.flatMap((node) =>
    TEXTUAL.has(node.role) && node.editable !== true && node.name.length <= MOST_CHARS
      ? clauseStatements(node).map((one) =>
          STRUCK.has(node.tag) ? { ...one, isPast: true as const } : one,
        )
      : [],
  );
  return [
    ...clauses,
    ...ofHints(scene.view.nodes),
    ...ofTerms(grounds),
    ...ofLabels(texts),
    ...ofPairs(grounds),
    ...ofCounters(grounds),
    ...ofRuns(grounds),
    ...ofSigns(texts),
    ...ofColumns(texts, scene.view.parents),
    ...ofStacks(texts, scene.view.parents),
    ...ofLinks(texts),
    ...ofSections(grounds),
  ];
}

const stated = (about: string, value: string, node: SeenNode, weight = 1): Statement => ({
  about: tokens(about),
  value: value.trim(),
  kinds: valueTokens(value).map(({ kind }) => kind),
  node,
  beside: [],
  weight,
});

/** Small print that belongs to a field. */
const ofHints = (nodes: readonly SeenNode[]): readonly Statement[] =>
  nodes.flatMap((node) =>
    node.description === undefined || node.editable !== true
      ? []
      : clauseStatements({ ...node, name: node.description }).map((one) => ({
          ...one,
          node,
          beside: [...one.beside, { words: tokens(node.name), cost: 0.04 }],
        })),
  );

/** Terms with their definitions. */
function ofTerms({ scene }: Grounds): readonly Statement[] {
  const { nodes } = scene.view;
  return nodes.flatMap((node, index) => {
    if (node.role !== 'term') return [];
    const label = node.name === '' ? (nodes[index + 1]?.name ?? '') : node.name;
    const definition = nodes.slice(index + 1, index + 6).find(({ role }) => role === 'definition');
    return definition === undefined
      ? []
      : [stated(label, textWithin(scene, definition), definition)];
  });
}

/** "Phone:" and what stands next to it. */
function ofLabels(texts: readonly SeenNode[]): readonly Statement[] {
  return texts.flatMap((node, index) => {
    if (!/[:\uFF1A]$/u.test(node.name) || node.name.length > MOST_LABEL) return [];
    const next = texts[index + 1];
    if (
      next === undefined ||
      isChoice(next) ||
      /[:\uFF1A]$/u.test(next.name) ||
      !TEXTUAL.has(next.role)
    )
      return [];
    return [stated(node.name.slice(0, -1), next.name, next)];
  });
}

/** One of several to be clicked: not what the label says. */
const isChoice = ({ clickable, role }: SeenNode): boolean => clickable === true && role !== 'link';

/** Two texts that stand alone together: a name with its value, in either order. */
function ofPairs({ scene, texts, textsIn }: Grounds): readonly Statement[] {
  const { parents } = scene.view;
  const holders = new Set<number>();
  for (const { at } of texts) {
    let here = at;
    for (let step = 0; step < 4 && here >= 0; step += 1) {
      holders.add(here);
      here = parents[here] ?? -1;
    }
  }
  return [...holders].flatMap((at) => {
    const [first, second, more] = textsIn(at).filter(({ role }) => role !== 'label');
    if (first === undefined || second === undefined || more !== undefined) return [];
    if (!isPairable(first) || !isPairable(second) || plain(first.name) === plain(second.name))
      return [];
    const isValueFirst = /\d/u.test(first.name) && !/\d/u.test(second.name);
    const [label, value] = isValueFirst ? [second, first] : [first, second];
    return label.name.length > MOST_LABEL || /[:\uFF1A]\s*\S/u.test(label.name)
      ? []
      : [stated(label.name.replace(/:\s*$/u, ''), value.name, value)];
  });
}

/** Text with links and bold words in it is one text: "opened by" and who it was, "£" and how much. */
function ofRuns({ texts, textsIn }: Grounds): readonly Statement[] {
  const holders = new Set(texts.flatMap(({ role, at }) => (role === 'text' ? [at] : [])));
  return [...holders].flatMap((at) => {
    const run = textsIn(at).filter(({ role }) => role !== 'label');
    const [first] = run;
    const name = run
      .map((one) => one.name)
      .join(' ')
      .replace(/([£$€])\s+(?=\d)/gu, '$1');
    const isRun =
      run.length > 1 &&
      run.length <= MOST_RUN &&
      name.length <= MOST_RUN_CHARS &&
      run.every(
        ({ role, editable }) => TEXTUAL.has(role) && role !== 'heading' && editable !== true,
      );
    return first === undefined || !isRun ? [] : clauseStatements({ ...first, name });
  });
}

const MOST_RUN = 8;
const MOST_RUN_CHARS = 160;

/** "♡ 54": a number beside a sign counts what the sign is for. */
const ofSigns = (texts: readonly SeenNode[]): readonly Statement[] =>
  texts.flatMap((node, index) => {
    const sign = texts[index - 1];
    const isCount = /^\d[\d.,]*[kKM]?$/u.test(node.name);
    const isSign = sign?.clickable === true && !/[\p{L}\d]/u.test(sign.name);
    return isCount && isSign && sign.description !== undefined
      ? [stated(sign.description, node.name, node)]
      : [];
  });

/** Labels in one column and their values in the next, as two columns of plain texts. */
function ofColumns(texts: readonly SeenNode[], parents: readonly number[]): readonly Statement[] {
  const pairs = texts.flatMap((label, index) => {
    const value = texts[index + 1];
    if (value === undefined || label.role !== 'text' || value.role !== 'text') return [];
    const isBeside =
      parents[label.at] === parents[value.at] &&
      label.at !== value.at &&
      Math.abs(label.box.y - value.box.y) < 4 &&
      label.box.x + label.box.width <= value.box.x + 2;
    const isLabel = label.name.length <= MOST_LABEL && !/\d/u.test(label.name);
    return isBeside && isLabel ? [{ label, value }] : [];
  });
  return pairs.flatMap(({ label, value }) => {
    const alike = pairs.filter(
      (one) =>
        parents[one.label.at] === parents[label.at] &&
        one.label.box.x === label.box.x &&
        one.value.box.x === value.box.x,
    );
    return alike.length > 1 ? [stated(label.name, value.name, value)] : [];
  });
}

/** Labels with their values under them, several in a row. */
function ofStacks(texts: readonly SeenNode[], parents: readonly number[]): readonly Statement[] {
  const isUnder = (label: SeenNode, value: SeenNode): boolean =>
    parents[label.at] === parents[value.at] &&
    label.at !== value.at &&
    Math.abs(label.box.x - value.box.x) < 4 &&
    value.box.y >= label.box.y + label.box.height - 2;
  const pairs = texts.flatMap((value, index) => {
    if (value.role !== 'text' || !isPureValue(value.name)) return [];
    const label = texts.slice(Math.max(0, index - 2), index).find((one) => isUnder(one, value));
    const isLabel =
      label?.role === 'text' && label.name.length <= MOST_LABEL && !/\d/u.test(label.name);
    return label === undefined || !isLabel ? [] : [{ label, value }];
  });
  return pairs.flatMap(({ label, value }) => {
    const alike = pairs.filter((one) => parents[one.label.at] === parents[label.at]);
    return alike.length > 1 ? [stated(label.name, value.name, value)] : [];
  });
}

const isPureValue = (text: string): boolean => {
  const [value, ...others] = valueTokens(text);
  return value !== undefined && others.length === 0 && value.text.length * 2 > text.length;
};

/** "310 followers 12 works": numbers in a row, each with the word behind it. */
function ofCounters({ scene, texts, textsIn }: Grounds): readonly Statement[] {
  const { parents } = scene.view;
  const holders = new Set(
    texts.flatMap(({ at }) => [parents[at] ?? -1, parents[parents[at] ?? -1] ?? -1]),
  );
  return [...holders].flatMap((at) => {
    const inside = at < 0 ? [] : textsIn(at);
    const isRow =
      inside.length >= 4 &&
      inside.length <= 12 &&
      inside.length % 2 === 0 &&
      inside.every(({ name, role }, index) =>
        index % 2 === 0
          ? /^\d[\d.,]*[kKM%+]?$/u.test(name)
          : role === 'text' && /^\p{L}[^\d]{1,30}$/u.test(name),
      );
    if (!isRow) return [];
    return inside.flatMap((node, index) => {
      const label = inside[index + 1]?.name;
      return index % 2 === 0 && label !== undefined ? [stated(label, node.name, node)] : [];
    });
  });
}

const isPairable = ({ role, name, tag }: SeenNode): boolean =>
  PAIRED.has(role) && tag !== 'label' && name.length <= 120;
const PAIRED: ReadonlySet<string> = new Set([
  'text',
  'heading',
  'link',
  'generic',
  'status',
  'img',
]);

/** Links that write or call. */
const ofLinks = (texts: readonly SeenNode[]): readonly Statement[] =>
  texts.flatMap((node) => {
    const [, way, address] = /^(mailto|tel):([^?]+)/u.exec(node.href ?? '') ?? [];
    if (way === undefined || address === undefined) return [];
    const shown = valueTokens(node.name).some(({ kind }) => kind === 'email' || kind === 'phone');
    const value = shown ? node.name : decodeURIComponent(address);
    const about = way === 'tel' ? 'phone' : 'email';
    return [
      {
        ...stated(about, value, node, 0.95),
        kinds: [way === 'tel' ? ('phone' as const) : ('email' as const)],
      },
    ];
  });

const LEAST_FOLLOWING = 12;
const MOST_FOLLOWING = 700;

/** A heading and the text under it, where that is short. */
function ofSections({ texts }: Grounds): readonly Statement[] {
  return texts.flatMap((node, index) => {
    if (node.role !== 'heading' || node.level === 1) return [];
    const rest = texts.slice(index + 1, index + 12);
    const end = rest.findIndex(
      ({ role }) => role !== 'text' && role !== 'link' && role !== 'listitem',
    );
    const value = (end < 0 ? rest : rest.slice(0, end)).map(({ name }) => name).join('\n');
    const [first] = rest;
    if (first === undefined || value.length < LEAST_FOLLOWING || value.length > MOST_FOLLOWING)
      return [];
    return [{ ...stated(node.name, value, first, 0.85), kinds: [], isPart: true }];
  });
}
