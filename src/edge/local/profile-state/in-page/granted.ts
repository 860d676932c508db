/** What was granted to an origin. Runs inside a page of it. */

/** Names as `navigator.permissions` spells them. */
export async function readGranted(): Promise<string[]> {
  const NAMES =
    'accelerometer background-fetch background-sync camera clipboard-read clipboard-write display-capture geolocation gyroscope idle-detection local-fonts local-network local-network-access loopback-network magnetometer microphone midi notifications payment-handler periodic-background-sync persistent-storage screen-wake-lock storage-access window-management';
  const grantedOf = async (name: string): Promise<readonly string[]> => {
    try {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state === 'granted' ? [name] : [];
    } catch {
      // This browser does not know it, so nobody granted it.
      return [];
    }
  };
  return (await Promise.all(NAMES.split(' ').map(grantedOf))).flat();
}
