/** One after the other for each team, so that what one does is seen by the next. */
import type { TeamId } from '../../base/ids.ts';

/** Runs when all that came before for that team has ended, well or not; at once for no team. */
export type InTurn = <T>(teamId: TeamId | undefined, run: () => Promise<T>) => Promise<T>;

export function createInTurn(): InTurn {
  const turns = new Map<TeamId, Promise<unknown>>();
  return async (teamId, run) => {
    if (teamId === undefined) return run();
    const before = turns.get(teamId);
    const turn = before === undefined ? run() : before.then(run, run);
    turns.set(teamId, turn);
    try {
      return await turn;
    } finally {
      if (turns.get(teamId) === turn) turns.delete(teamId);
    }
  };
}
