import { expect, test } from 'vitest';
import { createSite } from './site.ts';

test.each([
  ['https://shop.example.com/a', 'https://shop.example.com/b', 'Buy', true],
  ['https://shop.example.com/', 'https://login.example.com/', 'Buy', true],
  ['https://shop.example.co.uk/', 'https://other.co.uk/', 'Buy', false],
  ['https://ann.github.io/', 'https://bob.github.io/', 'Buy', false],
  ['https://example.com/', 'https://example.com.evil.net/', 'Buy', false],
  ['https://example.com/', 'https://evil.net/?example.com', 'Buy', false],
  ['https://example.com/', 'https://accounts.google.com/', 'Log in with Google', true],
  ['https://example.com/', 'https://docs.other.org/x', 'Look at https://other.org/y', true],
  ['https://example.com/', 'https://other.org/', 'Buy another organ', false],
  ['https://example.com/', 'https://other.org/', 'Write ann@other.org into Mail', false],
  ['https://example.com/', 'https://gmail.com/', 'Write to ann@gmail.com, bob@gmail.com', false],
  ['https://example.com/', 'https://other.org/', 'Log in as ann@mail.net at other.org', true],
  ['http://127.0.0.1:3000/', 'http://127.0.0.1:4000/', 'Buy', false],
  ['http://127.0.0.1:3000/', 'http://127.0.0.1:4000/', 'Go to 127.0.0.1:4000', true],
  ['http://localhost:3000/', 'http://localhost:3000/x', 'Buy', true],
  ['https://example.com/', 'about:blank', 'Buy', true],
  ['https://example.com/', 'file:///etc/passwd', 'Buy', false],
  ['https://example.com/', 'javascript:alert(1)', 'Buy', false],
])('from %s, %s with the prompt "%s" is allowed: %s', (start, url, prompt, expected) => {
  expect(createSite(start, prompt).allows(url)).toBe(expected);
});

test('what began encrypted types no secrets in the clear', () => {
  const site = createSite('https://example.com/', 'Log in');

  expect(site.trusts('https://www.example.com/login')).toBe(true);
  expect(site.trusts('http://www.example.com/login')).toBe(false);
});
