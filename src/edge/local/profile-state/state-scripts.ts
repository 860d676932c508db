/** The in-page functions as texts that can travel. */
import { readCaches, writeCaches } from './in-page/caches.ts';
import { readDatabases, writeDatabases } from './in-page/databases.ts';
import { createDecoder } from './in-page/decode-value.ts';
import { createEncoder } from './in-page/encode-value.ts';
import { readGranted } from './in-page/granted.ts';
import { readOrigin, writeOrigin, type StateParts } from './in-page/origin.ts';

const PARTS: StateParts = {
  createEncoder,
  createDecoder,
  readDatabases,
  writeDatabases,
  readCaches,
  writeCaches,
};

const PARTS_TEXT = `{ ${Object.entries(PARTS)
  .map(([name, part]) => `${name}: ${part.toString()}`)
  .join(',')} }`;

/** JSON text both ways: the protocol loses half a surrogate pair, and what is stored may be one. */
const declaration = (run: unknown): string =>
  `async function (text) { return JSON.stringify(await (${String(run)})(${PARTS_TEXT}, JSON.parse(text))); }`;

/** Takes a `ReadOrder`, answers an `OriginState`, both as JSON text. */
export const READ_ORIGIN = declaration(readOrigin);

/** Answers the names of what was granted, as JSON text. */
export const READ_GRANTED = declaration(readGranted);

/** Takes an `OriginState`, answers its origin, both as JSON text. */
export const WRITE_ORIGIN = declaration(writeOrigin);
