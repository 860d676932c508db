/** `npm run site`: the test site by hand, on PORT or 3003. */
import { pagePaths, startSite } from './site.ts';

const site = await startSite({ port: Number(process.env['PORT'] ?? 3003) });
const paths = pagePaths.map((path) => `  ${site.url}${path}`).join('\n');
process.stdout.write(`${paths}\n\nThe test site listens on ${site.url}; Ctrl-C ends it.\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.close());
