/** What sessions rely on in every live page. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LivePage } from '../../src/runtime/live-page.ts';
import { HANGS, PRINTS } from '../fakes/live-page.ts';

/** One claimed page, and how its browser is made to end by itself. */
export type PageSubject = {
  readonly page: LivePage;
  /** Resolves when the program that never ends has printed its line. */
  hanging(): Promise<void>;
  crash(): void;
};

const never = new AbortController().signal;

/** @param open answers a page that was opened and is not claimed yet */
export function livePageSuite(name: string, open: () => Promise<PageSubject>): void {
  describe(`a live page: ${name}`, () => {
    let subject: PageSubject;

    beforeEach(async () => {
      subject = await open();
      expect(subject.page.claim()).toBe(true);
    });
    afterEach(() => subject.page.destroy());

    test('code that ends answers with what it printed', async () => {
      const outcome = await subject.page.run({ language: 'node', code: PRINTS }, 30_000, never);

      expect(outcome).toMatchObject({ stdout: 'begun\n', exitCode: 0, killed: false });
    });

    test('code over its time is killed and answers with what it had printed', async () => {
      const outcome = await subject.page.run({ language: 'node', code: HANGS }, 1_000, never);

      expect(outcome).toMatchObject({ stdout: 'begun\n', exitCode: 124, killed: true });
    });

    test('code whose signal aborts is killed and answers with what it had printed', async () => {
      const ending = new AbortController();
      const running = subject.page.run({ language: 'node', code: HANGS }, 30_000, ending.signal);

      await subject.hanging();
      ending.abort(new Error('over'));

      expect(await running).toMatchObject({ stdout: 'begun\n', exitCode: 137, killed: true });
    });

    test('code whose signal has aborted already does not begin', async () => {
      const reason = new Error('over');
      const aborted = AbortSignal.abort(reason);

      const running = subject.page.run({ language: 'node', code: PRINTS }, 30_000, aborted);

      await expect(running).rejects.toBe(reason);
    });

    test('a browser that ends by itself is told; one that is ended is not', async () => {
      const { page } = subject;
      const told = Promise.withResolvers<string>();
      page.onGone(told.resolve);
      const ended = await open();
      ended.page.claim();
      let toldOfEnd = false;
      ended.page.onGone(() => (toldOfEnd = true));

      await ended.page.destroy();
      subject.crash();

      expect(await told.promise).toBe('crashed');
      expect(toldOfEnd).toBe(false);
      expect(ended.page.claim()).toBe(false);
    });
  });
}
