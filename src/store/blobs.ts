/** Bytes too big for a row: screenshots, PDFs, later archives and recordings. */

export type Blob = { readonly bytes: Uint8Array; readonly mediaType: string };

export interface BlobStore {
  /**
   * Keeps bytes under an unguessable name and answers that name (letters, digits, a dot and an ending).
   * They are on disk when the promise resolves.
   * @param keepMs how long they are kept, in milliseconds
   */
  put(blob: Blob, keepMs: number): Promise<string>;
  /** Undefined when there is none of that name, or its time is over. */
  get(name: string): Promise<Blob | undefined>;
  /** Removes what is past its time; answers how many. */
  sweep(): Promise<number>;
}
