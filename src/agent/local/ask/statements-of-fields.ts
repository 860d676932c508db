/** What fields hold and how they are set, by their labels. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { tokens } from '../words/normal.ts';
import type { Grounds } from './grounds.ts';
import type { Statement } from './statements.ts';
import { valueTokens } from './tokens-of-value.ts';

/** Values of fields, chosen options and radio buttons, and amounts in the names of options. */
export function fieldStatements({ scene, texts }: Grounds): readonly Statement[] {
  const radios = scene.things.filter(({ role, node }) => role === 'radio' && node.checked === true);
  return [
    ...scene.things.flatMap((thing) => ofField(thing)),
    ...scene.things.flatMap((thing) => ofOption(scene, thing)),
    ...radios.map(({ node }) => ofRadio(scene, texts, node)),
  ];
}

const kindsOf = (value: string): Statement['kinds'] => valueTokens(value).map(({ kind }) => kind);

function ofField({ node, option, names }: Thing): readonly Statement[] {
  const isField = node.editable === true || node.options !== undefined || node.range !== undefined;
  if (!isField || option !== undefined || node.inputType === 'password') return [];
  const value = node.value ?? String(node.range?.now ?? '');
  return names.flatMap(([label, , isBag]) =>
    isBag === true
      ? []
      : [{ about: tokens(label), value, kinds: kindsOf(value), node, beside: [], weight: 1 }],
  );
}

/** "Savings (8,000.00)": what is said of something that can be chosen. */
function ofOption(scene: Scene, { node, option }: Thing): readonly Statement[] {
  if (option === undefined) return [];
  const [value, ...more] = valueTokens(option);
  if (value === undefined || more.length > 0) return [];
  const about = tokens(option.replace(value.text, ' '));
  if (about.length === 0) return [];
  const names = scene.things.find((one) => one.node === node && one.option === undefined)?.names;
  const beside = [{ words: (names ?? []).flatMap(([name]) => tokens(name)), cost: 0.05 }];
  return [{ about, value: value.text, kinds: [value.kind], node, beside, weight: 0.95 }];
}

/** The radio button that is on, by the name of its group. */
function ofRadio(scene: Scene, texts: readonly SeenNode[], node: SeenNode): Statement {
  const group = scene.view.nodes.findLast(
    ({ role, name, at }) =>
      (role === 'group' || role === 'radiogroup') && name !== '' && scene.isWithin(node.at, at),
  );
  const label = group?.name ?? leadOf(scene, texts, node);
  return {
    about: tokens(label),
    value: node.name,
    kinds: kindsOf(node.name),
    node,
    beside: [],
    weight: 1,
  };
}

/** The text before the first radio button of the row. */
function leadOf(scene: Scene, texts: readonly SeenNode[], node: SeenNode): string {
  const isRadio = (one: SeenNode): boolean =>
    one.role === 'radio' ||
    texts.some((other) => other.role === 'radio' && other.name === one.name);
  const depth = scene.depthOf(node.at);
  for (let index = texts.indexOf(node); index >= 0; index -= 1) {
    const one = texts[index];
    if (one === undefined || isRadio(one) || one.role === 'label') continue;
    return scene.meet(one.at, node.at) >= depth - 3 ? one.name : '';
  }
  return '';
}
