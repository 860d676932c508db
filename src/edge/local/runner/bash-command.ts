/** The command that starts a bash runner in a box, and how it is spoken to. */
import type { Dialect } from './process.ts';

/** Where the program of the runner lies on the host; bound read-only into boxes, at any path. */
export const BASH_PROGRAM_FOLDER: string = new URL('./bash-program/', import.meta.url).pathname;

/** @param programFolder the folder of the program, as it was bound */
export function bashArguments(programFolder: string): readonly string[] {
  return ['/bin/bash', '--noprofile', '--norc', `${programFolder.replace(/\/$/, '')}/harness.sh`];
}

/** Between fields of a request: no blank to the shell, so that none is lost. */
const SEPARATOR = '\u001f';

/** A text as `printf %b` reads it back, on one line. Bash has no NUL: it goes, as in a script. */
const escaped = (text: string): string =>
  text
    .replaceAll('\0', '')
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll(SEPARATOR, '\\0037');

/** A shell takes the line ends of Windows for part of its words; where every line has one, they go. */
const unixLines = (code: string): string =>
  /(^|[^\r])\n/.test(code) ? code : code.replaceAll('\r\n', '\n');

type Request = {
  readonly type: string;
  readonly id: number;
  readonly sentinel?: string;
  readonly tab?: string | undefined;
  readonly code?: string;
};

/** Requests as fields a shell can read. Every exit of a shell is its code's doing. */
export const BASH_DIALECT: Dialect = {
  encode(request) {
    const { type, id, sentinel = '', tab = '', code = '' } = request as Request;
    return [type, id, sentinel.replaceAll('\0', '\\0'), tab, escaped(unixLines(code))].join(
      SEPARATOR,
    );
  },
  announcesExit: false,
};
