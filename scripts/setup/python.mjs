// Brings Playwright for Python into .cache of the clone, for code in Python. Without it the server
// runs Node and bash code all the same, and says what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpError, ran, say } from './say.mjs';

/** Its driver is the very version of playwright-core in package.json: boxes show that one in its place. */
const PACKAGE = 'playwright==1.65.2';
/** The system's own, which boxes see too; another one on the path may lie where they do not look. */
const PYTHON = '/usr/bin/python3';

/** Makes `.cache/python` hold the package. Looks at files only when it already does; never throws. */
export function bringPython(repo) {
  const folder = join(repo, '.cache', 'python');
  const stamp = join(folder, 'complete');
  const wanted = `${PACKAGE} for ${versionOfPython() ?? 'no python'}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('bringing Playwright for Python, for code in Python (no browser comes with it) ...');
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    install(folder);
    writeFileSync(stamp, wanted);
  } catch (error) {
    say(
      `${error.message}\nCode in Python will not run; Node and bash will. To try again: npm run setup`,
    );
  }
}

function install(folder) {
  const env = { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: '1' };
  if (!ran(PYTHON, ['-m', 'venv', folder], { env })) {
    throw new SetUpError('python3 could not make a virtual environment; its own words are above.');
  }
  const pip = ['install', '--quiet', '--only-binary=:all:', PACKAGE];
  const python = join(folder, 'bin', 'python');
  if (ran(python, ['-m', 'pip', ...pip], { env })) return;
  say('pip failed; trying once more ...');
  if (ran(python, ['-m', 'pip', ...pip], { env })) return;
  throw new SetUpError(`pip could not install ${PACKAGE}; its own words are above.`);
}

/** Compiled packages fit one version of Python only. */
function versionOfPython() {
  const script = 'import sys; print("%d.%d" % sys.version_info[:2])';
  const { status, stdout } = spawnSync(PYTHON, ['-c', script], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
