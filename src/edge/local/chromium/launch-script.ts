/** The program Playwright takes for Chromium: a few lines of shell that build the box around it. */
import { DISABLED_FEATURES, ENABLED_FEATURES } from './chromium-flags.ts';

/** Files of the launch, in the box's folder, which no box sees. */
export type LaunchFiles = {
  readonly script: string;
  /** The seccomp program. */
  readonly filter: string;
  /** Where bubblewrap tells the id of the box's first process. */
  readonly info: string;
  /** Where the script tells its own process id, which is bubblewrap's. */
  readonly pid: string;
  /** Where the script tells which profile folder Playwright chose. */
  readonly profile: string;
};

/** The files of the launch of the box in this folder. */
export const launchFiles = (boxFolder: string): LaunchFiles => ({
  script: `${boxFolder}/browser.sh`,
  filter: `${boxFolder}/browser.bpf`,
  info: `${boxFolder}/browser.info`,
  pid: `${boxFolder}/browser.pid`,
  profile: `${boxFolder}/browser.profile`,
});

/** Descriptors of the launch; 3 and 4 are Playwright's pipe. */
export const SECCOMP_FD = 8;
export const INFO_FD = 9;

/** A word as the shell takes it literally. */
export const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/**
 * A script that becomes `command`, followed by the arguments it is given itself, with more
 * features in Playwright's lists: of two such flags Chromium would heed the last alone.
 * @param isBoxed whether the command is bubblewrap: its descriptors are opened, and the profile
 * folder Playwright made on the host is removed, for the one that counts is in the box
 */
export function launchScript(
  command: readonly string[],
  files: LaunchFiles,
  isBoxed: boolean,
): string {
  const redirects = isBoxed
    ? ` ${SECCOMP_FD}<${quoted(files.filter)} ${INFO_FD}>${quoted(files.info)}`
    : '';
  const onProfile = isBoxed ? 'rmdir "${word#*=}"' : `echo "\${word#*=}" >${quoted(files.profile)}`;
  return [
    '#!/bin/bash',
    `echo $$ >${quoted(files.pid)}`,
    'given=()',
    'for word; do',
    '  case "$word" in',
    `    --disable-features=*) word="$word,${DISABLED_FEATURES.join(',')}";;`,
    `    --enable-features=*) word="$word,${ENABLED_FEATURES.join(',')}";;`,
    `    --user-data-dir=*) ${onProfile};;`,
    '  esac',
    '  given+=("$word")',
    'done',
    `exec ${command.map(quoted).join(' ')} "\${given[@]}"${redirects}`,
    '',
  ].join('\n');
}
