/** Who may go where, as tables. */
import { describe, expect, test } from 'vitest';
import { createEgressPolicy, mayReach } from './policy.ts';

const reach = (
  setting: boolean | readonly string[],
  host: string,
  address: string,
  port = 443,
): boolean => mayReach(createEgressPolicy(setting), { host, port }, address);

describe('by default only public addresses', () => {
  test.each([
    ['93.184.215.14', true],
    ['2606:4700::6810:84e5', true],
    ['127.0.0.1', false],
    ['127.8.9.10', false],
    ['10.0.0.1', false],
    ['172.16.0.1', false],
    ['172.31.255.254', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['168.63.129.16', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['224.0.0.251', false],
    ['192.0.2.1', false],
    ['198.18.0.1', false],
    ['240.0.0.1', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['fd00:ec2::254', false],
    ['fc00::1', false],
    ['ff02::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:93.184.215.14', true],
    ['::127.0.0.1', false],
    ['64:ff9b::10.0.0.1', false],
    ['2002:7f00:1::', false],
    ['2001:0:4136:e378::', false],
    ['2001:db8::1', false],
    ['not an address', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    const answer = reach(false, 'site.example', address);

    expect(answer).toBe(expected);
  });
});

describe("the operator's exceptions", () => {
  test.each([
    [true, 'intranet', '10.0.0.1', 80, true],
    [true, 'localhost', '127.0.0.1', 3000, true],
    [true, 'site.example', '169.254.169.254', 80, false],
    [true, 'site.example', 'fd00:ec2::254', 80, false],
    [true, 'site.example', '168.63.129.16', 80, false],
    [['169.254.169.254'], 'metadata.example', '169.254.169.254', 80, true],
    [['10.0.0.0/8'], 'a.example', '10.1.2.3', 80, true],
    [['10.0.0.0/8'], 'a.example', '::ffff:10.1.2.3', 80, true],
    [['10.0.0.0/8'], 'a.example', '11.1.2.3', 80, true],
    [['10.0.0.0/8'], 'a.example', '192.168.1.1', 80, false],
    [['10.0.0.0/8'], 'a.example', '::1', 80, false],
    [['10.0.0.7:8080'], '10.0.0.7', '10.0.0.7', 8080, true],
    [['10.0.0.7:8080'], '10.0.0.7', '10.0.0.7', 80, false],
    [['10.0.0.0/8:8080'], 'a.example', '10.0.0.7', 80, false],
    [['fd12::/16'], 'a.example', 'fd12::7', 80, true],
    [['[fd12::7]:8080'], 'a.example', 'fd12::7', 8080, true],
    [['[fd12::7]:8080'], 'a.example', 'fd12::7', 80, false],
    [['::1'], 'a.example', '::1', 80, true],
    [['localhost'], 'localhost', '127.0.0.1', 80, true],
    [['localhost'], 'evil.example', '127.0.0.1', 80, false],
    [['localhost:3000'], 'localhost', '127.0.0.1', 3001, false],
    [['*.corp.example'], 'wiki.corp.example', '10.0.0.1', 80, true],
    [['*.corp.example'], 'corp.example', '10.0.0.1', 80, false],
    [['*.corp.example'], 'evilcorp.example', '10.0.0.1', 80, false],
    [['Wiki.Corp.Example'], 'wiki.corp.example', '10.0.0.1', 80, true],
  ] as const)('%j: %s at %s, port %i: %s', (setting, host, address, port, expected) => {
    const answer = reach(setting, host, address, port);

    expect(answer).toBe(expected);
  });
});

test.each(['localhost', 'intranet', 'ai'])(
  'a name without a dot is private wherever it leads: %s',
  (host) => {
    const answer = reach(false, host, '93.184.215.14');

    expect(answer).toBe(false);
  },
);

test.each([25, 465, 587])('nobody sends mail, exceptions or not: port %i', (port) => {
  const answers = [false, true, ['93.184.215.14']].map((setting) =>
    reach(setting, 'site.example', '93.184.215.14', port),
  );

  expect(answers).toEqual([false, false, false]);
});

test.each(['10.0.0.0/33', 'a b', '*.', '*', 'http://a', 'a:99999', 'a:0', '*.a.*', '[::1', ''])(
  'an entry that is none is refused by name: "%s"',
  (entry) => {
    const create = (): unknown => createEgressPolicy([entry]);

    expect(create).toThrow(`"${entry}" is no entry of ALLOW_PRIVATE_NETWORK`);
  },
);
