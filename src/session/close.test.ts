/** What a stop answers about the profile it saves. */
import { expect, test } from 'vitest';
import { createFakeClock } from '../../tests/fakes/clock.ts';
import { createFakePage } from '../../tests/fakes/live-page.ts';
import { silentLog } from '../../tests/store/silent-log.ts';
import { newSessionId, SOLE_TEAM } from '../base/ids.ts';
import type { BrowserState, CapturedState } from '../runtime/browser-state.ts';
import type { SessionStore } from '../store/sessions.ts';
import { closeSession } from './close.ts';
import { startLiveSession } from './live-session.ts';
import type { StopOutcome } from './sessions.ts';

const STATE: BrowserState = { cookies: [], origins: [] };

/** Stops a session that writes a profile, whose browser is read as `capture` says. */
async function stop(
  capture: () => Promise<CapturedState>,
): Promise<{ readonly outcome: StopOutcome; readonly saved: readonly BrowserState[] }> {
  const saved: BrowserState[] = [];
  const clock = createFakeClock();
  const createdAt = clock.now();
  const writer = {
    name: 'ann',
    version: undefined,
    save: async (state: BrowserState) => void saved.push(state),
    release: async () => undefined,
  };
  const session = startLiveSession(
    { clock, onOver: () => undefined, onUsed: () => undefined },
    {
      id: newSessionId(),
      teamId: SOLE_TEAM,
      scrapeId: undefined,
      cdpToken: 'token',
      streamWebView: false,
      createdAt,
      expiresAt: createdAt + 600_000,
      idleMs: 600_000,
      page: { ...createFakePage(), captureState: capture },
      writer,
    },
  );
  const sessions = { close: async () => true } as unknown as SessionStore;
  return {
    outcome: await closeSession({ sessions, clock, log: silentLog }, session, 'stopped'),
    saved,
  };
}

test('what was read whole is saved without a word', async () => {
  const { outcome, saved } = await stop(async () => ({ state: STATE, unread: [] }));

  expect(outcome).toEqual({ status: 'stopped', durationMs: 0, creditsBilled: 2 });
  expect(saved).toEqual([STATE]);
});

test('an origin that could not be read is named: the rest is saved', async () => {
  const unread = ['https://stuck.example'];

  const { outcome, saved } = await stop(async () => ({ state: STATE, unread }));

  expect(outcome).toMatchObject({
    status: 'stopped',
    warning: expect.stringContaining('https://stuck.example'),
  });
  expect(saved).toEqual([STATE]);
});

test('a browser that does not answer leaves what was saved before, and the stop says so', async () => {
  const { outcome, saved } = await stop(() => Promise.reject(new Error('no answer')));

  expect(outcome).toMatchObject({
    status: 'failed',
    warning: 'The profile "ann" was not saved; the version saved before stands.',
  });
  expect(saved).toEqual([]);
});
