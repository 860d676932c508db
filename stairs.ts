/** The stairs of the house: a room may import the rooms named after it, and nothing else. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  http: [
    'contract',
    'account',
    'search',
    'scrape',
    'session',
    'profile',
    'runtime',
    'store',
    'base',
  ],
  // A question becomes results, and results become documents.
  search: ['scrape', 'ledger', 'store', 'base'],
  scrape: ['session', 'profile', 'ledger', 'runtime', 'store', 'base'],
  session: ['agent', 'profile', 'ledger', 'runtime', 'store', 'base'],
  // A prompt becomes steps on a page, with a model or without; it knows nothing of sessions and credits.
  agent: ['runtime', 'base'],
  // Teams and keys: who asks. Beside the work that is done, so that neither knows of the other.
  account: ['store', 'base'],
  // What a page's browser remembers, kept by name, in the words in which a box tells it.
  profile: ['runtime', 'store', 'base'],
  ledger: ['store', 'base'],
  runtime: ['base'],
  store: ['base'],
  contract: [],
  base: [],
  'edge/local': ['runtime', 'base'],
  'edge/llm': ['agent', 'base'],
  'edge/sql': ['store', 'base'],
  'edge/blob': ['store', 'base'],
  'edge/searxng': ['search', 'base'],
  'edge/listen': ['runtime', 'base'],
};
