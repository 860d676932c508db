import { describe, expect, test } from 'vitest';
import { judge } from './commands.ts';
import type { Params, Verdict } from './commands.ts';
import { createRealm } from './realm.ts';
import type { Realm } from './realm.ts';

const OWN = 'OWN-CONTEXT';

/** A realm with a page of the session's context, and one of a context the client has made. */
const settledRealm = (): Realm => {
  const realm = createRealm(OWN, '/workspace');
  realm.madeContexts.add('MADE');
  for (const [sessionId, browserContextId] of [
    ['own-page', OWN],
    ['made-page', 'MADE'],
  ] as const) {
    const info = { targetId: `target-of-${sessionId}`, type: 'page', browserContextId };
    realm.admits(info, undefined);
    realm.learnSession(sessionId, info, undefined);
  }
  realm.learnSession('whole-browser', { targetId: 'browser', type: 'browser' }, undefined);
  return realm;
};

const verdictOn = (method: string, params: Params = {}, sessionId?: string): Verdict =>
  judge({ method, params, sessionId }, settledRealm());

describe('commands without a context', () => {
  test.each([
    'Browser.grantPermissions',
    'Browser.resetPermissions',
    'Browser.setPermission',
    'Browser.setDownloadBehavior',
    'Browser.cancelDownload',
    'Storage.getCookies',
    'Storage.setCookies',
    'Storage.clearCookies',
    'Target.createTarget',
  ])("%s works in the session's", (method) => {
    expect(verdictOn(method)).toMatchObject({ params: { browserContextId: OWN } });
    expect(verdictOn(method, {}, 'whole-browser')).toMatchObject({
      params: { browserContextId: OWN },
    });
  });

  test('on a page they work in the context of that page', () => {
    expect(verdictOn('Browser.grantPermissions', {}, 'made-page')).toMatchObject({
      params: { browserContextId: 'MADE' },
    });
    expect(verdictOn('Storage.getCookies', {}, 'made-page')).toEqual({ kind: 'pass' });
  });
});

test('a context of its own may be named, any other not', () => {
  expect(verdictOn('Storage.getCookies', { browserContextId: 'MADE' }).kind).toBe('pass');
  expect(verdictOn('Storage.getCookies', { browserContextId: OWN }).kind).toBe('pass');
  expect(verdictOn('Storage.getCookies', { browserContextId: 'OTHER' }).kind).toBe('refuse');
  expect(verdictOn('Storage.getCookies', { browserContextId: 7 }).kind).toBe('refuse');
});

test('contexts it made may be disposed, and count no more', () => {
  const realm = settledRealm();

  const verdict = judge(
    {
      method: 'Target.disposeBrowserContext',
      params: { browserContextId: 'MADE' },
      sessionId: undefined,
    },
    realm,
  );

  expect(verdict.kind).toBe('pass');
  expect(realm.madeContexts.size).toBe(0);
});

test('a context is made to be gone with its client', () => {
  expect(
    verdictOn('Target.createBrowserContext', {
      disposeOnDetach: false,
      originsWithUniversalNetworkAccess: ['*'],
    }),
  ).toMatchObject({
    kind: 'watch',
    params: { disposeOnDetach: true },
  });
});

test('downloads outside the workspace land inside', () => {
  const elsewhere = verdictOn('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: '/Users/me/Downloads',
  });
  const inside = verdictOn('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: '/workspace/mine',
  });
  const onPage = verdictOn(
    'Page.setDownloadBehavior',
    { behavior: 'allow', downloadPath: '/etc' },
    'own-page',
  );

  expect(elsewhere).toMatchObject({
    params: { downloadPath: '/workspace/.downloads', browserContextId: OWN },
  });
  expect(inside).toMatchObject({ params: { downloadPath: '/workspace/mine' } });
  expect(onPage).toMatchObject({ params: { downloadPath: '/workspace/.downloads' } });
});

test('what is not named here passes as it is, also under names every object has', () => {
  expect(verdictOn('Page.captureScreenshot')).toEqual({ kind: 'pass' });
  expect(verdictOn('constructor')).toEqual({ kind: 'pass' });
  expect(verdictOn('toString')).toEqual({ kind: 'pass' });
});
