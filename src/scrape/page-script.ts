/** The in-page functions as one function whose text can travel. */
import { createMainPart } from './in-page/main-part.ts';
import { readMetadata } from './in-page/metadata.ts';
import type { PageRead, ReadRequest } from './in-page/part.ts';
import { readDocument } from './in-page/read.ts';
import { createTreeBuilder } from './in-page/tree.ts';
import { createWriter } from './in-page/writer.ts';

const TEXT = `
  const parts = {
    createTreeBuilder: ${createTreeBuilder.toString()},
    createWriter: ${createWriter.toString()},
    createMainPart: ${createMainPart.toString()},
    readMetadata: ${readMetadata.toString()},
  };
  return (${readDocument.toString()})(parts, request);
`;

/**
 * Reads the page it is run in; to be handed to `PageDriver.evaluateIsolated`. Each of its parts is
 * self-contained, so that their texts can be put together.
 */
// A function made of text is the one form in which many files reach the page as one.
export const pageScript = new Function('request', TEXT) as (request: ReadRequest) => PageRead;
