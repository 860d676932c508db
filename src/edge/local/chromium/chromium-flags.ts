/** What Chromium is told at its start. */
import { DEVTOOLS_PORT_INSIDE, PROXY_PORT_INSIDE } from '../sandbox/inside-script.ts';

/** Features switched off. Playwright drives browsers without the first five, and counts on it. */
const DISABLED_FEATURES: readonly string[] = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'MediaRouter',
  'DialMediaRouteProvider',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
  // A blank page's frame is kept for the site: a new one is work, and has no outer size when the first scripts ask.
  'RenderDocument',
];

/**
 * Features switched on: the surface that screenshots are taken of; and the network service in the
 * browser's process. It has no sandbox of its own on Linux; in a process of its own it costs 9 MB and
 * the start 20 ms.
 */
const ENABLED_FEATURES: readonly string[] = ['CDPScreenshotNewSurface', 'NetworkServiceInProcess2'];

/** A mouse that hovers and points exactly, as at a desk. */
const POINTERS =
  'primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

/** A browser that is driven over its pipe: no window, no first steps, nothing asked for that no page asked for; lean. */
export const DRIVEN_FLAGS: readonly string[] = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
  `--enable-features=${ENABLED_FEATURES.join(',')}`,
  `--blink-settings=${POINTERS}`,
  '--hide-scrollbars',
  '--mute-audio',
  '--force-color-profile=srgb',
  '--enable-unsafe-swiftshader',
  '--disable-dev-shm-usage',
  // Pages work on whether they are looked at or not.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-ipc-flooding-protection',
  '--disable-hang-monitor',
  '--allow-pre-commit-input',
  '--disable-back-forward-cache',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  // Nothing of its own goes out, and nothing is installed.
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** Where this Chromium's proxy and debugging port are, and its profile, in its own eyes. */
export type ChromiumPlaces = {
  readonly proxyPort: number;
  readonly devtoolsPort: number;
  readonly profileFolder: string;
};

/** The places inside a box, the same in each. */
export const PLACES_INSIDE: ChromiumPlaces = {
  proxyPort: PROXY_PORT_INSIDE,
  devtoolsPort: DEVTOOLS_PORT_INSIDE,
  profileFolder: '/tmp/profile',
};

/** The flags of every browser: everything through the way out, loopback too, so that a page reaches no port of its own box. */
export function chromiumFlags(places: ChromiumPlaces): readonly string[] {
  const { proxyPort, devtoolsPort, profileFolder } = places;
  return [
    ...DRIVEN_FLAGS,
    `--user-data-dir=${profileFolder}`,
    // By SOCKS a page's bytes pass untouched, at half the work of an HTTP proxy.
    `--proxy-server=socks5://127.0.0.1:${proxyPort}`,
    '--proxy-bypass-list=<-loopback>',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    // Names are resolved by the way out; here nobody would answer.
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    `--remote-debugging-port=${devtoolsPort}`,
    '--disable-quic',
  ];
}
