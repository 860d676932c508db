/** Documents that are no HTML, as markdown. */

/** JSON becomes a fenced block, other data too; plain text and markdown stay as they are. */
export function markdownOfPlainText(text: string, contentType: string | undefined): string {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (/[/+]json$/u.test(type)) return fenced(prettyJson(text), 'json');
  if (/[/+]xml$/u.test(type)) return fenced(text, 'xml');
  const language = /^(?:text|application)\/(?:x-)?(javascript|ecmascript|css|yaml|toml|csv)$/u.exec(
    type,
  )?.[1];
  return language === undefined ? text.trim() : fenced(text, language);
}

function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text; // Called JSON, but is none: as it came.
  }
}

/** A fence longer than any in the text. */
function fenced(text: string, language: string): string {
  const longest = Math.max(
    2,
    ...[...text.matchAll(/^\s*(`{3,})/gmu)].map(([, ticks]) => ticks?.length ?? 0),
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trim()}\n${fence}`;
}
