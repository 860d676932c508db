/** Credits of searches under way: what one may cost is not there for the next to spend. */
import type { TeamId } from '../base/ids.ts';
import { outOfCredits } from '../ledger/out-of-credits.ts';
import type { LedgerStore } from '../store/ledger.ts';

export type PromisedCredits = {
  /**
   * Puts credits aside until they are given back; those promised before come first.
   * @throws AppError `CREDITS_EXHAUSTED` when the balance has not so many beside them, `STORE_UNAVAILABLE`
   */
  promise(teamId: TeamId, credits: number): Promise<Disposable>;
};

/** Remembered by this process alone, so that a search that dies with it holds nothing back. */
export function createPromisedCredits(ledger: Pick<LedgerStore, 'balance'>): PromisedCredits {
  const promised = new Map<TeamId, number>();
  const change = (teamId: TeamId, credits: number): number => {
    const before = promised.get(teamId) ?? 0;
    if (before + credits === 0) promised.delete(teamId);
    else promised.set(teamId, before + credits);
    return before;
  };
  return {
    async promise(teamId, credits) {
      const earlier = change(teamId, credits);
      let isGivenBack = false;
      const giveBack = (): void => {
        if (!isGivenBack) change(teamId, -credits);
        isGivenBack = true;
      };
      try {
        const balance = await ledger.balance(teamId);
        if (balance < earlier + credits) throw outOfCredits('this search', credits);
      } catch (error) {
        giveBack();
        throw error;
      }
      return { [Symbol.dispose]: giveBack };
    },
  };
}
