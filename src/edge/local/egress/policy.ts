/** Which addresses a box may reach. */
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** What the operator set: nothing private, everything private, or a list (see `createEgressPolicy`). */
export type PrivateNetworkSetting = boolean | readonly string[];

/** An entry of the operator's list. */
type Exception =
  | {
      readonly kind: 'network';
      readonly range: [Address, number];
      readonly port: number | undefined;
    }
  | { readonly kind: 'host'; readonly host: string; readonly port: number | undefined }
  | { readonly kind: 'suffix'; readonly suffix: string; readonly port: number | undefined };

/** The rule, ready to be asked. */
export type EgressPolicy = {
  readonly everything: boolean;
  readonly exceptions: readonly Exception[];
};

/** Where somebody wants to go: host name or literal without brackets, in lower case, and port. */
export type Destination = { readonly host: string; readonly port: number };

/** Addresses of cloud metadata services, open only where the operator names them. */
const METADATA = [
  '169.254.169.254',
  '169.254.170.2',
  '168.63.129.16',
  '100.100.100.200',
  'fd00:ec2::254',
];

/** IPv4 written into IPv6 the old way, `::127.0.0.1`; the library takes it for a public address. */
const IPV4_COMPATIBLE = ipaddr.parseCIDR('::/96');

/** Mail ports: a box sends no mail. */
const CLOSED_PORTS: readonly number[] = [25, 465, 587];

const ENTRY = /^(?:\[(?<bracketed>[^\]]+)\]|(?<plain>[^:[\]]+))(?::(?<port>\d{1,5}))?$/;
const SUFFIX = /^\*(?:\.[a-z0-9_-]+)+$/;
const HOST = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?$/;

/** A host as comparisons want it: lower case, no brackets, no trailing dot. */
export function normalHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

function toNetwork(text: string): [Address, number] | undefined {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (!ipaddr.isValid(text)) return undefined;
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/** Splits an entry into its name and its port. */
function splitEntry(entry: string): { name: string; port: number | undefined } | undefined {
  const text = entry.trim().toLowerCase();
  // More than one colon outside brackets can only be an IPv6 address, which then has no port.
  if (!text.startsWith('[') && text.split(':').length > 2) return { name: text, port: undefined };
  const groups = ENTRY.exec(text)?.groups;
  const name = groups?.['bracketed'] ?? groups?.['plain'];
  const port = groups?.['port'];
  if (name === undefined) return undefined;
  if (port === undefined) return { name, port: undefined };
  return Number(port) >= 1 && Number(port) <= 65_535 ? { name, port: Number(port) } : undefined;
}

function readException(entry: string): Exception {
  const split = splitEntry(entry);
  if (split === undefined) throw new RangeError(refusal(entry));
  const { name, port } = split;
  const range = toNetwork(name);
  if (range !== undefined) return { kind: 'network', range, port };
  if (SUFFIX.test(name)) return { kind: 'suffix', suffix: name.slice(1), port };
  if (HOST.test(name)) return { kind: 'host', host: normalHost(name), port };
  throw new RangeError(refusal(entry));
}

const refusal = (entry: string): string =>
  `"${entry}" is no entry of ALLOW_PRIVATE_NETWORK: write a host (intranet), a suffix (*.corp.example), ` +
  'an address (10.0.0.7, [fd00::7]) or a network (10.0.0.0/8), each with a port (:8080) if wanted.';

/**
 * The rule out of the operator's setting: `false`, `true` (all but cloud metadata services, which
 * have to be named), or a list of hosts, `*.suffixes`, addresses and networks, each with `:port`
 * if wanted.
 * @throws RangeError for an entry that is none of these
 */
export function createEgressPolicy(setting: PrivateNetworkSetting): EgressPolicy {
  if (typeof setting === 'boolean') return { everything: setting, exceptions: [] };
  return { everything: false, exceptions: setting.map(readException) };
}

/** Whether a port is closed whatever the address. */
export const isClosedPort = (port: number): boolean => CLOSED_PORTS.includes(port);

/** An address out of its text, IPv4 freed of its IPv6 wrapping; undefined for what is no address. */
export function parseAddress(text: string): Address | undefined {
  const bare = text.replace(/%.*$/, '');
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : undefined;
}

function isNamed(policy: EgressPolicy, { host, port }: Destination, address: Address): boolean {
  return policy.exceptions.some((exception) => {
    if (exception.port !== undefined && exception.port !== port) return false;
    switch (exception.kind) {
      case 'network':
        return exception.range[0].kind() === address.kind() && address.match(exception.range);
      case 'host':
        return host === exception.host;
      case 'suffix':
        return host.endsWith(exception.suffix);
    }
  });
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || !address.match(IPV4_COMPATIBLE);
}

/**
 * Whether a box may connect to an address it found under a host name (or wrote itself). Only public
 * unicast addresses under a name with a dot, besides what the policy admits; never a mail port.
 * @param address as text, IPv4 or IPv6; anything else is refused
 */
export function mayReach(policy: EgressPolicy, destination: Destination, address: string): boolean {
  const parsed = parseAddress(address);
  if (parsed === undefined || isClosedPort(destination.port)) return false;
  if (isNamed(policy, destination, parsed)) return true;
  if (METADATA.includes(parsed.toString())) return false;
  if (policy.everything) return true;
  const isSingleLabel = !destination.host.includes('.') && !destination.host.includes(':');
  return !isSingleLabel && isPublic(parsed);
}
