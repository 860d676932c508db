/** Pictures whose bytes stand in the text itself. */

/** What stands in a picture's place. */
export const REMOVED_IMAGE = '<Base64-Image-Removed>';

/** Puts a marker in the place of the bytes of every `data:` picture; its alternative text stays. */
export function withoutBase64Images(markdown: string): string {
  return markdown.replace(
    /\]\(<?data:image\/[^)\s>]*>?(\s+"[^"\n]*")?\)/giu,
    `](${REMOVED_IMAGE})`,
  );
}
