/** The records of a page as rows: what each is called, what stands in it, what it states. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { groundsOf, type Grounds } from '../ask/grounds.ts';
import { groupsOf } from '../ask/records.ts';
import { statementsOf, type Statement } from '../ask/statements.ts';
import { tablesOf, type Cell, type ReadTable } from '../ask/statements-of-tables.ts';
import type { Scene } from '../find/scene.ts';
import { tokens } from '../words/normal.ts';

export type Row = {
  /** Empty where nothing in it reads as a name. */
  readonly title: string;
  holds(node: SeenNode): boolean;
  /** All it says, text by text. */
  readonly texts: readonly string[];
  /** All it says, piece by piece: what commas, dots and brackets part is apart. */
  readonly pieces: readonly Piece[];
  readonly statements: readonly Statement[];
  /** Whether its one box is ticked; undefined where it has none, or several. */
  readonly isOn: boolean | undefined;
};

export type Piece = {
  readonly words: readonly string[];
  readonly text: string;
  /** A name, a cell, a badge: no sentence. */
  readonly isShort: boolean;
  /** What the record is called, or a part of that. */
  readonly isName: boolean;
};

export type RowSet = {
  readonly rows: readonly Row[];
  /** Words by which the page calls them: headings above, the name of the table, the head over their names. */
  readonly called: readonly string[];
};

const MOST_WORDS_OF_PIECE = 4;
const MOST_SETS = 6;
const known = new WeakMap<Scene['view'], readonly RowSet[]>();

/** All sets of at least two alike records that say more than one thing each, those that say most first. */
export function rowSetsOf(scene: Scene): readonly RowSet[] {
  const had = known.get(scene.view);
  if (had !== undefined) return had;
  const grounds = groundsOf(scene);
  const statements = statementsOf(grounds);
  const tables = tablesOf(scene).flatMap((table) => ofTable(grounds, statements, table));
  const groups = groupsOf(scene, 2).flatMap(({ members }) => ofGroup(grounds, statements, members));
  const made = [...tables, ...groups]
    .filter(({ rows }) => rows.length >= 2)
    .slice(0, MOST_SETS)
    .map((set) => ({ ...set, called: [...set.called, ...sharedBy(set.rows)] }));
  known.set(scene.view, made);
  return made;
}

/** Words that stand in all their names: "Tent Solo", "Tent Duo". */
function sharedBy(rows: readonly Row[]): readonly string[] {
  const [first = [], ...others] = rows.map(({ title }) => tokens(title));
  return first.filter(
    (word) => /\p{L}{3}/u.test(word) && others.every((one) => one.includes(word)),
  );
}

/** Rows under their heads, or, in a table that compares, the columns. */
function ofTable(
  grounds: Grounds,
  statements: readonly Statement[],
  table: ReadTable,
): readonly RowSet[] {
  const { heads, rows, node, headCells } = table;
  if (heads.length === 0) return [];
  const named = [...tokens(node.name), ...calledAbove(grounds, node)];
  const isTurned =
    heads[0] === '' && rows.every(([first]) => first?.isHead === true || isBare(first));
  if (isTurned && rows.some(([first]) => first?.isHead === true)) {
    const turned = statements.flatMap((one) => labelledByRow(one));
    const columns = headCells.slice(1).map((head, at) => {
      const cells = [head, ...rows.flatMap((row) => row[at + 1] ?? [])];
      return toRow(grounds, turned, head.text, (one) => isInSome(grounds, one, cells));
    });
    return [{ rows: columns, called: named }];
  }
  const column = titleColumn(rows);
  const called = [...named, ...tokens(heads[column] ?? '')];
  return [
    {
      rows: rows.map((cells) =>
        toRow(grounds, statements, cells[column]?.text ?? '', (one) =>
          isInSome(grounds, one, cells),
        ),
      ),
      called,
    },
  ];
}

/** In a column each cell is labelled by the head of its row. */
function labelledByRow({ isByName, ...one }: Statement): readonly Statement[] {
  return isByName === true ? [one] : [];
}

const isBare = (cell: Cell | undefined): boolean => cell === undefined || cell.text === '';

/** The first column that holds words in every row. */
const titleColumn = (rows: readonly (readonly Cell[])[]): number =>
  Math.max(
    0,
    (rows[0] ?? []).findIndex((_cell, at) =>
      rows.every((row) => /\p{L}{2}|\d{3}/u.test(row[at]?.text ?? '')),
    ),
  );

const isInSome = ({ scene }: Grounds, { at }: SeenNode, cells: readonly Cell[]): boolean =>
  cells.some(({ node }) => scene.isWithin(at, node.at));

function ofGroup(
  grounds: Grounds,
  statements: readonly Statement[],
  members: readonly number[],
): readonly RowSet[] {
  const [first] = members;
  const { scene, records } = grounds;
  const isOfTable = scene.view.nodes.some(
    ({ role, at }) => members.includes(at) && (role === 'row' || role === 'cell'),
  );
  if (first === undefined || isOfTable) return [];
  const node = scene.view.nodes.find(({ at }) => scene.isWithin(at, first));
  const rows = members.map((at) =>
    toRow(grounds, statements, records.get(at)?.name ?? '', (one) => scene.isWithin(one.at, at)),
  );
  return [{ rows, called: node === undefined ? [] : calledAbove(grounds, node) }];
}

const calledAbove = (grounds: Grounds, node: SeenNode): readonly string[] => [
  ...grounds.headingsOver(node).flatMap(({ name }) => tokens(name)),
  ...tokens(grounds.scene.view.title),
];

function toRow(
  { scene, texts }: Grounds,
  statements: readonly Statement[],
  title: string,
  holds: Row['holds'],
): Row {
  const inside = texts.filter(holds);
  const boxes = scene.view.nodes.filter(
    (node) => (node.checked ?? node.pressed) !== undefined && node.role !== 'radio' && holds(node),
  );
  const [box, ...others] = boxes;
  return {
    title,
    holds,
    texts: inside.filter(({ role }) => role !== 'button').map(({ name }) => name),
    pieces: inside.flatMap((node) => piecesOf(node, title)),
    statements: statements.filter(
      ({ node, isTitle, isMessage, isPart }) =>
        isTitle !== true && isMessage !== true && isPart !== true && holds(node),
    ),
    isOn:
      others.length > 0
        ? undefined
        : box === undefined
          ? undefined
          : (box.checked ?? box.pressed) === true,
  };
}

/** Something of which nothing is known but what it is called. */
export const bareRow = (
  title: string,
  texts: readonly string[],
  isOn: boolean | undefined,
  node: SeenNode,
): Row => ({
  title,
  texts,
  isOn,
  holds: (one) => one === node,
  pieces: texts.flatMap((text) => piecesOf({ name: text }, title)),
  statements: [],
});

function piecesOf({ name }: Pick<SeenNode, 'name'>, title: string): readonly Piece[] {
  return [name, ...name.split(PARTS)].flatMap((text, index) => {
    const words = tokens(text);
    if (words.length === 0 || (index > 0 && text === name)) return [];
    const isSentence = words.length > MOST_WORDS_OF_PIECE || /[.!?]$/u.test(text.trim());
    return [
      { text: text.trim(), words, isShort: text === title || !isSentence, isName: name === title },
    ];
  });
}

const PARTS = /\s*[·|•()—;]\s*|,\s+|\s+[-–]\s+|:\s+/u;
