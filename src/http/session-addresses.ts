/** The addresses of a session, as its answers give them. */
import { cdpUrl } from './base-url.ts';

type Addresses = {
  readonly cdpUrl: string;
  readonly liveViewUrl: string;
  readonly interactiveLiveViewUrl: string;
};

/** @param cdpToken undefined when the session is over: no address leads nowhere */
export function sessionAddresses(base: string, cdpToken: string | undefined): Addresses {
  return {
    cdpUrl: cdpToken === undefined ? '' : cdpUrl(base, cdpToken),
    // Empty while there is no live view.
    liveViewUrl: '',
    interactiveLiveViewUrl: '',
  };
}
