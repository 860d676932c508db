/** What Chromium is told besides what Playwright tells it. */
import { DEVTOOLS_PORT_INSIDE, PROXY_PORT_INSIDE } from '../sandbox/inside-script.ts';

/** Features switched off besides those Playwright switches off. */
export const DISABLED_FEATURES: readonly string[] = ['Translate', 'DialMediaRouteProvider'];

/**
 * Features switched on besides those Playwright switches on. The network service has no sandbox of
 * its own on Linux; in a process of its own it costs 9 MB and the start 20 ms.
 */
export const ENABLED_FEATURES: readonly string[] = ['NetworkServiceInProcess2'];

/** Where this Chromium's proxy and debugging port are. */
export type ChromiumPorts = { readonly proxyPort: number; readonly devtoolsPort: number };

/** The ports inside a box, the same in each. */
export const PORTS_INSIDE: ChromiumPorts = {
  proxyPort: PROXY_PORT_INSIDE,
  devtoolsPort: DEVTOOLS_PORT_INSIDE,
};

/**
 * The flags of every browser: everything through the way out, loopback too, so that a page reaches
 * no port of its own box; nothing asked for that no page asked for; lean.
 */
export function chromiumFlags({ proxyPort, devtoolsPort }: ChromiumPorts): readonly string[] {
  return [
    // By SOCKS a page's bytes pass untouched, at half the work of an HTTP proxy.
    `--proxy-server=socks5://127.0.0.1:${proxyPort}`,
    '--proxy-bypass-list=<-loopback>',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    // Names are resolved by the way out; here nobody would answer.
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    `--remote-debugging-port=${devtoolsPort}`,
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-crash-reporter',
    '--no-pings',
    '--disable-quic',
  ];
}
