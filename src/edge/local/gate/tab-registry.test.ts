import { expect, test } from 'vitest';
import { createTabRegistry } from './tab-registry.ts';

test('the newest tab with something in it is the current one', () => {
  const tabs = createTabRegistry();

  tabs.opened('one', 'https://one.example/', false);
  tabs.opened('two', 'https://two.example/', false);
  tabs.opened('blank', 'about:blank', false);

  expect(tabs.current()).toBe('two');
});

test('a blank tab counts once it has gone somewhere, and is taken where there is no other', () => {
  const tabs = createTabRegistry();

  tabs.opened('blank', '', false);
  expect(tabs.current()).toBe('blank');
  tabs.opened('one', 'https://one.example/', false);
  tabs.opened('later', 'about:blank', false);
  tabs.moved('later', 'https://later.example/');

  expect(tabs.current()).toBe('later');
});

test('tabs that were there at the beginning are told newest first', () => {
  const tabs = createTabRegistry();

  tabs.opened('newest', 'https://newest.example/', true);
  tabs.opened('oldest', 'https://oldest.example/', true);

  expect(tabs.current()).toBe('newest');
});

test('closed and crashed tabs give way, and the version tells', async () => {
  const tabs = createTabRegistry();
  tabs.opened('one', 'https://one.example/', false);
  tabs.opened('two', 'https://two.example/', false);
  const before = tabs.version();

  tabs.closed('two');
  expect(tabs.current()).toBe('one');
  tabs.crashed('one');

  expect(tabs.current()).toBeUndefined();
  expect(tabs.crashedTabs()).toEqual(['one']);
  expect(tabs.version()).toBe(before + 2);
  setTimeout(() => tabs.opened('three', 'about:blank', false));
  await tabs.someTab();
  expect(tabs.current()).toBe('three');
});
