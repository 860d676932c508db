/** Cuts a stream of bytes into lines and the bodies that lines announce. */

export type FrameReader = {
  /** @returns false when a line is longer than allowed */
  read(chunk: Buffer): boolean;
};

type Deps = {
  readonly lineLimitBytes: number;
  /** A whole line; the answer is how many bytes of a body follow it. */
  readonly onLine: (line: string) => number;
  readonly onBody: (body: string) => void;
};

const NEW_LINE = 10;

export function createFrameReader({ lineLimitBytes, onLine, onBody }: Deps): FrameReader {
  let chunks: Buffer[] = [];
  let sizeBytes = 0;
  let bodyBytes = 0;

  /** Takes one line or body off the front; undefined when more must come first. */
  const takeOne = (bytes: Buffer): Buffer | undefined => {
    if (bodyBytes > 0) {
      if (bytes.length < bodyBytes) return undefined;
      const body = bytes.toString('utf8', 0, bodyBytes);
      const rest = bytes.subarray(bodyBytes);
      bodyBytes = 0;
      onBody(body);
      return rest;
    }
    const end = bytes.indexOf(NEW_LINE);
    if (end < 0 || end > lineLimitBytes) return undefined;
    bodyBytes = onLine(bytes.toString('utf8', 0, end));
    return bytes.subarray(end + 1);
  };

  return {
    read(chunk) {
      chunks.push(chunk);
      sizeBytes += chunk.length;
      // Megabytes of a body come in many chunks: joined once, when all are there.
      if (sizeBytes < bodyBytes) return true;
      let left: Buffer = Buffer.concat(chunks);
      for (let rest = takeOne(left); rest !== undefined; rest = takeOne(left)) left = rest;
      chunks = [left];
      sizeBytes = left.length;
      return bodyBytes > 0 || sizeBytes <= lineLimitBytes;
    },
  };
}
