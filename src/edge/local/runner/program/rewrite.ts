/** Makes pasted code evaluable: imports become calls, a `return` at the top works, `{a: 1}` is an object. */
import type { AnyNode, ImportDeclaration, Options, Program } from 'acorn';
import { declarationEdits, kindOf } from './declarations.ts';
import type { Edit, Kinds } from './declarations.ts';

/** The parser of acorn, which the program is given by path. */
export type Parse = (code: string, options: Options) => Program;

/**
 * What `import(...)` and `import.meta` become; the first as long as the word it stands for, so that
 * columns in stacks stay true.
 */
export const IMPORT_FUNCTION = '$mport';
export const IMPORT_META = '$mport_meta';

export type Rewritten = {
  readonly code: string;
  /** By how much columns of the first line have grown. */
  readonly firstLineShift: number;
};

const OPTIONS: Options = {
  ecmaVersion: 'latest',
  sourceType: 'script',
  allowAwaitOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowHashBang: true,
};

/** Only code with one of these words, or that begins with a brace, is worth parsing. */
const NEEDS_PARSING = /\b(const|import|return|export)\b/;
const BEGINS_WITH_BRACE = /^\s*\{/;

const parsed = (parse: Parse, code: string): Program | undefined => {
  try {
    return parse(code, OPTIONS);
  } catch {
    // V8 reads it next, and says better what is wrong, or knows syntax the parser does not.
    return undefined;
  }
};

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { type?: unknown }).type === 'string';

const children = (node: AnyNode): readonly AnyNode[] => Object.values(node).flat().filter(isNode);

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'StaticBlock',
]);

/** Calls `visit` for every node; `inside` tells whether it is within a function. */
const walk = (root: AnyNode, visit: (node: AnyNode, inside: boolean) => void): void => {
  const waiting: { node: AnyNode; inside: boolean }[] = [{ node: root, inside: false }];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    const { node, inside } = entry;
    visit(node, inside);
    const within = inside || FUNCTIONS.has(node.type);
    for (const child of children(node)) waiting.push({ node: child, inside: within });
  }
};

/** `import a, {b as c} from 'x'` as a declaration that waits for the module. */
const importText = (node: ImportDeclaration, code: string, kinds: Kinds): string => {
  const attributes = node.attributes.map((each) => code.slice(each.start, each.end)).join(', ');
  const options = attributes === '' ? '' : `, { with: { ${attributes} } }`;
  const module = `await ${IMPORT_FUNCTION}(${code.slice(node.source.start, node.source.end)}${options})`;
  if (node.specifiers.length === 0) return `${module};`;
  const kind = kindOf(
    node.specifiers.map((each) => each.local.name),
    kinds,
    'let',
  );
  const namespace = node.specifiers.find((each) => each.type === 'ImportNamespaceSpecifier');
  const names = node.specifiers.flatMap((each) => {
    if (each.type === 'ImportDefaultSpecifier') return [`default: ${each.local.name}`];
    if (each.type === 'ImportNamespaceSpecifier') return [];
    return [`${code.slice(each.imported.start, each.imported.end)}: ${each.local.name}`];
  });
  if (namespace === undefined) return `${kind} { ${names.join(', ')} } = ${module};`;
  const rest = names.length === 0 ? '' : `, { ${names.join(', ')} } = ${namespace.local.name}`;
  return `${kind} ${namespace.local.name} = ${module}${rest};`;
};

/** What imports and exports, of whatever form, become. */
const moduleEdit = (node: AnyNode, code: string, kinds: Kinds): Edit | undefined => {
  const { start } = node;
  if (node.type === 'ImportDeclaration') {
    // Keeps the lines below where they are.
    const lines = '\n'.repeat(code.slice(start, node.end).split('\n').length - 1);
    return { start, end: node.end, text: `${importText(node, code, kinds)}${lines}` };
  }
  if (node.type === 'ImportExpression')
    return { start, end: start + 'import'.length, text: IMPORT_FUNCTION };
  if (node.type === 'MetaProperty' && node.meta.name === 'import')
    return { start, end: node.end, text: IMPORT_META };
  if (node.type === 'ExportDefaultDeclaration')
    return { start, end: node.declaration.start, text: '' };
  if (node.type !== 'ExportNamedDeclaration') return undefined;
  return { start, end: node.declaration?.start ?? node.end, text: '' };
};

const apply = (code: string, edits: readonly Edit[]): string => {
  let text = code;
  for (const edit of edits.toSorted((one, other) => other.start - one.start)) {
    text = `${text.slice(0, edit.start)}${edit.text}${text.slice(edit.end)}`;
  }
  return text;
};

/** `{a: 1}` and the like: an object to whoever types it, a block to the parser. */
const asObject = (parse: Parse, code: string): string | undefined => {
  const wrapped = `(${code.trim().replace(/;+$/, '')}\n)`;
  const body = parsed(parse, wrapped)?.body;
  return body?.length === 1 && body[0]?.type === 'ExpressionStatement' ? wrapped : undefined;
};

/**
 * Code as the evaluator takes it. A `return` at the top puts all of it into an async function:
 * only then, since `const` and `let` of such code are not there in the next call.
 * @param kinds names whose declarations collided with earlier ones, and what they must be
 */
export function rewrite(parse: Parse, code: string, kinds: Kinds): Rewritten {
  const beginsWithBrace = BEGINS_WITH_BRACE.test(code);
  if (!beginsWithBrace && kinds.size === 0 && !NEEDS_PARSING.test(code))
    return { code, firstLineShift: 0 };
  const object = beginsWithBrace ? asObject(parse, code) : undefined;
  const source = object ?? code;
  const program = parsed(parse, source);
  if (program === undefined) return { code: source, firstLineShift: 0 };

  const edits: Edit[] = [];
  let returns = false;
  walk(program, (node, inside) => {
    if (node.type === 'ReturnStatement' && !inside) returns = true;
    const edit = moduleEdit(node, source, kinds);
    if (edit !== undefined) edits.push(edit);
  });
  if (!returns) {
    for (const statement of program.body) {
      const declaration =
        statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declaration) edits.push(...declarationEdits(declaration, kinds));
    }
    return { code: apply(source, edits), firstLineShift: object === undefined ? 0 : 1 };
  }
  const opening = '(async () => {';
  return { code: `${opening}${apply(source, edits)}\n})()`, firstLineShift: opening.length };
}
