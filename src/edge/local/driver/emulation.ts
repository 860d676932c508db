/** What a page is told about the device it is shown on, by the driver's own session. */
import type { CdpSession } from '../chromium/cdp-session.ts';

/** In CSS pixels. */
export type Viewport = { readonly width: number; readonly height: number };

export type Emulation = {
  readonly viewport: Viewport;
  readonly userAgent: string;
  readonly locale: string;
  readonly mobile: boolean;
  readonly ignoreTlsErrors: boolean;
};

/**
 * The commands that make it so. What they set is what Playwright sets for a context of the same
 * options: it says the same once more when it joins.
 */
export function emulate(cdp: CdpSession, emulation: Emulation): readonly Promise<unknown>[] {
  const { userAgent, locale, mobile, ignoreTlsErrors } = emulation;
  return [
    resize(cdp, emulation),
    cdp.send('Emulation.setUserAgentOverride', {
      userAgent,
      acceptLanguage: locale,
      userAgentMetadata: {
        mobile,
        model: '',
        architecture: 'x86',
        platform: 'Linux',
        platformVersion: '',
      },
    }),
    cdp.send('Emulation.setLocaleOverride', { locale }),
    cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
    ...(ignoreTlsErrors ? [cdp.send('Security.setIgnoreCertificateErrors', { ignore: true })] : []),
  ];
}

/** Shows the page in its viewport. */
export async function resize(cdp: CdpSession, { viewport, mobile }: Emulation): Promise<void> {
  await cdp.send('Emulation.setDeviceMetricsOverride', {
    mobile,
    ...viewport,
    screenWidth: viewport.width,
    screenHeight: viewport.height,
    deviceScaleFactor: mobile ? 2 : 1,
    screenOrientation: { angle: 0, type: 'landscapePrimary' },
  });
}
