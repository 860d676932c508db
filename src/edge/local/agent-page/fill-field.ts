/** Puts a text in place of what a field holds. */
import { untilAborted } from '../../../base/abort.ts';
import { ownForm } from './own-form.ts';
import type { TabEyes } from './tab-eyes.ts';
import { enterText, reach, touch } from './touching.ts';

/** Fills at once and looks whether the text is there; else key by key. @throws AppError `STALE_REF`, `ACTION_FAILED` */
export async function fillField(
  eyes: TabEyes,
  ref: string,
  text: string,
  signal: AbortSignal,
): Promise<void> {
  await reach(eyes, ref, false, signal);
  const how = await touch(eyes, ref, { kind: 'prepare-fill' }, signal);
  if (how.outcome === 'set-value') {
    await touch(eyes, ref, { kind: 'value', value: ownForm(how.detail ?? '', text) }, signal);
    return;
  }
  await replaceSelected(eyes, text, signal);
  const after = await touch(eyes, ref, { kind: 'state' }, signal);
  if (after.value === undefined || tidy(after.value) === tidy(text)) return;
  // A field that formats or completes while one types wants its keys one by one.
  await touch(eyes, ref, { kind: 'prepare-fill' }, signal);
  await untilAborted(eyes.page.keyboard.press('Delete'), signal);
  await enterText(eyes, text, signal);
}

async function replaceSelected(eyes: TabEyes, text: string, signal: AbortSignal): Promise<void> {
  const { keyboard } = eyes.page;
  if (text === '') return untilAborted(keyboard.press('Delete'), signal);
  // The last sign by hand: pages that listen to keys hear one.
  const last = text.codePointAt(text.length - 1) ?? 0;
  const isPair = last >= 0xdc00 && last <= 0xdfff;
  const cut = text.length - (isPair ? 2 : 1);
  await untilAborted(keyboard.insertText(text.slice(0, cut)), signal);
  await enterText(eyes, text.slice(cut), signal);
}

const tidy = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
