/** `GET /openapi.json`: the contract as OpenAPI 3.1, made from the schemas of the routes. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { errorAnswer } from '../contract/error-answer.ts';
import { fileParameters } from '../contract/path-parameters.ts';
import { SESSION_PATHS } from './session-paths.ts';

/** What each failure means, whatever the route. */
const MEANING = {
  400: 'The request does not fit the contract, or asks for what this server cannot do yet.',
  401: 'No key, or an unknown one.',
  402: 'The credits of the team do not suffice.',
  403: "Another team's, or against a policy of this server, such as private addresses.",
  404: 'There is no such thing.',
  408: 'It took longer than its timeout.',
  409: 'The page of this scrape cannot be opened, scrape it again; or a session is writing to the profile.',
  410: 'The session of this scrape is over: scrape the page again.',
  413: 'The body is larger than 10 MB; that of an import, or the profile, than 64 MB.',
  415: 'The body is not JSON.',
  429: 'Too many requests or sessions; `Retry-After` says when to come again.',
  500: 'It failed; `code` and `error` say how.',
  503: 'Not now: a part of the server is missing or it shuts down; `Retry-After` says when to come again.',
} as const;

type ErrorStatus = keyof typeof MEANING;
type DocumentedError = {
  readonly description: string;
  readonly content: { readonly 'application/json': { readonly schema: typeof errorAnswer } };
};

/** The failures a route documents. */
export function errorAnswers<Status extends ErrorStatus>(
  ...statuses: readonly Status[]
): Record<Status, DocumentedError> {
  const content = { 'application/json': { schema: errorAnswer } };
  const answers = statuses.map((status) => [status, { description: MEANING[status], content }]);
  return Object.fromEntries(answers) as Record<Status, DocumentedError>;
}

/** Collects the routes registered after it. */
export function describeRoutes(app: FastifyInstance): void {
  void app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Livepage',
        version: '2',
        description:
          'Scrape a page, then keep working on that very same live page. Compatible with Firecrawl v2. ' +
          'Options and formats of Firecrawl that this server cannot do yet are refused with 400 and named. ' +
          'The `cdpUrl` of an interact answer is a WebSocket for CDP clients.',
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{}, { bearer: [] }],
    },
    transform: withNamedTails,
    transformObject: withOptionalBodies,
  });
}

/** What stands behind `files/` is called `*` by the router; in the document it has a name. */
const withNamedTails: typeof jsonSchemaTransform = (route) => {
  if (!route.url.endsWith('/*')) return jsonSchemaTransform(route);
  const { '*': path, ...shape } = fileParameters.shape;
  const params = z.object({ ...shape, path });
  const url = route.url.replace(/\*$/, ':path');
  return jsonSchemaTransform({ ...route, url, schema: { ...route.schema, params } });
};

/** The document has every body required; a session is opened without one, too. */
const withOptionalBodies: typeof jsonSchemaTransformObject = (documents) => {
  const described = jsonSchemaTransformObject(documents);
  for (const { root } of SESSION_PATHS) {
    const post = described.paths?.[root]?.post;
    const body = post !== undefined && 'requestBody' in post ? post.requestBody : undefined;
    if (body !== undefined && 'content' in body) body.required = false;
  }
  return described;
};

/** Serves the document. */
export function openApiRoute(app: FastifyInstance): void {
  const schema = { operationId: 'getOpenApi', summary: 'This document' };
  app.get('/openapi.json', { schema }, () => app.swagger());
}
