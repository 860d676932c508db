/** The environment, read once: one schema, milliseconds from here on, and messages that name the fix. */
import { z } from 'zod';
import type { TeamDefaults } from './account/caller.ts';
import { readRates } from './account/rates.ts';
import type { LlmSettings } from './agent/model-settings.ts';
import { llmVariables, readLlm } from './llm-config.ts';

/** What the machine has; defaults of the pool follow from it. */
export type Machine = { readonly cores: number; readonly memoryBytes: number };

export type Config = {
  readonly host: string;
  readonly port: number;
  /** Base of the links in answers; undefined takes it from each request. */
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  /** A PostgreSQL of the operator's; undefined starts the embedded one. */
  readonly databaseUrl: string | undefined;
  /** `off`: everybody is one team. `keys`: who asks needs an API key. */
  readonly auth: 'off' | 'keys';
  /** The bearer of the admin endpoints; undefined: there are none. */
  readonly adminToken: string | undefined;
  /** What a team may use that has no figures of its own. */
  readonly teamDefaults: TeamDefaults;
  /** Base of the SearXNG that searches; undefined: there is no search. */
  readonly searxngUrl: string | undefined;
  /** Private addresses that scrapes and boxes may reach: all, none, or host patterns and CIDRs. */
  readonly allowPrivateNetwork: boolean | readonly string[];
  readonly chromiumPath: string | undefined;
  readonly maxLivePages: number;
  readonly warmBrowsers: number;
  readonly parkMs: number;
  /** Scrapes at work at once. */
  readonly scrapesAtOnce: number;
  /** 32 bytes each; the first locks saved profiles, the others unlock older ones. Empty: one is made. */
  readonly profileKeys: readonly Uint8Array[];
  /** So many versions of a profile are kept. */
  readonly profileVersions: number;
  /** The model that works prompts out; undefined: there is none. */
  readonly llm: LlmSettings | undefined;
  readonly sandbox: 'bubblewrap' | 'off';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
};

type Environment = Readonly<Record<string, string | undefined>>;

/** A page of middling size with its runner, in bytes; what the pool may take is two thirds of the memory. */
const PAGE_BYTES = 256 * 1024 * 1024;
const PAGES_A_CORE = 6;

/** Requests a minute of a team, by mode. */
const DEFAULT_RATES: TeamDefaults['rates'] = {
  scrape: 500,
  create: 100,
  search: 250,
  status: 25_000,
};

const number = (from: number, to: number) =>
  z.coerce.number<string>().int().min(from).max(to).optional();

const variablesSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number<string>().int().min(0).max(65_535).default(3002),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  AUTH: z.enum(['off', 'keys']).default('off'),
  ADMIN_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, 'at least 16 characters, none of them a space')
    .optional(),
  TEAM_MONTHLY_CREDITS: number(0, 1_000_000_000_000).default(100_000),
  TEAM_CONCURRENCY: number(1, 1000).default(10),
  TEAM_RATES: z
    .string()
    .default('')
    .transform((text, context) => {
      try {
        return readRates(text);
      } catch (error) {
        context.addIssue({ code: 'custom', message: String(error) });
        return z.NEVER;
      }
    }),
  SEARXNG_URL: z.url({ protocol: /^https?$/ }).optional(),
  ALLOW_PRIVATE_NETWORK: z.string().default('false'),
  CHROMIUM_PATH: z.string().optional(),
  MAX_LIVE_PAGES: number(1, 1000),
  WARM_BROWSERS: number(0, 100),
  PARK_SECONDS: number(0, 86_400),
  PROFILE_KEY: z.string().default('').transform(readKeys),
  PROFILE_VERSIONS: number(1, 1000),
  ...llmVariables,
  SANDBOX: z.enum(['bubblewrap', 'off']).default('bubblewrap'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

const environmentSchema = variablesSchema.transform((settings, context) => {
  const llm = readLlm(settings, (variable, message) =>
    context.addIssue({ code: 'custom', path: [variable], message }),
  );
  return { ...settings, llm };
});

/**
 * Reads the environment; an empty variable counts as not set.
 * @throws Error with one line for each wrong variable, naming it, what it holds and what it may hold
 */
export function readConfig(environment: Environment, machine: Machine): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(
      `These settings cannot be used:\n${lines.join('\n')}\nSee docs/configuration.md.`,
    );
  }
  const settings = parsed.data;
  const maxLivePages = settings.MAX_LIVE_PAGES ?? defaultLivePages(machine);
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ''),
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    auth: settings.AUTH,
    adminToken: settings.ADMIN_TOKEN,
    teamDefaults: {
      monthlyCredits: settings.TEAM_MONTHLY_CREDITS,
      jobsAtOnce: settings.TEAM_CONCURRENCY,
      rates: { ...DEFAULT_RATES, ...settings.TEAM_RATES },
    },
    searxngUrl: settings.SEARXNG_URL?.replace(/\/+$/, ''),
    allowPrivateNetwork: readAllowList(settings.ALLOW_PRIVATE_NETWORK),
    chromiumPath: settings.CHROMIUM_PATH,
    maxLivePages,
    warmBrowsers: Math.min(settings.WARM_BROWSERS ?? machine.cores * 2, maxLivePages),
    parkMs: (settings.PARK_SECONDS ?? 300) * 1000,
    scrapesAtOnce: Math.min(machine.cores * 2, maxLivePages),
    profileKeys: settings.PROFILE_KEY,
    profileVersions: settings.PROFILE_VERSIONS ?? 10,
    llm: settings.llm,
    sandbox: settings.SANDBOX,
    logLevel: settings.LOG_LEVEL,
  };
}

function defaultLivePages(machine: Machine): number {
  const byMemory = Math.floor((machine.memoryBytes * 2) / 3 / PAGE_BYTES);
  return Math.max(2, Math.min(machine.cores * PAGES_A_CORE, byMemory));
}

/** Keys in hexadecimal, by commas. */
function readKeys(text: string, context: z.RefinementCtx): readonly Uint8Array[] {
  const words = text.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
  if (words.some((word) => !/^[0-9a-f]{64}$/iu.test(word))) {
    const message =
      '32 bytes as 64 hexadecimal digits (openssl rand -hex 32), former keys after a comma';
    context.addIssue({ code: 'custom', message });
  }
  return words.map((word) => Uint8Array.from(Buffer.from(word, 'hex')));
}

function readAllowList(text: string): boolean | readonly string[] {
  if (text === 'true') return true;
  if (text === 'false') return false;
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
