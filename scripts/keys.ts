/** `npm run keys -- ...`: teams, API keys and credits, whether the server runs or not. */
import { randomUUID } from 'node:crypto';
import { availableParallelism, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { createAdministration, type Administration } from '../src/account/administration.ts';
import { readRates } from '../src/account/rates.ts';
import { systemClock } from '../src/base/clock.ts';
import { AppError } from '../src/base/errors.ts';
import { isUuid, type KeyId } from '../src/base/ids.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/edge/listen/log.ts';
import { joinStore } from '../src/edge/sql/join-store.ts';

const USAGE = `Usage: npm run keys -- COMMAND

  team add NAME [--credits N] [--concurrency N] [--rates scrape=100,search=20]
  team set TEAM [--credits N] [--concurrency N] [--rates ...]   what is left out stays
  team list
  team grant TEAM CREDITS      adds credits beside the monthly ones
  key add TEAM [NAME]          prints the key: it is shown once and kept nowhere
  key list [TEAM]
  key revoke ID                at once, and for good

TEAM is a name or an id. --credits is what the balance is filled up to each month.
`;

/** Wrong words at the command line. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Words = {
  readonly words: readonly string[];
  readonly plan: Parameters<Administration['changeTeam']>[1];
};

async function runCommand(admin: Administration, { words, plan }: Words): Promise<string> {
  const [noun = '', verb = '', first, second] = words;
  switch (`${noun} ${verb}`) {
    case 'team add':
      return teamLine(await admin.addTeam(need(first), plan));
    case 'team set':
      return teamLine(await admin.changeTeam(need(first), plan));
    case 'team list':
      return (await admin.listTeams()).map(teamLine).join('\n');
    case 'team grant':
      return teamLine(await admin.grant(need(first), count(need(second)), randomUUID()));
    case 'key add': {
      const { key, secret } = await admin.addKey(need(first), second ?? 'default');
      return `${keyLine(key)}\n\n  ${secret}\n\nThis is the only time it is shown.`;
    }
    case 'key list':
      return (await admin.listKeys(first)).map(keyLine).join('\n');
    case 'key revoke':
      return keyLine(await admin.revokeKey(keyId(need(first))));
    default:
      throw new UsageError('');
  }
}

function readWords(args: readonly string[]): Words {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      credits: { type: 'string' },
      concurrency: { type: 'string' },
      rates: { type: 'string' },
    },
  });
  const { credits, concurrency, rates } = values;
  return {
    words: positionals,
    plan: {
      monthlyCredits: credits === undefined ? undefined : count(credits),
      concurrency: concurrency === undefined ? undefined : count(concurrency),
      rates: rates === undefined ? undefined : readRates(rates),
    },
  };
}

function need(word: string | undefined): string {
  if (word === undefined || word.trim() === '') throw new UsageError('A word is missing.\n\n');
  return word;
}

function count(text: string): number {
  if (!/^\d{1,13}$/.test(text)) throw new UsageError(`"${text}" is no number of them.\n\n`);
  return Number(text);
}

function keyId(text: string): KeyId {
  if (!isUuid(text)) throw new UsageError(`"${text}" is no id of a key: see key list.\n\n`);
  return text.toLowerCase() as KeyId;
}

type Team = Awaited<ReturnType<Administration['addTeam']>>;
type Key = Awaited<ReturnType<Administration['revokeKey']>>;

function teamLine({ id, name, balance, monthlyCredits, concurrency, rates }: Team): string {
  const limits = Object.entries(rates).map(([mode, limit]) => `${mode}=${limit}`);
  return [
    id,
    name,
    `credits ${balance} (monthly ${monthlyCredits})`,
    `concurrency ${concurrency}`,
    limits.join(','),
  ].join('  ');
}

function keyLine({ id, teamId, name, hint, createdAt, revokedAt }: Key): string {
  const day = (at: number): string => new Date(at).toISOString();
  const state = revokedAt === undefined ? 'valid' : `revoked ${day(revokedAt)}`;
  return [id, name, `fc-...${hint}`, `team ${teamId}`, `made ${day(createdAt)}`, state].join('  ');
}

async function main(): Promise<number> {
  const words = readWords(process.argv.slice(2));
  if (words.words.length < 2) throw new UsageError('');
  const machine = { cores: availableParallelism(), memoryBytes: totalmem() };
  const config = readConfig(process.env, machine);
  const log = createLog({ level: 'silent', pretty: false });
  const store = await joinStore({ ...config, log });
  try {
    const admin = createAdministration({
      ...store,
      defaults: config.teamDefaults,
      clock: systemClock,
    });
    process.stdout.write(`${await runCommand(admin, words)}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof UsageError) process.stderr.write(error.message + USAGE);
  else if (error instanceof AppError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
