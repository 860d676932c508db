/** From an `Authorization` header to whoever sent it. */
import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import { SOLE_TEAM, type TeamId } from '../base/ids.ts';
import type { AccountStore, KeyHolder } from '../store/accounts.ts';
import type { LedgerStore } from '../store/ledger.ts';
import { hashOfKey } from './api-key.ts';
import type { Caller, TeamDefaults } from './caller.ts';

/** @throws AppError `UNAUTHORIZED`, `STORE_UNAVAILABLE` */
export type Authenticate = (authorization: string | undefined) => Promise<Caller>;

/** Should word of a change be lost on the way, it is found out this soon, in milliseconds. */
const REMEMBER_MS = 5_000;
const MOST_REMEMBERED = 10_000;

const SOLE_CALLER: Caller = {
  teamId: SOLE_TEAM,
  keyId: undefined,
  jobsAtOnce: undefined,
  monthlyCredits: undefined,
  rates: {},
};

/** Takes everybody for the sole team: no header, an empty `Bearer` and `Bearer undefined` are as good as any. */
export const admitEverybody: Authenticate = async () => SOLE_CALLER;

type Deps = {
  readonly accounts: AccountStore;
  readonly ledger: LedgerStore;
  readonly defaults: TeamDefaults;
  readonly clock: Clock;
};

type Remembered = { readonly caller: Promise<Caller | undefined>; readonly until: number };

/** By the operator's word: nobody is asked, or everybody for a key. */
export function createAuthenticate(auth: 'off' | 'keys', deps: Deps): Authenticate {
  return auth === 'off' ? admitEverybody : askForKeys(deps);
}

/** Looks keys up and remembers them for a moment; a change of any key or team is known at once. */
function askForKeys(deps: Deps): Authenticate {
  const { accounts, clock } = deps;
  const remembered = new Map<string, Remembered>();
  accounts.onChange(() => remembered.clear());
  const grantMonth = createGrants(deps);

  const lookUp = (hash: Uint8Array): Promise<Caller | undefined> => {
    const name = Buffer.from(hash).toString('base64');
    const found = remembered.get(name);
    if (found !== undefined && found.until > clock.now()) return found.caller;
    const caller = accounts.findHolder(hash).then(async (holder) => {
      if (holder === undefined) return undefined;
      await grantMonth(holder.team.id);
      return toCaller(holder, deps.defaults);
    });
    const entry = { caller, until: clock.now() + REMEMBER_MS };
    remembered.delete(name);
    remembered.set(name, entry);
    const [oldest] = remembered.keys();
    if (oldest !== undefined && remembered.size > MOST_REMEMBERED) remembered.delete(oldest);
    // A look-up that failed tells nothing about the key. Who asked is told by the promise itself.
    caller.catch(() => {
      if (remembered.get(name) === entry) remembered.delete(name);
    });
    return caller;
  };

  return async (authorization) => {
    const hash = hashOfKey(tokenOf(authorization));
    const caller = hash === undefined ? undefined : await lookUp(hash);
    if (caller === undefined) throw unauthorized('Unauthorized: Invalid token');
    return caller;
  };
}

/** A team's monthly credits are granted when it first comes in that month. */
function createGrants({ ledger, defaults, clock }: Deps): (teamId: TeamId) => Promise<void> {
  let month = '';
  const granted = new Set<TeamId>();
  return async (teamId) => {
    const now = clock.now();
    const current = new Date(now).toISOString().slice(0, 7);
    if (current !== month) granted.clear();
    month = current;
    if (granted.has(teamId)) return;
    await ledger.grantMonth(defaults.monthlyCredits, now, teamId);
    granted.add(teamId);
  };
}

function tokenOf(authorization: string | undefined): string {
  if (authorization === undefined || authorization.trim() === '')
    throw unauthorized('Unauthorized');
  const token = /^\s*bearer(?:\s+(\S.*?))?\s*$/i.exec(authorization);
  if (token === null) throw unauthorized('Unauthorized: Invalid token');
  if (token[1] === undefined) throw unauthorized('Unauthorized: Token missing');
  return token[1];
}

function unauthorized(sentence: string): AppError {
  return new AppError('UNAUTHORIZED', sentence);
}

function toCaller({ key, team }: KeyHolder, defaults: TeamDefaults): Caller {
  return {
    teamId: team.id,
    keyId: key.id,
    jobsAtOnce: team.concurrency ?? defaults.jobsAtOnce,
    monthlyCredits: team.monthlyCredits ?? defaults.monthlyCredits,
    rates: { ...defaults.rates, ...team.rates },
  };
}
