/** Pictures and PDFs: `GET /livepage/media/:name`, and their addresses in documents. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../base/errors.ts';
import { mediaParameters } from '../contract/path-parameters.ts';
import type { BlobStore } from '../store/blobs.ts';
import { errorAnswers } from './open-api.ts';

/** No site has this path, so it stands for itself in a document until the caller's base is known. */
const FOLDER = '/livepage/media/';
const IN_DOCUMENT = /"(\/livepage\/media\/[\w.-]+")/g;

const BYTES = { schema: z.string().meta({ format: 'binary' }) };

/** The path under which a document of a scrape names a kept picture or PDF. */
export function mediaPath(name: string): string {
  return `${FOLDER}${name}`;
}

/** Makes full addresses of the media paths in the JSON text of a document. */
export function withFullAddresses(document: string, base: string): string {
  return document.replaceAll(IN_DOCUMENT, (_match, rest: string) => `"${base}${rest}`);
}

/** Serves what a scrape kept. The name is the key to it: no header is asked for. */
export function mediaRoute(app: FastifyInstance, blobs: BlobStore): void {
  const schema = {
    operationId: 'getMedia',
    summary: 'A screenshot or PDF of a scrape',
    params: mediaParameters,
    response: {
      200: {
        description: 'Its bytes.',
        content: { 'image/png': BYTES, 'image/jpeg': BYTES, 'application/pdf': BYTES },
      },
      ...errorAnswers(404, 500, 503),
    },
  };
  app.get<{ Params: { name: string } }>(`${FOLDER}:name`, { schema }, async (request, reply) => {
    const blob = await blobs.get(request.params.name);
    if (blob === undefined)
      throw new AppError('NOT_FOUND', 'There is no such picture or PDF, or its time is over.');
    return reply
      .type(blob.mediaType)
      .header('cache-control', 'private, max-age=86400, immutable')
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(blob.bytes.buffer, blob.bytes.byteOffset, blob.bytes.byteLength));
  });
}
