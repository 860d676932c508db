/** The rules a machine can hold: the walls between rooms, read from `stairs.ts`, and the house style. */
import type { OxlintConfig, OxlintOverride } from 'oxlint';
import { MAY_IMPORT } from './stairs.ts';

/** What touches files, processes, sockets or SQL; only `src/edge` may. */
const EDGE_MODULES =
  'child_process cluster dgram dns dns/promises fs fs/promises http http2 https inspector inspector/promises net os readline tls worker_threads'
    .split(' ')
    .flatMap((name) => [name, `node:${name}`]);
const EDGE_PACKAGES =
  'graphile-worker kysely pg pino pino-pretty playwright-core proxy-chain ws'.split(' ');

const rooms = Object.keys(MAY_IMPORT);

/** A room as a file of another room, or of `src` itself, writes it in an import. */
function wayTo(room: string, isFromSrc: boolean): string {
  if (isFromSrc) return `^\\./${room}/`;
  // Rooms under `edge` also see each other by last name.
  return `^(\\.\\./)+${room.replace('edge/', '(edge/)?')}/`;
}

function wall(files: string[], closedRooms: readonly string[]): OxlintOverride {
  const isFromSrc = files.every((glob) => !glob.includes('*'));
  const patterns = closedRooms.map((room) => ({
    regex: wayTo(room, isFromSrc),
    message: `stairs.ts does not let this room import '${room}'.`,
  }));
  const outside = {
    regex: '^(\\.\\./)+((app|main|config)\\.ts$|(tests|bench|web|scripts|examples)/)',
    message: 'Rooms know nothing of what stands above or beside them.',
  };
  const isEdge = files.some((glob) => glob.startsWith('src/edge/'));
  const edges = [...EDGE_MODULES, ...EDGE_PACKAGES].map((name) => ({
    name,
    message: 'Only src/edge touches the world outside this process.',
  }));
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [...patterns, outside], paths: isEdge ? [] : edges },
      ],
    },
  };
}

const walls = rooms.map((room) => {
  const open = new Set([room, ...(MAY_IMPORT[room] ?? [])]);
  const closed = rooms.filter((other) => !open.has(other));
  return wall([`src/${room}/**`], closed);
});

const edgeRooms = rooms.filter((room) => room.startsWith('edge/'));

const config: OxlintConfig = {
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'node', 'promise', 'vitest'],
  categories: { correctness: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['node_modules', 'data', 'dist', 'bench/results'],
  rules: {
    complexity: ['error', 12],
    eqeqeq: 'error',
    'max-lines': ['error', 300],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'max-params': ['error', 5],
    'no-var': 'error',
    'prefer-const': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'node/no-process-env': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    // Things are made by factories here: a method is a closure and has no `this` to lose.
    'typescript/unbound-method': 'off',
    'promise/no-callback-in-promise': 'off',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    // A check inside a fixture or a loop over cases is still a check.
    'vitest/no-conditional-expect': 'off',
    'vitest/no-standalone-expect': 'off',
    'vitest/require-to-throw-message': 'off',
    'typescript/require-array-sort-compare': 'off',
    // Spreading lists side by side is how long lists of words stay readable.
    'unicorn/no-useless-spread': 'off',
    'vitest/no-restricted-vi-methods': [
      'error',
      {
        mock: 'Use a real part, or a fake proven by a suite.',
        doMock: 'Use a real part, or a fake proven by a suite.',
      },
    ],
  },
  overrides: [
    { files: ['src/**'], rules: { 'no-console': 'error' } },
    ...walls,
    wall(['src/app.ts', 'src/config.ts'], edgeRooms),
    { files: ['src/main.ts'], rules: { 'node/no-process-env': 'off' } },
    {
      // Code that runs inside the page is one function each: it cannot import.
      files: ['src/**/in-page/**', 'src/edge/local/driver/stir-script.ts'],
      rules: { 'max-lines-per-function': 'off', complexity: 'off' },
    },
    {
      files: ['**/*.test.ts', 'tests/**', 'bench/**', 'scripts/**', 'examples/**'],
      rules: { 'node/no-process-env': 'off', 'max-lines-per-function': 'off', complexity: 'off' },
    },
    { files: ['src/**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
  ],
};

export default config;
