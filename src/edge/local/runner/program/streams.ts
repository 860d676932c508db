/** stdout and stderr of user code: written at once, dropped past the limit of the call. */
import { writeSync } from 'node:fs';
import { Writable } from 'node:stream';

export type Streams = {
  /** A new call begins with a whole limit. */
  begin(): void;
  /** One line on stderr, for what the runner itself has to say. */
  say(text: string): void;
  /** Marks the end of a call on both streams. */
  end(sentinel: string): void;
};

/** How long to wait for a reader before looking again, in milliseconds. */
const FULL_WAIT_MS = 1;
const waitCell = new Int32Array(new SharedArrayBuffer(4));

/** Writes all of it, waiting while the pipe is full; what cannot be written is lost. */
const writeAll = (fd: number, bytes: Uint8Array): void => {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(fd, bytes, written);
    } catch (error) {
      // User code may have made it non-blocking, or closed it.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
      Atomics.wait(waitCell, 0, 0, FULL_WAIT_MS);
    }
  }
};

/** A stream that user code writes to in place of the process's own. */
class BoundedOutput extends Writable {
  readonly fd: number;
  readonly #limitBytes: number;
  #leftBytes: number;

  constructor(fd: number, limitBytes: number) {
    super({ decodeStrings: true });
    this.fd = fd;
    this.#limitBytes = limitBytes;
    this.#leftBytes = limitBytes;
  }

  begin(): void {
    // One more than the limit shows the server that something was cut.
    this.#leftBytes = this.#limitBytes + 1;
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    if (this.#leftBytes > 0) {
      const part = chunk.subarray(0, this.#leftBytes);
      this.#leftBytes -= part.length;
      writeAll(this.fd, part);
    }
    done();
  }

  // The process's own streams cannot be ended either.
  override _destroy(_error: Error | null, done: (error?: Error | null) => void): void {
    done();
  }
}

/** Puts bounded streams in the place of `process.stdout` and `process.stderr`. */
export function installStreams(limitBytes: number): Streams {
  const stdout = new BoundedOutput(1, limitBytes);
  const stderr = new BoundedOutput(2, limitBytes);
  Object.defineProperty(process, 'stdout', { value: stdout, configurable: true, enumerable: true });
  Object.defineProperty(process, 'stderr', { value: stderr, configurable: true, enumerable: true });

  return {
    begin() {
      stdout.begin();
      stderr.begin();
    },
    say: (text) => stderr._write(Buffer.from(`${text}\n`), 'utf8', () => undefined),
    end(sentinel) {
      const mark = Buffer.from(sentinel);
      writeAll(1, mark);
      writeAll(2, mark);
      // What timers print from now on belongs to the next call, within a limit of its own.
      stdout.begin();
      stderr.begin();
    },
  };
}
