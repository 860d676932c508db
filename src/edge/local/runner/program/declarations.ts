/**
 * Lets every name at the top be declared again in a later call, whatever it was before.
 *
 * V8's REPL mode allows `let` after `let`, but not after `const`, nor `let` after `var` or a
 * function. So a `const` at the top becomes a `let`, and what still collides takes the kind that
 * the name has already.
 */
import type { AnyNode, Pattern, VariableDeclaration } from 'acorn';

/** A piece of code put in the place of another. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

export type Kind = 'let' | 'var';

/** Kinds that names are known to need. */
export type Kinds = ReadonlyMap<string, Kind>;

/** The names a pattern binds. */
const boundNames = (pattern: Pattern): readonly string[] => {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        boundNames(each.type === 'Property' ? each.value : each.argument),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each === null ? [] : boundNames(each)));
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'MemberExpression':
      return [];
  }
};

/** The kind that suits all of these names. */
export const kindOf = (names: readonly string[], kinds: Kinds, usual: Kind): Kind =>
  names.map((name) => kinds.get(name)).find((kind) => kind !== undefined) ?? usual;

const variables = (node: VariableDeclaration, kinds: Kinds): readonly Edit[] => {
  const { kind, start } = node;
  // `using` ends with its scope: nothing of it is there in a later call.
  if (kind !== 'const' && kind !== 'let' && kind !== 'var') return [];
  const names = node.declarations.flatMap((each) => boundNames(each.id));
  const wanted = kindOf(names, kinds, kind === 'var' ? 'var' : 'let');
  // As long as before, so that columns in stacks stay true.
  return wanted === kind
    ? []
    : [{ start, end: start + kind.length, text: wanted.padEnd(kind.length) }];
};

/** What must change in one statement at the top of the code. */
export function declarationEdits(node: AnyNode, kinds: Kinds): readonly Edit[] {
  if (node.type === 'VariableDeclaration') return variables(node, kinds);
  if (node.type !== 'FunctionDeclaration' && node.type !== 'ClassDeclaration') return [];
  const name = node.id?.name ?? '';
  const wanted = kinds.get(name);
  if (wanted === undefined || (wanted === 'let') === (node.type === 'ClassDeclaration')) return [];
  return [
    { start: node.start, end: node.start, text: `${wanted} ${name} = ` },
    { start: node.end, end: node.end, text: ';' },
  ];
}
