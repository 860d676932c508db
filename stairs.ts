/** The stairs of the house: a room may import the rooms named after it, and nothing else. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  http: ['contract', 'scrape', 'session', 'runtime', 'store', 'base'],
  scrape: ['session', 'ledger', 'runtime', 'store', 'base'],
  session: ['ledger', 'runtime', 'store', 'base'],
  ledger: ['store', 'base'],
  runtime: ['base'],
  store: ['base'],
  contract: [],
  base: [],
  'edge/local': ['runtime', 'base'],
  'edge/sql': ['store', 'base'],
  'edge/blob': ['store', 'base'],
  'edge/listen': ['runtime', 'base'],
};
