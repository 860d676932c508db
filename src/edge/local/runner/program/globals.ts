/** Names the runner gives to user code, who may assign to them and declare them anew. */
import type { InspectorSession } from './inspector-session.ts';

export type Globals = {
  /** What a name means to user code now. */
  read(name: string): Promise<unknown>;
  /** Gives a name a new value, also where user code has declared it anew. */
  define(name: string, value: unknown): Promise<void>;
  /** Whether user code has assigned to a defined name since this was last asked. */
  wasAssigned(name: string): boolean;
};

export function createGlobals(inspector: InspectorSession): Globals {
  const assigned = new Set<string>();

  return {
    async read(name) {
      const { result } = await inspector.look(
        `typeof ${name} === 'undefined' ? undefined : ${name}`,
      );
      return inspector.valueOf(result);
    },
    async define(name, value) {
      let current = value;
      Object.defineProperty(globalThis, name, {
        get: () => current,
        set(next: unknown) {
          current = next;
          assigned.add(name);
        },
        configurable: true,
        enumerable: true,
      });
      if ((await inspector.declaredNames()).includes(name)) {
        await inspector.evaluate(`let ${name} = globalThis.${name}; undefined`);
      }
    },
    wasAssigned: (name) => assigned.delete(name),
  };
}
