/** Where links in answers begin. */
import type { FastifyRequest } from 'fastify';
import type { HttpSettings } from './deps.ts';

/** Scheme and host of this server as the caller reaches it, without a slash at the end. */
export function baseUrl(request: FastifyRequest, settings: HttpSettings): string {
  if (settings.publicUrl !== undefined) return settings.publicUrl.replace(/\/+$/, '');
  const asked = `${request.protocol}://${request.host}`;
  if (request.host !== '' && URL.canParse(asked)) return new URL(asked).origin;
  const { localAddress = '127.0.0.1', localPort } = request.socket;
  const host = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
  return `${request.protocol}://${host}:${localPort}`;
}

/** WebSocket address of a session's browser. */
export function cdpUrl(base: string, cdpToken: string): string {
  return `${base.replace(/^http/, 'ws')}/cdp/${cdpToken}`;
}
