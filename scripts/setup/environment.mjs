// What of root's environment reaches the server: what it reads, and nothing else.

/** Variables of docs/configuration.md. */
export const CONFIGURATION = [
  'HOST',
  'PORT',
  'PUBLIC_URL',
  'DATA_DIR',
  'DATABASE_URL',
  'AUTH',
  'ALLOW_PRIVATE_NETWORK',
  'CHROMIUM_PATH',
  'MAX_LIVE_PAGES',
  'WARM_BROWSERS',
  'PARK_SECONDS',
  'LLM_PROVIDER',
  'LLM_MODEL',
  'LLM_BASE_URL',
  'LLM_API_KEY',
  'LLM_VISION',
  'LLM_TOOLS',
  'ADMIN_TOKEN',
  'TEAM_MONTHLY_CREDITS',
  'TEAM_CONCURRENCY',
  'TEAM_RATES',
  'SEARXNG_URL',
  'PROFILE_KEY',
  'PROFILE_VERSIONS',
  'SANDBOX',
  'LOG_LEVEL',
];

/** Of the terminal, the place and the certificates of this machine. */
const SURROUNDINGS = [
  'CI',
  'COLORTERM',
  'FORCE_COLOR',
  'LANG',
  'LC_ALL',
  'NO_COLOR',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_DIR',
  'SSL_CERT_FILE',
  'TERM',
  'TZ',
];

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** A clean environment for the user of the server. */
export function plainEnvironment(env, home) {
  const kept = [...CONFIGURATION, ...SURROUNDINGS].filter((name) => env[name] !== undefined);
  return { ...Object.fromEntries(kept.map((name) => [name, env[name]])), HOME: home, PATH };
}
