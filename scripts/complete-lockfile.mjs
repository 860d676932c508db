// Writes into the lockfile the native packages of other platforms that npm left out, because the
// registry at hand did not have them: `npm ci` refuses a lockfile that does not name them all.
// Run it after adding a dependency; tests/house.test.ts says when it is needed.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OS = /^(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)$/;
const CPU = /^(arm|arm64|ia32|loong64|ppc64|riscv64|s390x|wasm32|x64)$/;

/** Optional packages that some package asks for and the lockfile does not hold, with their versions. */
export function missingOptional(lock) {
  const missing = new Map();
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isHeld(lock, path, name)) missing.set(name, { version, dev: entry.dev === true });
    }
  }
  return missing;
}

/** Looks where Node would: in the package's own folder, then in each one above. */
function isHeld(lock, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined)
      return true;
    if (at === '') return false;
  }
}

function entryOf(name, { version, dev }) {
  const words = name.split('/').pop().split('-');
  const cpu = words.filter((word) => CPU.test(word));
  const os = words.filter((word) => OS.test(word));
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingOptional(lock);
  for (const [name, found] of missing) lock.packages[`node_modules/${name}`] = entryOf(name, found);
  const sorted = Object.entries(lock.packages).sort(([left], [right]) =>
    left.localeCompare(right, 'en'),
  );
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`);
  process.stdout.write(`${missing.size} entries added to package-lock.json\n`);
}
