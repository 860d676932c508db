/** What a person sees when the server is ready. */
import type { Config } from './config.ts';

/** @param warnings of the runtime: what does not hold on this machine */
export function greeting(address: string, config: Config, warnings: readonly string[]): string {
  const lines = [
    '',
    `Livepage is ready at ${address}`,
    '',
    'Try it: scrape a page, then work on that very page.',
    `  curl -s ${address}/v2/scrape -H 'content-type: application/json' -d '{"url":"https://example.com"}'`,
    `  curl -s ${address}/v2/scrape/SCRAPE_ID/interact -H 'content-type: application/json' -d '{"code":"await page.title()"}'`,
    `  curl -s -X DELETE ${address}/v2/scrape/SCRAPE_ID/interact`,
    '',
    `The API: ${address}/openapi.json   Health: ${address}/ready   Metrics: ${address}/metrics`,
    '',
    ...switchedOff(config).map((line) => `  - ${line}`),
    ...warnings.map((line) => `  ! ${line}`),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function switchedOff(config: Config): readonly string[] {
  return [
    config.auth === 'off'
      ? 'Authentication is off (AUTH=off): whoever reaches this address may use it.'
      : 'Who asks needs an API key (AUTH=keys): npm run keys -- team add NAME, npm run keys -- key add NAME.',
    config.llm === undefined
      ? 'No model: prompts are done as far as they are plain; LLM_PROVIDER and LLM_MODEL give it one.'
      : `Prompts that are not plain are worked out by ${config.llm.model}.`,
    ...(config.allowPrivateNetwork === false
      ? ['Private addresses are closed to scrapes and code; ALLOW_PRIVATE_NETWORK opens them.']
      : []),
  ];
}
