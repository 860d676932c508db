/**
 * `node bench/ledger-chaos.ts [ROUNDS]`: paid work on a server that is killed with `kill -9` at random
 * moments, 50 times unless told otherwise; then the ledger is held against rows and answers.
 */
import { ledgerChaos } from '../tests/fixtures/ledger-chaos.ts';
import { startSite } from '../tests/site/site.ts';

const rounds = Number(process.argv[2] ?? 50);
const site = await startSite();
const report = await ledgerChaos(site.url, rounds, Math.random);
await site.close();
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
const { wronglyTold, unmatched, heldBack, balances, expected } = report;
const agrees = balances.every((balance) => balance === expected);
if (wronglyTold.length > 0 || unmatched.length > 0 || heldBack !== 0 || !agrees)
  process.exitCode = 1;
