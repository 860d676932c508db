/** The operator's door: one token, compared in constant time. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../base/errors.ts';

/** Lets only who sends the token as bearer through. @throws AppError `UNAUTHORIZED` */
export function admitAdmin(token: string): (request: FastifyRequest) => Promise<void> {
  const expected = digest(token);
  return async (request) => {
    const given = /^bearer\s+(\S+)\s*$/i.exec(request.headers.authorization ?? '')?.[1];
    // Digests are of one length, so the comparison tells nothing, not even how long the token is.
    if (given === undefined || !timingSafeEqual(digest(given), expected)) {
      throw new AppError('UNAUTHORIZED', 'Unauthorized: Invalid token');
    }
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
