/** From JSON back to a value that IndexedDB can hold. Runs inside the page. */

export type Decode = (encoded: unknown) => Promise<unknown>;

export function createDecoder(): Decode {
  type Fields = Readonly<Record<string, unknown>>;
  type Pair = { readonly k: unknown; readonly v: unknown };
  type Bytes = { readonly b: string };

  const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const words: Fields = { null: null, NaN, Infinity, '-Infinity': -Infinity, '-0': -0 };
  const views: Readonly<Record<string, new (buffer: ArrayBuffer) => unknown>> = {
    i8: Int8Array,
    ui8: Uint8Array,
    ui8c: Uint8ClampedArray,
    i16: Int16Array,
    ui16: Uint16Array,
    i32: Int32Array,
    ui32: Uint32Array,
    f32: Float32Array,
    f64: Float64Array,
    bi64: BigInt64Array,
    bui64: BigUint64Array,
    dv: DataView,
  };
  const decodeBytes = ({ b, k }: Bytes & { readonly k: string }): unknown => {
    const View = views[k];
    if (View === undefined) throw new TypeError(`Unknown array kind ${k}.`);
    return new View(bytesOf(b).buffer);
  };
  const decodeBlob = (blob: Fields): Blob => {
    const parts = [bytesOf(String(blob['b']))];
    const type = String(blob['type']);
    if (typeof blob['name'] !== 'string') return new Blob(parts, { type });
    return new File(parts, blob['name'], { type, lastModified: Number(blob['lastModified']) });
  };
  const decodeKey = ({ jwk, algorithm, usages }: Fields): Promise<CryptoKey> =>
    crypto.subtle.importKey(
      'jwk',
      jwk as JsonWebKey,
      algorithm as AlgorithmIdentifier,
      true,
      usages as KeyUsage[],
    );
  const decodeError = ({ n, m, s }: Fields): Error => {
    const error = new Error(String(m));
    error.name = String(n);
    error.stack = String(s);
    return error;
  };
  const leaves: Readonly<Record<string, (content: never) => unknown>> = {
    v: (word: string) => words[word],
    bi: (digits: string) => BigInt(digits),
    d: (text: string) => new Date(text),
    u: (address: string) => address,
    r: ({ p, f }: { p: string; f: string }) => new RegExp(p, f),
    ab: ({ b }: Bytes) => bytesOf(b).buffer,
    ta: decodeBytes,
    e: decodeError,
    blob: decodeBlob,
    key: decodeKey,
  };

  return async (encoded) => {
    const seen = new Map<unknown, unknown>();
    const inside = async (value: unknown): Promise<unknown> => {
      if (typeof value !== 'object' || value === null) return value;
      const fields = value as Fields;
      if ('ref' in fields) return seen.get(fields['ref']);
      const id = fields['id'];
      if ('a' in fields) {
        const array: unknown[] = [];
        seen.set(id, array);
        for (const item of fields['a'] as unknown[]) array.push(await inside(item));
        return array;
      }
      if ('o' in fields) {
        const made: Record<string, unknown> = {};
        seen.set(id, made);
        for (const { k, v } of fields['o'] as Pair[]) {
          const own = {
            value: await inside(v),
            enumerable: true,
            writable: true,
            configurable: true,
          };
          Object.defineProperty(made, String(k), own);
        }
        return made;
      }
      if ('m' in fields) {
        const map = new Map<unknown, unknown>();
        seen.set(id, map);
        for (const { k, v } of fields['m'] as Pair[]) map.set(await inside(k), await inside(v));
        return map;
      }
      if ('s' in fields) {
        const set = new Set<unknown>();
        seen.set(id, set);
        for (const item of fields['s'] as unknown[]) set.add(await inside(item));
        return set;
      }
      for (const [tag, decode] of Object.entries(leaves)) {
        if (tag in fields) return decode(fields[tag] as never);
      }
      throw new TypeError('A saved value has no known form.');
    };
    return inside(encoded);
  };
}
