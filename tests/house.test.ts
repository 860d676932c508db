/** The house holds itself to its rules: the stairs, the walls, the lockfile, the list of variables. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { missingOptional } from '../scripts/complete-lockfile.mjs';
import { CONFIGURATION } from '../scripts/setup/environment.mjs';
import { MAY_IMPORT } from '../stairs.ts';

const REPO = join(import.meta.dirname, '..');

type Finding = { readonly filename: string; readonly code: string };

async function folders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** Lints a tree of planted files under the house's own configuration; the rules hit, by file. */
async function lint(planted: Readonly<Record<string, string>>): Promise<Map<string, string[]>> {
  const root = await mkdtemp(join(tmpdir(), 'livepage-house-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const name of ['oxlint.config.ts', 'stairs.ts', 'tsconfig.json']) {
    await cp(join(REPO, name), join(root, name));
  }
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, '.gitignore'), 'node_modules\n');
  await symlink(join(REPO, 'node_modules'), join(root, 'node_modules'));
  for (const [path, text] of Object.entries(planted)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }

  const stdout = await new Promise<string>((resolve) => {
    const program = join(REPO, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const args = [program, '--format', 'json', 'src', 'tests'];
    execFile(process.execPath, args, { cwd: root }, (_error, text) => resolve(text));
  });

  const hits = new Map(Object.keys(planted).map((path) => [path, [] as string[]]));
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Finding[] };
  for (const { filename, code } of diagnostics) {
    hits.get(filename)?.push(code.replace(/^.*\((.*)\)$/, '$1'));
  }
  return hits;
}

test('every folder of src is on the stairs, and every stair is a folder', async () => {
  const rooms = (await folders(join(REPO, 'src'))).filter((name) => name !== 'edge');
  const edges = (await folders(join(REPO, 'src/edge'))).map((name) => `edge/${name}`);

  expect([...rooms, ...edges].toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
});

test('the stairs only go down: no two rooms lead to each other', () => {
  const leadsTo = (from: string, to: string, seen = new Set<string>()): boolean =>
    (MAY_IMPORT[from] ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return leadsTo(next, to, seen);
    });

  expect(Object.keys(MAY_IMPORT).filter((room) => leadsTo(room, room))).toEqual([]);
});

test('an import that a room may not make is found, and the others are let through', async () => {
  const use = (from: string): string =>
    `import type { Thing } from '${from}';\n\nexport type Mine = Thing;\n`;
  const forbidden = {
    'src/base/up.ts': use('../scrape/order.ts'),
    'src/store/side.ts': use('../runtime/page-pool.ts'),
    'src/runtime/up.ts': use('../session/sessions.ts'),
    'src/contract/any-room.ts': use('../base/errors.ts'),
    'src/scrape/formats/nested.ts': use('../../http/errors.ts'),
    'src/scrape/edge.ts': use('../edge/sql/rows.ts'),
    'src/session/files.ts': use('node:fs/promises'),
    'src/session/files-by-short-name.ts': use('fs'),
    'src/http/process.ts': use('node:child_process'),
    'src/http/socket.ts': use('ws'),
    'src/scrape/sql.ts': use('pg'),
    'src/scrape/browser.ts': use('playwright-core'),
    'src/edge/local/other-edge.ts': use('../sql/rows.ts'),
    'src/edge/sql/room.ts': use('../../scrape/order.ts'),
    'src/http/composition.ts': use('../app.ts'),
    'src/http/test-part.ts': use('../../tests/site/start-site.ts'),
    'src/app.ts': use('./edge/sql/rows.ts'),
  };
  const allowed = {
    'src/scrape/down.ts': use('../session/sessions.ts'),
    'src/scrape/formats/down.ts': use('../../base/errors.ts'),
    'src/edge/local/files.ts': use('node:fs'),
    'src/edge/local/driver/promise.ts': use('../../../runtime/page-driver.ts'),
    'src/edge/sql/store.ts': use('../../store/nodes.ts'),
    'src/main.ts': use('./edge/sql/rows.ts'),
    'src/session/own.ts': use('./sessions.ts'),
  };

  const hits = await lint({ ...forbidden, ...allowed });

  const found = [...hits].filter(([, rules]) => rules.includes('no-restricted-imports'));
  expect(found.map(([path]) => path).toSorted()).toEqual(Object.keys(forbidden).toSorted());
});

test('each habit the house does not have is found', async () => {
  const planted = {
    'src/base/any.ts': 'export const loose: any = 1;\n',
    'src/base/bang.ts': 'export const first = (list: number[]): number => list[0]!;\n',
    'src/base/floating.ts':
      'async function work(): Promise<void> {}\n\nexport function start(): void {\n  work();\n}\n',
    'src/base/console.ts': 'export const speak = (): void => console.log(1);\n',
    'src/base/environment.ts': 'export const home = process.env["HOME"];\n',
    'src/base/CamelCase.ts': 'export const name = 1;\n',
    'src/base/default.ts': 'export default 1;\n',
    'src/base/long.ts': `export const lines = 1;\n${'// more\n'.repeat(300)}`,
    'src/base/parameters.ts':
      'export const sum = (a: number, b: number, c: number, d: number, e: number, f: number): number =>\n  a + b + c + d + e + f;\n',
    'src/base/switch.ts':
      "export function word(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'a';\n  }\n  return '';\n}\n",
    'tests/mock.test.ts': "import { vi } from 'vitest';\n\nvi.mock('./other.ts');\n",
  };

  const hits = await lint(planted);

  expect(Object.fromEntries([...hits].map(([path, rules]) => [path, [...new Set(rules)]]))).toEqual(
    {
      'src/base/any.ts': ['no-explicit-any'],
      'src/base/bang.ts': ['no-non-null-assertion'],
      'src/base/floating.ts': ['no-floating-promises'],
      'src/base/console.ts': ['no-console'],
      'src/base/environment.ts': ['no-process-env'],
      'src/base/CamelCase.ts': ['filename-case'],
      'src/base/default.ts': ['no-default-export'],
      'src/base/long.ts': ['max-lines'],
      'src/base/parameters.ts': ['max-params'],
      'src/base/switch.ts': ['switch-exhaustiveness-check'],
      'tests/mock.test.ts': ['no-restricted-vi-methods'],
    },
  );
});

test('the lockfile names the native packages of every platform, so that npm ci takes it', async () => {
  const lock = JSON.parse(await readFile(join(REPO, 'package-lock.json'), 'utf8')) as unknown;

  expect([...missingOptional(lock).keys()], 'run node scripts/complete-lockfile.mjs').toEqual([]);
});

test('every variable that the server reads is documented and reaches it when root starts it', async () => {
  const [source, manual] = await Promise.all([
    readFile(join(REPO, 'src/config.ts'), 'utf8'),
    readFile(join(REPO, 'docs/configuration.md'), 'utf8'),
  ]);
  const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);

  expect(read).toContain('DATA_DIR');
  expect(read.filter((name) => !CONFIGURATION.includes(name ?? ''))).toEqual([]);
  expect(read.filter((name) => !manual.includes(`\`${name}\``))).toEqual([]);
});
