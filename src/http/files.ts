/**
 * `GET /v2/interact/:sessionId/files`, `GET` and `PUT .../files/<path>`, also under `/v2/browser`: the
 * files that the browser and the code of a session share. An extension of Livepage.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { fileWritten, filesAnswer, type FileWritten, type FilesAnswer } from '../contract/files.ts';
import { fileParameters, sessionParameters } from '../contract/path-parameters.ts';
import type { OpenFile } from '../runtime/workspace-files.ts';
import type { Sessions } from '../session/sessions.ts';
import { sessionIdOf, teamOf, type Callers } from './callers.ts';
import { mediaTypeOf } from './file-types.ts';
import { errorAnswers } from './open-api.ts';
import { SESSION_PATHS } from './session-paths.ts';

type Deps = { readonly sessions: Sessions; readonly callers: Callers };

const BYTES = { schema: z.string().meta({ format: 'binary' }) };

export function fileRoutes(app: FastifyInstance, deps: Deps): void {
  for (const { root, name } of SESSION_PATHS) {
    listRoute(app, deps, root, name('listFiles'));
    readRoute(app, deps, root, name('readFile'));
    // What is written may be of any type, and is not read as JSON.
    void app.register((room, _options, done) => {
      room.removeAllContentTypeParsers();
      room.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
      writeRoute(room, deps, root, name('writeFile'));
      done();
    });
  }
}

function listRoute(app: FastifyInstance, deps: Deps, root: string, operationId: string): void {
  const schema = {
    operationId,
    summary: 'The files of a session',
    params: sessionParameters,
    response: { 200: filesAnswer, ...errorAnswers(401, 403, 404, 410, 429, 500, 503) },
  };
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      `${root}/:sessionId/files`,
      { schema, onRequest: deps.callers.admit('status') },
      async (request): Promise<FilesAnswer> => {
        const workspace = await deps.sessions.files(teamOf(request), sessionIdOf(request));
        const { files, truncated } = await workspace.list();
        return {
          success: true,
          files: files.map((file) => ({ ...file, modifiedAt: timeText(file.modifiedAt) })),
          ...(truncated ? { truncated } : {}),
        };
      },
    );
}

function readRoute(app: FastifyInstance, deps: Deps, root: string, operationId: string): void {
  const schema = {
    operationId,
    summary: 'One file of a session',
    params: fileParameters,
    response: {
      200: { description: 'Its bytes.', content: { 'application/octet-stream': BYTES } },
      ...errorAnswers(400, 401, 403, 404, 410, 429, 500, 503),
    },
  };
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      `${root}/:sessionId/files/*`,
      { schema, onRequest: deps.callers.admit('status') },
      async (request, reply) => {
        const path = request.params['*'];
        const workspace = await deps.sessions.files(teamOf(request), sessionIdOf(request));
        return sendFile(reply, path, await workspace.read(path));
      },
    );
}

function writeRoute(app: FastifyInstance, deps: Deps, root: string, operationId: string): void {
  const schema = {
    operationId,
    summary: 'Write a file of a session',
    params: fileParameters,
    response: { 200: fileWritten, ...errorAnswers(400, 401, 403, 404, 410, 413, 429, 500, 503) },
  };
  app
    .withTypeProvider<ZodTypeProvider>()
    .put(
      `${root}/:sessionId/files/*`,
      { schema, onRequest: deps.callers.admit('scrape') },
      async (request, reply): Promise<FileWritten> => {
        const path = request.params['*'];
        const bytes = request.body instanceof Readable ? request.body : Readable.from([]);
        try {
          const workspace = await deps.sessions.files(teamOf(request), sessionIdOf(request));
          const { sizeBytes, modifiedAt } = await workspace.write(path, bytes);
          return { success: true, path, sizeBytes, modifiedAt: timeText(modifiedAt) };
        } catch (error) {
          // The rest of the body is not read.
          reply.header('connection', 'close');
          throw error;
        }
      },
    );
}

const timeText = (time: number): string => new Date(time).toISOString();

/** Sends what users wrote, so that no browser takes it for a page of this server. */
function sendFile(reply: FastifyReply, path: string, file: OpenFile): FastifyReply {
  const name = path.split('/').at(-1) ?? '';
  return reply
    .type(mediaTypeOf(name))
    .headers({
      'content-length': file.sizeBytes,
      'content-disposition': `attachment; filename*=UTF-8''${encodeName(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'last-modified': new Date(file.modifiedAt).toUTCString(),
      'cache-control': 'no-store',
    })
    .send(Readable.from(file.bytes, { objectMode: false }));
}

/** As RFC 8187 has it; a lone surrogate, which no name on the disk has, would throw. */
const encodeName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
