/** Waiting that ends when its `AbortSignal` does. */

/**
 * Waits for a promise, or throws the signal's reason as soon as it aborts.
 * A late success is handed to `undo`, so that nothing opened in vain stays open.
 */
export async function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  undo?: (late: T) => void,
): Promise<T> {
  if (signal.aborted) {
    promise.then(undo, () => undefined);
    throw signal.reason;
  }
  return new Promise<T>((resolve, reject) => {
    let over = false;
    const onAbort = (): void => {
      over = true;
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(
      (value) => {
        signal.removeEventListener('abort', onAbort);
        if (over) undo?.(value);
        else resolve(value);
      },
      (error: unknown) => {
        signal.removeEventListener('abort', onAbort);
        reject(error);
      },
    );
  });
}

/** Waits `delayMs`, or throws the signal's reason as soon as it aborts. */
export async function sleep(delayMs: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, delayMs);
  try {
    await untilAborted(promise, signal);
  } finally {
    clearTimeout(timer);
  }
}
