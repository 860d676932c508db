/** `/livepage/admin/.../keys`: API keys of teams; our own, behind `ADMIN_TOKEN`. */
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Administration } from '../account/administration.ts';
import { AppError } from '../base/errors.ts';
import { isUuid, type KeyId } from '../base/ids.ts';
import {
  key as keySchema,
  keyAnswer,
  keyParameters,
  keysAnswer,
  newKeyAnswer,
  newKeyRequest,
  teamParameters,
} from '../contract/admin.ts';
import { errorAnswers } from './open-api.ts';

type Deps = {
  readonly administration: Administration;
  readonly onRequest: onRequestAsyncHookHandler;
};

export function adminKeyRoutes(app: FastifyInstance, { administration, onRequest }: Deps): void {
  const room = app.withTypeProvider<ZodTypeProvider>();
  const path = '/livepage/admin/teams/:team/keys';

  const list = {
    operationId: 'listKeys',
    summary: 'The keys of a team, revoked ones too',
    params: teamParameters,
    response: { 200: keysAnswer, ...errorAnswers(401, 404, 500, 503) },
  };
  room.get(path, { schema: list, onRequest }, async ({ params }) => {
    const keys = await administration.listKeys(params.team);
    return { success: true as const, keys: keys.map(toKey) };
  });

  const add = {
    operationId: 'addKey',
    summary: 'Make a key; it is shown once',
    params: teamParameters,
    body: newKeyRequest,
    response: { 200: newKeyAnswer, ...errorAnswers(400, 401, 404, 500, 503) },
  };
  room.post(path, { schema: add, onRequest }, async ({ params, body }, reply) => {
    const { key, secret } = await administration.addKey(params.team, body.name);
    reply.header('cache-control', 'no-store');
    return { success: true as const, key: toKey(key), secret };
  });

  const revoke = {
    operationId: 'revokeKey',
    summary: 'Revoke a key, at once and for good',
    params: keyParameters,
    response: { 200: keyAnswer, ...errorAnswers(401, 404, 500, 503) },
  };
  room.delete('/livepage/admin/keys/:keyId', { schema: revoke, onRequest }, async ({ params }) => {
    if (!isUuid(params.keyId)) throw new AppError('NOT_FOUND', 'There is no such key.');
    const key = await administration.revokeKey(params.keyId.toLowerCase() as KeyId);
    return { success: true as const, key: toKey(key) };
  });
}

type Key = Awaited<ReturnType<Administration['revokeKey']>>;

function toKey({ createdAt, revokedAt, ...key }: Key): z.output<typeof keySchema> {
  return {
    ...key,
    createdAt: new Date(createdAt).toISOString(),
    revokedAt: revokedAt === undefined ? null : new Date(revokedAt).toISOString(),
  };
}
