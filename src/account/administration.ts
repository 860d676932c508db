/** What an operator does with teams, keys and credits; at the command line and at the admin endpoints alike. */
import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import { newKeyId, newTeamId, type KeyId, type TeamId } from '../base/ids.ts';
import type { AccountStore, KeyRow, TeamPlan, TeamRow } from '../store/accounts.ts';
import type { LedgerStore } from '../store/ledger.ts';
import { makeKey } from './api-key.ts';
import { MODES, type Mode, type Rates, type TeamDefaults } from './caller.ts';

/** A team as an operator sees it: with the defaults filled in. */
export type TeamView = {
  readonly id: TeamId;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly monthlyCredits: number;
  readonly concurrency: number;
  readonly rates: Rates;
  /** Credits left. */
  readonly balance: number;
};

/** What is set for a team; what is left out stays, or is the server's default. */
export type PlanChanges = {
  readonly monthlyCredits?: number | undefined;
  readonly concurrency?: number | undefined;
  readonly rates?: RateChanges | undefined;
};

/** Requests a minute; a mode left out has the server's default. */
type RateChanges = Readonly<Partial<Record<Mode, number | undefined>>>;

export type Administration = {
  /** @throws AppError `BAD_REQUEST` when the name is taken or the name of nothing */
  addTeam(name: string, plan: PlanChanges): Promise<TeamView>;
  /** @throws AppError `NOT_FOUND` */
  changeTeam(idOrName: string, plan: PlanChanges): Promise<TeamView>;
  listTeams(): Promise<readonly TeamView[]>;
  /**
   * Adds credits to a team's balance.
   * @param name names the grant: one of that name is made once, however often it is asked for
   * @throws AppError `NOT_FOUND`
   */
  grant(idOrName: string, credits: number, name: string): Promise<TeamView>;
  /** Makes a key; `secret` is told here and never again. @throws AppError `NOT_FOUND` */
  addKey(
    idOrName: string,
    name: string,
  ): Promise<{ readonly key: KeyRow; readonly secret: string }>;
  /** @throws AppError `NOT_FOUND` when the team is not there */
  listKeys(idOrName: string | undefined): Promise<readonly KeyRow[]>;
  /** From now on the key is unknown; a second time answers the same. @throws AppError `NOT_FOUND` */
  revokeKey(id: KeyId): Promise<KeyRow>;
};

type Deps = {
  readonly accounts: AccountStore;
  readonly ledger: LedgerStore;
  readonly defaults: TeamDefaults;
  readonly clock: Clock;
};

/** The operator's hand on the accounts. */
export function createAdministration(deps: Deps): Administration {
  const { accounts, ledger, clock } = deps;
  const view = (team: TeamRow): Promise<TeamView> => viewOf(deps, team);
  const require = async (idOrName: string): Promise<TeamRow> => {
    const team = await accounts.findTeam(idOrName);
    if (team === undefined) throw new AppError('NOT_FOUND', `There is no team ${idOrName}.`);
    return team;
  };
  return {
    async addTeam(name, plan) {
      const team = { id: newTeamId(), name, createdAt: clock.now(), ...toPlan(plan) };
      if (!(await accounts.addTeam({ ...NO_PLAN, ...team }))) {
        throw new AppError('BAD_REQUEST', `There is a team ${name} already.`);
      }
      await ledger.grantMonth(deps.defaults.monthlyCredits, clock.now(), team.id);
      return view(await require(team.id));
    },
    async changeTeam(idOrName, plan) {
      const { id } = await require(idOrName);
      return view((await accounts.changeTeam(id, toPlan(plan))) ?? (await require(id)));
    },
    async listTeams() {
      await ledger.grantMonth(deps.defaults.monthlyCredits, clock.now());
      return Promise.all((await accounts.listTeams()).map(view));
    },
    async grant(idOrName, credits, name) {
      const team = await require(idOrName);
      const cause = `team:${team.id}:grant:${name}`;
      const at = clock.now();
      await ledger.write({ teamId: team.id, keyId: undefined, kind: 'grant', credits, cause, at });
      return view(team);
    },
    async addKey(idOrName, name) {
      const team = await require(idOrName);
      const { secret, hash, hint } = makeKey();
      const key = { id: newKeyId(), teamId: team.id, name, hint, createdAt: clock.now() };
      await accounts.addKey({ ...key, hash });
      return { key: { ...key, revokedAt: undefined }, secret };
    },
    async listKeys(idOrName) {
      return accounts.listKeys(idOrName === undefined ? undefined : (await require(idOrName)).id);
    },
    async revokeKey(id) {
      const key = await accounts.revokeKey(id, clock.now());
      if (key === undefined) throw new AppError('NOT_FOUND', `There is no key ${id}.`);
      return key;
    },
  };
}

const NO_PLAN: TeamPlan = { monthlyCredits: undefined, concurrency: undefined, rates: undefined };

/** What is left out is not touched. */
function toPlan(changes: PlanChanges): Partial<TeamPlan> {
  const { monthlyCredits, concurrency, rates } = changes;
  return {
    ...(monthlyCredits === undefined ? {} : { monthlyCredits }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(rates === undefined ? {} : { rates: toStored(rates) }),
  };
}

function toStored(rates: RateChanges): Readonly<Record<string, number>> {
  const known = MODES.flatMap((mode) => {
    const limit = rates[mode];
    return limit === undefined ? [] : [[mode, limit] as const];
  });
  return Object.fromEntries(known);
}

async function viewOf({ ledger, defaults }: Deps, team: TeamRow): Promise<TeamView> {
  return {
    id: team.id,
    name: team.name,
    createdAt: team.createdAt,
    monthlyCredits: team.monthlyCredits ?? defaults.monthlyCredits,
    concurrency: team.concurrency ?? defaults.jobsAtOnce,
    rates: { ...defaults.rates, ...team.rates },
    balance: await ledger.balance(team.id),
  };
}
