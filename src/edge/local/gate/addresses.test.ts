import { expect, test } from 'vitest';
import { isOwnPath, mayNavigate } from './addresses.ts';

test.each([
  'http://example.com/',
  'https://example.com/a?b#c',
  'HTTPS://EXAMPLE.COM',
  'data:text/html,<h1>x',
  'blob:https://example.com/1',
  'about:blank',
  'about:srcdoc',
  'about:blank#there',
  'javascript:1',
  'view-source:https://example.com/',
  '',
])('%j may be opened', (address) => {
  expect(mayNavigate(address)).toBe(true);
});

test.each([
  'file:///etc/passwd',
  'FILE:///etc/passwd',
  ' \n file:///etc/passwd',
  'fi\tle:///etc/passwd',
  'filesystem:file:///etc/passwd',
  'chrome://quit',
  'chrome-untrusted://x',
  'chrome-extension://abc/x',
  'devtools://devtools/bundled/inspector.html',
  'about:crash',
  'about:version',
  'view-source:file:///etc/passwd',
  'view-source:chrome://version',
  'ftp://example.com/',
  'no address',
  'http://',
])('%j may not be opened', (address) => {
  expect(mayNavigate(address)).toBe(false);
});

test.each([
  ['/workspace', true],
  ['/workspace/a/b.txt', true],
  ['/tmp/x', true],
  ['/workspace/a/../b', true],
  ['/workspace/../etc/passwd', false],
  ['/workspaces/a', false],
  ['/etc/passwd', false],
  ['workspace/a', false],
  ['', false],
])('%j is a path of the session: %s', (path, own) => {
  expect(isOwnPath(path, '/workspace')).toBe(own);
});
