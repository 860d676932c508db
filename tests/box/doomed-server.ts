/** A server to be killed: starts a runner and a browser in a box, tells their processes, waits. */
import { processTree } from '../../src/edge/local/sandbox/box-processes.ts';
import { createWorld, startChromium, startInBox } from './world.ts';

const world = await createWorld();
const [one, two] = [await world.openBox(), await world.openBox()];
const runner = startInBox(one, ['/bin/bash', '-c', 'sleep 1000 & echo ready; sleep 1000']);
await new Promise((resolve) => runner.child.stdout?.once('data', resolve));
const boxed = await startChromium(two);
await boxed.browser.newPage();
const pids = [...(runner.pid === undefined ? [] : processTree(runner.pid)), ...boxed.processIds()];
process.stdout.write(`${JSON.stringify({ pids, folders: [one.folder, two.folder] })}\n`);
