/** `GET /openapi.json`: the contract as OpenAPI 3.1, made from the schemas of the routes. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { errorAnswer } from '../contract/error-answer.ts';

type ErrorStatus = 400 | 401 | 403 | 404 | 408 | 409 | 410 | 413 | 415 | 429 | 500 | 503;

/** The failures a route documents. */
export function errorAnswers(
  ...statuses: readonly ErrorStatus[]
): Record<ErrorStatus, typeof errorAnswer> {
  return Object.fromEntries(statuses.map((status) => [status, errorAnswer])) as Record<
    ErrorStatus,
    typeof errorAnswer
  >;
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
          'Scrape a page, then keep working on that very same live page. Compatible with Firecrawl v2.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

/** Serves the document. */
export function openApiRoute(app: FastifyInstance): void {
  app.get('/openapi.json', { schema: { summary: 'This document' } }, () => app.swagger());
}
