/** Connections out of a box: resolved here, checked after resolution, made to the checked address. */
import { lookup as systemLookup } from 'node:dns/promises';
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import {
  isClosedPort,
  mayReach,
  normalHost,
  parseAddress,
  type Destination,
  type EgressPolicy,
} from './policy.ts';
import { EgressError } from './verdict.ts';

/** An address a name resolved to. */
export type ResolvedAddress = { readonly address: string; readonly family: number };

/** Resolves a name to all its addresses; rejects when there is none. */
export type Lookup = (host: string) => Promise<readonly ResolvedAddress[]>;

/** The names as the machine resolves them. */
export const lookupOfSystem: Lookup = (host) => systemLookup(host, { all: true });

/** Asks once for all who ask for the same name at the same time, as a browser does that opens six connections. */
function askedOnce(lookup: Lookup): Lookup {
  const underWay = new Map<string, Promise<readonly ResolvedAddress[]>>();
  return (host) => {
    const asked = underWay.get(host) ?? lookup(host).finally(() => underWay.delete(host));
    underWay.set(host, asked);
    return asked;
  };
}

/** What a connector goes by. */
export type ConnectorRules = {
  readonly policy: EgressPolicy;
  readonly lookup: Lookup;
  /** For resolving and connecting together, in milliseconds. */
  readonly connectTimeoutMs: number;
};

/** Makes one connection. @throws EgressError with its verdict, or the socket's own error */
export type Connect = (destination: Destination) => Promise<Socket>;

async function checkedAddresses(
  rules: ConnectorRules,
  destination: Destination,
): Promise<readonly ResolvedAddress[]> {
  const { host } = destination;
  if (isClosedPort(destination.port)) {
    throw new EgressError(
      'connect-refused',
      `Port ${destination.port} is closed to boxes: they send no mail.`,
    );
  }
  const literal = parseAddress(host);
  const found =
    literal === undefined
      ? await rules.lookup(host).catch((error: unknown) => {
          throw new EgressError('dns', `${host} does not resolve.`, error);
        })
      : [{ address: literal.toString(), family: literal.kind() === 'ipv4' ? 4 : 6 }];
  if (found.length === 0) throw new EgressError('dns', `${host} does not resolve.`);
  const allowed = found.filter(({ address }) => mayReach(rules.policy, destination, address));
  if (allowed.length > 0) return allowed;
  throw new EgressError(
    'private-address',
    `${host} is a private or local address. The operator can admit it with ALLOW_PRIVATE_NETWORK.`,
  );
}

/** A look-up for `net.connect` that has the answer already, so that nothing is resolved twice. */
const answered =
  (addresses: readonly ResolvedAddress[]): LookupFunction =>
  (_host, options, callback) => {
    if (options.all === true) return callback(null, [...addresses]);
    return callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 0);
  };

function connectTo(
  addresses: readonly ResolvedAddress[],
  { host, port }: Destination,
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    // The name is never resolved again: `lookup` answers what was checked. `autoSelectFamily` tries them in turn.
    const socket = connectTcp({
      host: isIP(host) === 0 ? host : (addresses[0]?.address ?? ''),
      port,
      lookup: answered(addresses),
      noDelay: true,
      autoSelectFamily: true,
    });
    const give = (error: unknown): void => {
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const onAbort = (): void => give(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once('error', give);
    socket.once('connect', () => {
      signal.removeEventListener('abort', onAbort);
      socket.off('error', give);
      resolve(socket);
    });
  });
}

/** Makes the way out: every connection of every box goes through what this returns. */
export function createConnector(given: ConnectorRules): Connect {
  const rules = { ...given, lookup: askedOnce(given.lookup) };
  return async (wanted) => {
    const destination = { host: normalHost(wanted.host), port: wanted.port };
    const over = new AbortController();
    const late = new EgressError('connect-timeout', `${destination.host} did not answer in time.`);
    const timer = setTimeout(() => over.abort(late), rules.connectTimeoutMs);
    try {
      const addresses = await Promise.race([
        checkedAddresses(rules, destination),
        rejectOnAbort(over.signal),
      ]);
      return await connectTo(addresses, destination, over.signal);
    } finally {
      clearTimeout(timer);
    }
  };
}

const rejectOnAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
