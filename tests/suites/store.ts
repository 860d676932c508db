/** What every store must do, whoever keeps its promises. */
import { describe } from 'vitest';
import { nodeCases } from './store-nodes.ts';
import { profileCases } from './profiles.ts';
import { queueCases } from './store-queue.ts';
import { scrapeCases } from './store-scrapes.ts';
import { sessionCases } from './store-sessions.ts';
import { type StorePair, useSubject } from './store-subject.ts';

/** @param open makes an empty store, seen by two servers */
export function storeSuite(name: string, open: () => Promise<StorePair>): void {
  describe(`the store in ${name}`, () => {
    const subject = useSubject(open);
    scrapeCases(subject);
    queueCases(subject);
    sessionCases(subject);
    nodeCases(subject);
    profileCases(subject);
  });
}
