/** `origin` and `integration`: who asks on whose behalf. */
import { z } from 'zod';

const KNOWN: ReadonlySet<string> = new Set([
  'dify',
  'zapier',
  'pipedream',
  'raycast',
  'langchain',
  'crewai',
  'llamaindex',
  'n8n',
  'camelai',
  'make',
  'flowise',
  'metagpt',
  'relevanceai',
  'viasocket',
  'cli',
  'hermes',
  'gstack',
  'prometheus',
]);

/** One of the known names, or any that starts with an underscore. */
export const integration = z
  .string()
  .refine((name) => KNOWN.has(name) || name.startsWith('_'), {
    error: `Invalid integration. It is one of ${[...KNOWN].join(', ')}, or a name that starts with "_".`,
  })
  .meta({ pattern: `^(?:_.*|${[...KNOWN].join('|')})$` })
  .nullable()
  .optional()
  .describe('The tool that asks.');
