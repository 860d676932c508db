/** Opens a scrape's page once more, from what was ordered. */
import type { PageDriver, Viewport } from '../runtime/page-driver.ts';
import type { PageRequest } from '../runtime/page-pool.ts';
import { actAgain } from './act.ts';
import type { ScrapeOrder } from './order.ts';
import { waitAsOrdered } from './perform.ts';

const DESKTOP: Viewport = { width: 1280, height: 800 };
const PHONE: Viewport = { width: 390, height: 844 };

/** How the page of an order is dressed. */
export function dressFor(order: ScrapeOrder): PageRequest {
  return {
    viewport: order.mobile ? PHONE : DESKTOP,
    mobile: order.mobile,
    headers: order.headers,
    ignoreTlsErrors: order.ignoreTlsErrors,
  };
}

/**
 * Brings a fresh page to where the scrape left its own: goes there, waits, and does all actions
 * again, those of scripts too; captures nothing.
 * @throws as `performScrape`
 */
export async function reopen(
  driver: PageDriver,
  order: ScrapeOrder,
  signal: AbortSignal,
): Promise<void> {
  await driver.navigate(order.url, signal);
  await waitAsOrdered(driver, order, signal);
  await actAgain(driver, order.actions, signal);
}
