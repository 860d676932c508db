/** JSON Schemas handed in by callers: what models cannot follow is refused. */
import { z } from 'zod';

const MESSAGE =
  'Schema has an object with "additionalProperties: true" and no properties: name the properties you want.';

/** A caller's JSON Schema; no node may be an open dictionary. */
export const callerSchema = z
  .unknown()
  .refine((schema) => !hasOpenDictionary(schema), { error: MESSAGE })
  .describe('JSON Schema of the wanted result.');

function hasOpenDictionary(root: unknown): boolean {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== 'object' || node === null) continue;
    const values = new Map<string, unknown>(Object.entries(node));
    if (values.has('$ref')) continue;
    if (isOpenDictionary(values)) return true;
    pending.push(...values.values());
  }
  return false;
}

function isOpenDictionary(node: ReadonlyMap<string, unknown>): boolean {
  return (
    node.get('type') === 'object' &&
    node.get('additionalProperties') === true &&
    !node.has('properties') &&
    !node.has('patternProperties')
  );
}
