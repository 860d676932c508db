/** The in-page functions as one function whose text can travel. */
import { createAddresses } from './in-page/addresses.ts';
import { createClutter } from './in-page/clutter.ts';
import { createClutterNames } from './in-page/clutter-names.ts';
import { createCodeWriter } from './in-page/code.ts';
import { createConvertibleWriter } from './in-page/convertible.ts';
import { createInlineWriter } from './in-page/inline.ts';
import { createMainPart } from './in-page/main-part.ts';
import { readMetadata } from './in-page/metadata.ts';
import type { PageRead, ReadRequest } from './in-page/part.ts';
import { createReadableWriter } from './in-page/readable.ts';
import { readDocument } from './in-page/read.ts';
import type { InPageParts } from './in-page/read.ts';
import { createTableWriter } from './in-page/tables.ts';
import { createTreeBuilder } from './in-page/tree.ts';

const PARTS: InPageParts = {
  createAddresses,
  createClutter,
  createClutterNames,
  createCodeWriter,
  createConvertibleWriter,
  createInlineWriter,
  createMainPart,
  createReadableWriter,
  createTableWriter,
  createTreeBuilder,
  readMetadata,
};

const TEXT = `
  const parts = { ${Object.entries(PARTS)
    .map(([name, part]) => `${name}: ${part.toString()}`)
    .join(',')} };
  return (${readDocument.toString()})(parts, request);
`;

/**
 * Reads the page it is run in; to be handed to `PageDriver.evaluateIsolated`. Each of its parts is
 * self-contained, so that their texts can be put together.
 */
// oxlint-disable-next-line typescript/no-implied-eval -- text of our own is the one form in which many files reach the page as one
export const pageScript = new Function('request', TEXT) as (request: ReadRequest) => PageRead;
