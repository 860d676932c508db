/** `formats` of a scrape: what the document shall hold. */
import { z } from 'zod';
import { callerSchema } from './schema-restriction.ts';
import { screenshotOptions } from './screenshot-options.ts';

const MAX_PROMPT_CHARACTERS = 10_000;

const prompt = z.string().max(MAX_PROMPT_CHARACTERS);
const question = z.string().min(1).max(MAX_PROMPT_CHARACTERS);

/** Formats without options of their own. */
const plain = z.strictObject({
  type: z.enum([
    'markdown',
    'html',
    'rawHtml',
    'rawBase64',
    'links',
    'images',
    'summary',
    'branding',
    'product',
    'menu',
    'audio',
    'video',
  ]),
});

const formatObject = z.discriminatedUnion('type', [
  plain,
  z.object({ type: z.literal('screenshot'), ...screenshotOptions }),
  z.strictObject({
    type: z.literal('attributes'),
    selectors: z.array(z.strictObject({ selector: z.string(), attribute: z.string() })),
  }),
  z.strictObject({
    type: z.literal('json'),
    schema: callerSchema.optional(),
    prompt: prompt.optional(),
    checkPromptInjection: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('deterministicJson'),
    schema: callerSchema.optional(),
    prompt: prompt.optional(),
  }),
  z.strictObject({
    type: z.literal('changeTracking'),
    modes: z.array(z.enum(['git-diff', 'json'])).default([]),
    schema: callerSchema.optional(),
    prompt: z.string().optional(),
    tag: z.string().nullable().default(null),
  }),
  z.strictObject({ type: z.literal('question'), question }),
  z.strictObject({ type: z.literal('highlights'), query: question }),
  z.strictObject({
    type: z.literal('query'),
    prompt,
    mode: z.enum(['freeform', 'directQuote']).default('freeform'),
  }),
]);

/** A format's bare name; `screenshot@fullPage` is what the Python SDK still sends. */
const formatName = z.enum([
  ...plain.shape.type.options,
  'screenshot',
  'screenshot@fullPage',
  'attributes',
  'json',
  'deterministicJson',
  'changeTracking',
  'question',
  'highlights',
  'query',
]);

/** What a name lacks, such as the selectors of `attributes`, the object's own check tells. */
const namedFormat = formatName.transform(asObject).pipe(formatObject);

function asObject(name: z.output<typeof formatName>): z.input<typeof formatObject> {
  const object =
    name === 'screenshot@fullPage' ? { type: 'screenshot', fullPage: true } : { type: name };
  return object as z.input<typeof formatObject>;
}

/** One format as it is after reading: always an object. */
export type WireFormat = z.output<typeof formatObject>;

/** All formats; a name stands for an object of that type. An empty list asks for metadata alone. */
export const formats = z
  .array(z.union([namedFormat, formatObject]))
  .superRefine((list, context) => {
    for (const message of conflictsOf(list.map((format) => format.type))) {
      context.addIssue({ code: 'custom', message });
    }
  })
  .default([{ type: 'markdown' }])
  .describe('What the document shall hold; each by name or as an object.');

function conflictsOf(types: readonly WireFormat['type'][]): string[] {
  const has = (type: WireFormat['type']): boolean => types.includes(type);
  const conflicts: string[] = [];
  if (types.filter((type) => type === 'screenshot').length > 1) {
    conflicts.push('At most one screenshot format can be asked for in one scrape.');
  }
  if (has('rawBase64') && types.length > 1) {
    conflicts.push('The rawBase64 format must be the only format of a scrape.');
  }
  if (has('changeTracking') && !has('markdown')) {
    conflicts.push('The changeTracking format needs the markdown format beside it.');
  }
  if (has('json') && has('deterministicJson')) {
    conflicts.push('The json and deterministicJson formats cannot be asked for together.');
  }
  return conflicts;
}
