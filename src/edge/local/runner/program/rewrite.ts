/** Makes pasted code evaluable: imports become calls, a `return` at the top works, `{a: 1}` is an object. */
import type { AnyNode, ImportDeclaration, Options, Program } from 'acorn';

/** The parser, loaded only when code needs it. */
export type Parse = (code: string, options: Options) => Program;

/**
 * What `import(...)` and `import.meta` become. As long as the words they stand for, so that columns
 * in stacks stay true.
 */
export const IMPORT_FUNCTION = '$mport';
export const IMPORT_META = '$mport_meta';

export type Rewritten = {
  readonly code: string;
  /** By how much columns of the first line have grown. */
  readonly firstLineShift: number;
};

type Edit = { readonly start: number; readonly end: number; readonly text: string };

const OPTIONS: Options = {
  ecmaVersion: 'latest',
  sourceType: 'script',
  allowAwaitOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowHashBang: true,
};

/** Only code with one of these words is worth parsing. */
const NEEDS_PARSING = /\b(import|return|export)\b/;

const parsed = (parse: Parse, code: string): Program | undefined => {
  try {
    return parse(code, OPTIONS);
  } catch {
    // V8 reads it next, and says better what is wrong, or knows syntax the parser does not.
    return undefined;
  }
};

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const children = (node: AnyNode): readonly AnyNode[] => Object.values(node).flat().filter(isNode);

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'StaticBlock']);

/** Calls `visit` for every node; `inside` tells whether it is within a function or class. */
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
const importText = (node: ImportDeclaration, code: string): string => {
  const attributes = node.attributes.map((each) => code.slice(each.start, each.end)).join(', ');
  const options = attributes === '' ? '' : `, { with: { ${attributes} } }`;
  const module = `await ${IMPORT_FUNCTION}(${code.slice(node.source.start, node.source.end)}${options})`;
  const namespace = node.specifiers.find((each) => each.type === 'ImportNamespaceSpecifier');
  const names = node.specifiers.flatMap((each) => {
    if (each.type === 'ImportDefaultSpecifier') return [`default: ${each.local.name}`];
    if (each.type !== 'ImportSpecifier') return [];
    return [`${code.slice(each.imported.start, each.imported.end)}: ${each.local.name}`];
  });
  if (namespace === undefined) return names.length === 0 ? `${module};` : `const { ${names.join(', ')} } = ${module};`;
  const rest = names.length === 0 ? '' : `, { ${names.join(', ')} } = ${namespace.local.name}`;
  return `const ${namespace.local.name} = ${module}${rest};`;
};

const editOf = (node: AnyNode, code: string): Edit | undefined => {
  const { start } = node;
  switch (node.type) {
    case 'ImportDeclaration': {
      // Keeps the lines below where they are.
      const lines = '\n'.repeat(code.slice(start, node.end).split('\n').length - 1);
      return { start, end: node.end, text: `${importText(node, code)}${lines}` };
    }
    case 'ImportExpression':
      return { start, end: start + 'import'.length, text: IMPORT_FUNCTION };
    case 'MetaProperty':
      return node.meta.name === 'import' ? { start, end: node.end, text: IMPORT_META } : undefined;
    case 'ExportNamedDeclaration': {
      const { declaration } = node;
      return declaration ? { start, end: declaration.start, text: '' } : { start, end: node.end, text: '' };
    }
    case 'ExportDefaultDeclaration':
      return { start, end: node.declaration.start, text: '' };
    default:
      return undefined;
  }
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
  const inner = code.trim().replace(/;+$/, '');
  const wrapped = `(${inner}\n)`;
  const body = parsed(parse, wrapped)?.body;
  return body?.length === 1 && body[0]?.type === 'ExpressionStatement' ? wrapped : undefined;
};

/**
 * Code as the evaluator takes it. A `return` at the top puts all of it into an async function:
 * only then, since `const` and `let` of such code are not there in the next call.
 */
export function rewrite(loadParser: () => Parse, code: string): Rewritten {
  const startsWithBrace = /^\s*\{/.test(code);
  if (!startsWithBrace && !NEEDS_PARSING.test(code)) return { code, firstLineShift: 0 };
  const parse = loadParser();
  const object = startsWithBrace ? asObject(parse, code) : undefined;
  const source = object ?? code;
  const program = parsed(parse, source);
  if (program === undefined) return { code: source, firstLineShift: 0 };

  const edits: Edit[] = [];
  let returns = false;
  walk(program, (node, inside) => {
    if (node.type === 'ReturnStatement' && !inside) returns = true;
    const edit = editOf(node, source);
    if (edit !== undefined) edits.push(edit);
  });
  const edited = apply(source, edits);
  if (!returns) return { code: edited, firstLineShift: object === undefined ? 0 : 1 };
  const opening = '(async () => {';
  return { code: `${opening}${edited}\n})()`, firstLineShift: opening.length };
}
