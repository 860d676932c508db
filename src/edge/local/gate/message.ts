/** CDP messages as they come: from clients, who may say anything, and from the browser. */
import type { Command, Params } from './commands.ts';

/** Ids of the gate's own commands count down from here; clients use others. */
export const GATE_IDS_BELOW = -1_000_000_000;

export type Incoming = { readonly id: number } & Command;

export const isRecord = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null;

/** An object in JSON; undefined for anything else. */
export function readMessage(text: string): Params | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && !Array.isArray(value) ? value : undefined;
  } catch {
    // Not JSON: the caller says so to whoever sent it.
    return undefined;
  }
}

/** A command of a client; undefined when it is none. */
export function readCommand(text: string): Incoming | undefined {
  const message = readMessage(text);
  if (message === undefined) return undefined;
  const { id, method, params, sessionId } = message;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= GATE_IDS_BELOW) return undefined;
  if (typeof method !== 'string' || (params !== undefined && !isRecord(params))) return undefined;
  if (sessionId !== undefined && typeof sessionId !== 'string') return undefined;
  return { id, method, params: params ?? {}, sessionId };
}

const ANSWER = '{"id":';
const ANSWER_TO_GATE = '{"id":-1';
const EVENT = '{"method":"';
const TARGET_EVENT = '{"method":"Target.';

/** Whether a message of the browser concerns the gate. Told by its first bytes: the rest may be megabytes. */
export function concernsGate(text: string): boolean {
  if (text.startsWith(ANSWER)) return text.startsWith(ANSWER_TO_GATE);
  return !text.startsWith(EVENT) || text.startsWith(TARGET_EVENT);
}
