/** `fetch` for model providers: bounded answers, and keys that follow no redirect. */

/** No sensible answer of a model is longer, in bytes. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Reads at most `MOST_BYTES` of an answer; what is longer counts as nonsense, and so does a redirect. */
export const boundedFetch: typeof fetch = async (input, init) => {
  // A key in a header of its own would travel to wherever a redirect leads.
  const response = await fetch(input, { ...init, redirect: 'manual' });
  if (response.status >= 300 && response.status < 400)
    throw new SyntaxError('The provider answered with a redirect.');
  if (response.body === null) return response;
  let seen = 0;
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.byteLength;
        if (seen > MOST_BYTES) controller.error(new SyntaxError('The answer is too long.'));
        else controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
};
