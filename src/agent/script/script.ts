/** The Playwright code a prompt amounted to, ready to be sent as `code`. */

/** Text with the names of secrets in it, as an expression. */
export function textCode(text: string): string {
  const parts = text.split(/\{\{\s*([\w.-]+)\s*\}\}/);
  if (parts.length === 1) return JSON.stringify(text);
  return parts
    .map((part, index) =>
      index % 2 === 1
        ? `variables[${JSON.stringify(part)}]`
        : part === ''
          ? undefined
          : JSON.stringify(part),
    )
    .filter((part) => part !== undefined)
    .join(' + ');
}

/** @param variables names of secrets; their values are for who runs it to put in */
export function scriptOf(lines: readonly string[], variables: readonly string[]): string {
  if (lines.length === 0) return '';
  const used = variables.filter((name) =>
    lines.some((line) => line.includes(`variables[${JSON.stringify(name)}]`)),
  );
  const head =
    used.length === 0
      ? []
      : [
          '// Put the values in before you run this.',
          `const variables = ${JSON.stringify(Object.fromEntries(used.map((name) => [name, ''])))};`,
        ];
  return `${[...head, ...lines].join('\n')}\n`;
}
