// A plain prompt: done without any model, by the names on the page.
//   node examples/prompts/plain.mjs URL "PROMPT"
import { Firecrawl } from 'firecrawl';

const [url, prompt] = process.argv.slice(2);
const firecrawl = new Firecrawl({
  apiUrl: process.env.LIVEPAGE_URL ?? 'http://127.0.0.1:3002',
  apiKey: 'any',
});

const document = await firecrawl.scrape(url);
const { scrapeId } = document.metadata;
try {
  const answer = await firecrawl.interact(scrapeId, { prompt });
  console.log(answer.success ? answer.output : `Not done: ${answer.error}`);
  console.log(`\nWorked out by: ${answer.planner}\n${answer.stdout}`);
  // What it amounted to, to be sent as "code" the next time.
  console.log(answer.script);
} finally {
  await firecrawl.stopInteraction(scrapeId);
}
