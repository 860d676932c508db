/** Sessions stand at two addresses, one as good as the other. */

/** Where the routes of sessions are registered; `name` keeps operation ids apart. */
export const SESSION_PATHS = [
  { root: '/v2/interact', name: (operation: string): string => operation },
  { root: '/v2/browser', name: (operation: string): string => `${operation}AtBrowser` },
] as const;
