/** A moment between two looks at the page. */

/** Waits `waitMs`. @throws the signal's reason when it aborts */
export async function pause(signal: AbortSignal, waitMs: number): Promise<void> {
  signal.throwIfAborted();
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, waitMs);
  const wake = (): void => resolve();
  signal.addEventListener('abort', wake, { once: true });
  await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', wake);
  signal.throwIfAborted();
}
