/** From a value that IndexedDB can hold to JSON, in Playwright's spelling. Runs inside the page. */

/** Ends reading before it takes more memory than there is room for. */
export type Spend = (chars: number) => void;

export type Encoder = {
  /** @throws TypeError for what cannot be copied out of a browser */
  encode(value: unknown): unknown;
  /** Fills in what takes time (bytes of blobs, keys); the encoded values are whole after that. */
  finish(): Promise<void>;
};

export function createEncoder(spend: Spend): Encoder {
  const pending: Promise<void>[] = [];

  const base64 = (bytes: Uint8Array): string => {
    let binary = '';
    for (let from = 0; from < bytes.length; from += 8192) {
      binary += String.fromCharCode(...bytes.subarray(from, from + 8192));
    }
    const text = btoa(binary);
    spend(text.length);
    return text;
  };
  const kinds: readonly (readonly [string, unknown])[] = [
    ['i8', Int8Array],
    ['ui8', Uint8Array],
    ['ui8c', Uint8ClampedArray],
    ['i16', Int16Array],
    ['ui16', Uint16Array],
    ['i32', Int32Array],
    ['ui32', Uint32Array],
    ['f32', Float32Array],
    ['f64', Float64Array],
    ['bi64', BigInt64Array],
    ['bui64', BigUint64Array],
    ['dv', DataView],
  ];

  const encodeNumber = (value: number): unknown => {
    if (Object.is(value, -0)) return { v: '-0' };
    return Number.isFinite(value) ? value : { v: String(value) };
  };
  const encodeBytes = (value: ArrayBufferView): unknown => {
    const kind = kinds.find(([, type]) => value instanceof (type as typeof Uint8Array))?.[0];
    if (kind === undefined) throw new TypeError('an array of a new kind');
    const { buffer, byteOffset, byteLength } = value;
    return { ta: { b: base64(new Uint8Array(buffer, byteOffset, byteLength)), k: kind } };
  };
  const encodeBlob = (value: Blob): unknown => {
    const blob: Record<string, unknown> = { type: value.type };
    if (value instanceof File) {
      blob['name'] = value.name;
      blob['lastModified'] = value.lastModified;
    }
    spend(value.size * 1.34);
    const fill = async (): Promise<void> => {
      blob['b'] = base64(new Uint8Array(await value.arrayBuffer()));
    };
    pending.push(fill());
    return { blob };
  };
  const encodeKey = (value: CryptoKey): unknown => {
    if (!value.extractable) throw new TypeError('a key that the browser does not give out');
    const key: Record<string, unknown> = { algorithm: value.algorithm, usages: value.usages };
    const fill = async (): Promise<void> => {
      key['jwk'] = await crypto.subtle.exportKey('jwk', value);
    };
    pending.push(fill());
    return { key };
  };
  const encodeLeaf = (value: object): unknown => {
    if (value instanceof Date) {
      return { d: Number.isNaN(value.getTime()) ? 'invalid' : value.toJSON() };
    }
    if (value instanceof RegExp) return { r: { p: value.source, f: value.flags } };
    if (value instanceof ArrayBuffer) return { ab: { b: base64(new Uint8Array(value)) } };
    if (ArrayBuffer.isView(value)) return encodeBytes(value);
    if (value instanceof Blob) return encodeBlob(value);
    if (typeof CryptoKey === 'function' && value instanceof CryptoKey) return encodeKey(value);
    if (value instanceof Error) {
      return { e: { n: value.name, m: value.message, s: value.stack ?? '' } };
    }
    return undefined;
  };

  const encodeTree = (root: unknown): unknown => {
    const seen = new Map<object, number>();
    const inside = (value: unknown): unknown => {
      spend(8);
      if (value === undefined) return { v: 'undefined' };
      if (value === null) return { v: 'null' };
      if (typeof value === 'boolean') return value;
      if (typeof value === 'number') return encodeNumber(value);
      if (typeof value === 'bigint') return { bi: value.toString() };
      if (typeof value === 'string') {
        spend(value.length);
        return value;
      }
      if (typeof value !== 'object') throw new TypeError(`a ${typeof value}`);
      return encodeObject(value);
    };
    const encodeObject = (value: object): unknown => {
      const known = seen.get(value);
      if (known !== undefined) return { ref: known };
      const leaf = encodeLeaf(value);
      if (leaf !== undefined) return leaf;
      const id = seen.size + 1;
      seen.set(value, id);
      if (Array.isArray(value)) return { a: value.map(inside), id };
      if (value instanceof Map) {
        return { m: [...value].map(([k, v]) => ({ k: inside(k), v: inside(v) })), id };
      }
      if (value instanceof Set) return { s: [...value].map(inside), id };
      if (Object.getPrototypeOf(value) !== Object.prototype) {
        throw new TypeError(`a ${value.constructor.name}`);
      }
      const fields = Object.entries(value).map(([k, v]) => {
        spend(k.length + 12);
        return { k, v: inside(v) };
      });
      return { o: fields, id };
    };
    return inside(root);
  };

  return {
    encode: encodeTree,
    async finish() {
      await Promise.all(pending);
    },
  };
}
