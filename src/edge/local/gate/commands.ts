/** What the gate does with each command of a client. Methods that are not named here pass as they are. */
import { isOwnPath, mayNavigate } from './addresses.ts';
import type { Realm, TargetInfo } from './realm.ts';

export type Params = Readonly<Record<string, unknown>>;

export type Command = {
  readonly method: string;
  readonly params: Params;
  readonly sessionId: string | undefined;
};

export type Verdict =
  | { readonly kind: 'pass' }
  /** Goes to the browser with these params. */
  | { readonly kind: 'change'; readonly params: Params }
  /** Goes to the browser with these params; its result comes back through `read`. */
  | { readonly kind: 'watch'; readonly params: Params; readonly read: (result: Params) => Params }
  /** The browser never sees it; the client is told why. */
  | { readonly kind: 'refuse'; readonly message: string }
  /** The client wants to end the browser: it is told so, and only its own connection ends. */
  | { readonly kind: 'leave' };

type Rule = (command: Command, realm: Realm) => Verdict;

/** Where the browser puts downloads, by their ids, as it sees the place. */
export const downloadStore = (workspace: string): string => `${workspace}/.downloads`;

/** Contexts one client may have besides the session's. */
const MADE_CONTEXTS_LIMIT = 8;

const PASS: Verdict = { kind: 'pass' };
const refuse = (message: string): Verdict => ({ kind: 'refuse', message });
const change = (params: Params): Verdict => ({ kind: 'change', params });
const watch = (params: Params, read: (result: Params) => Params): Verdict => ({
  kind: 'watch',
  params,
  read,
});

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((item) => text(item) ?? '') : [];
const isRecord = (value: unknown): value is Params => typeof value === 'object' && value !== null;
const isTargetInfo = (value: unknown): value is TargetInfo =>
  isRecord(value) && typeof value['targetId'] === 'string' && typeof value['type'] === 'string';

/** Puts a command into the context it belongs to, or refuses another session's. */
const inContext: Rule = ({ params, sessionId }, realm) => {
  if (params['browserContextId'] === undefined) {
    return change({ ...params, browserContextId: realm.contextOf(sessionId) });
  }
  return realm.isOwnContext(text(params['browserContextId']))
    ? PASS
    : refuse('Failed to find browser context: it is not one of this session.');
};

/** On a page's own CDP session these work on that page's context by themselves. */
const inContextOfBrowser: Rule = (command, realm) =>
  command.params['browserContextId'] === undefined && realm.isTargetSession(command.sessionId)
    ? PASS
    : inContext(command, realm);

const ofOwnTarget: Rule = ({ params }, realm) => {
  const targetId = text(params['targetId']);
  return targetId === undefined || realm.knowsTarget(targetId)
    ? PASS
    : refuse('No target with given id found');
};

const toOwnAddress: Rule = ({ params }) =>
  mayNavigate(text(params['url']) ?? '')
    ? PASS
    : refuse(
        `Navigation to this address is not allowed: ${(text(params['url']) ?? '').slice(0, 200)}`,
      );

const notForClients: Rule = ({ method }) =>
  refuse(`'${method}' is not allowed in a Livepage session`);

const setDownloadBehavior: Rule = (command, realm) => {
  const path = text(command.params['downloadPath']);
  // A client elsewhere names a folder of its own machine; and those that want files named by id
  // (Playwright) must agree on one folder, for the last setting counts for all.
  const own =
    path !== undefined &&
    isOwnPath(path, realm.workspace) &&
    command.params['behavior'] !== 'allowAndName';
  const isNamed = path !== undefined && command.params['behavior'] === 'allowAndName';
  realm.wantDownloadsIn(isNamed && isOwnPath(path, realm.workspace) ? path : undefined);
  const params =
    path === undefined || own
      ? command.params
      : { ...command.params, downloadPath: downloadStore(realm.workspace) };
  if (command.method === 'Page.setDownloadBehavior') return change(params);
  const verdict = inContext({ ...command, params }, realm);
  return verdict.kind === 'pass' ? change(params) : verdict;
};

const withOwnFiles =
  (files: (params: Params) => unknown): Rule =>
  ({ params }, realm) => {
    const foreign = texts(files(params)).find((path) => !isOwnPath(path, realm.workspace));
    return foreign === undefined
      ? PASS
      : refuse(
          `Only files below ${realm.workspace} and /tmp can be used, not ${foreign.slice(0, 200)}`,
        );
  };

const createTarget: Rule = (command, realm) => {
  const address = toOwnAddress(command, realm);
  if (address.kind === 'refuse') return address;
  const placed = inContext(command, realm);
  if (placed.kind === 'refuse') return placed;
  return watch(placed.kind === 'change' ? placed.params : command.params, (result) => {
    realm.learnTarget(text(result['targetId']) ?? '');
    return result;
  });
};

const createBrowserContext: Rule = ({ params }, realm) => {
  if (params['proxyServer'] !== undefined || params['proxyBypassList'] !== undefined) {
    return refuse(
      'A proxy of your own is not allowed: all traffic of a session goes through its egress proxy',
    );
  }
  if (realm.madeContexts.size >= MADE_CONTEXTS_LIMIT) {
    return refuse(
      `Too many contexts: a client may have ${MADE_CONTEXTS_LIMIT} besides the session's own`,
    );
  }
  return watch({ disposeOnDetach: true }, (result) => {
    realm.madeContexts.add(text(result['browserContextId']) ?? '');
    return result;
  });
};

const disposeBrowserContext: Rule = ({ params }, realm) => {
  const contextId = text(params['browserContextId']) ?? '';
  if (contextId === realm.contextId) return refuse("The session's own context cannot be disposed");
  if (!realm.madeContexts.has(contextId)) return refuse('Failed to find context with id');
  realm.madeContexts.delete(contextId);
  return PASS;
};

/** The session's context is left out: clients take pages of a context they do not know for their default one's. */
const getBrowserContexts: Rule = ({ params }, realm) =>
  watch(params, () => ({ browserContextIds: [...realm.madeContexts] }));

const getTargets: Rule = ({ params, sessionId }, realm) =>
  watch(params, (result) => ({
    ...result,
    targetInfos: (Array.isArray(result['targetInfos']) ? result['targetInfos'] : []).filter(
      (info: unknown) => isTargetInfo(info) && realm.admits(info, sessionId),
    ),
  }));

const flat =
  (also: Rule): Rule =>
  (command, realm) =>
    command.params['flatten'] === true || command.params['autoAttach'] === false
      ? also(command, realm)
      : refuse(`'${command.method}' needs "flatten": true`);

const RULES: Readonly<Record<string, Rule>> = {
  'Browser.close': () => ({ kind: 'leave' }),
  'Browser.crash': notForClients,
  'Browser.crashGpuProcess': notForClients,
  'Browser.executeBrowserCommand': notForClients,
  'Browser.getBrowserCommandLine': notForClients,
  'Browser.cancelDownload': inContext,
  'Browser.grantPermissions': inContext,
  'Browser.resetPermissions': inContext,
  'Browser.setPermission': inContext,
  'Browser.setDownloadBehavior': setDownloadBehavior,
  'Browser.getWindowForTarget': ofOwnTarget,
  'Storage.clearCookies': inContextOfBrowser,
  'Storage.getCookies': inContextOfBrowser,
  'Storage.setCookies': inContextOfBrowser,
  'Target.activateTarget': ofOwnTarget,
  'Target.attachToTarget': flat(ofOwnTarget),
  'Target.autoAttachRelated': ofOwnTarget,
  'Target.closeTarget': ofOwnTarget,
  'Target.createBrowserContext': createBrowserContext,
  'Target.createTarget': createTarget,
  'Target.detachFromTarget': ofOwnTarget,
  'Target.disposeBrowserContext': disposeBrowserContext,
  'Target.exposeDevToolsProtocol': notForClients,
  'Target.getBrowserContexts': getBrowserContexts,
  'Target.getDevToolsTarget': notForClients,
  'Target.getTargetInfo': ofOwnTarget,
  'Target.getTargets': getTargets,
  'Target.openDevTools': notForClients,
  'Target.sendMessageToTarget': notForClients,
  'Target.setAutoAttach': flat(() => PASS),
  'Target.setRemoteLocations': notForClients,
  'DOM.setFileInputFiles': withOwnFiles((params) => params['files']),
  'Input.dispatchDragEvent': withOwnFiles((params) =>
    isRecord(params['data']) ? params['data']['files'] : undefined,
  ),
  'Network.loadNetworkResource': toOwnAddress,
  'Page.navigate': toOwnAddress,
  'Page.setDownloadBehavior': setDownloadBehavior,
};

/** Whole domains that reach out of the page: sockets of the browser, installed code, devices, files. */
const CLOSED_DOMAINS = new Set([
  'Cast',
  'DeviceAccess',
  'Extensions',
  'FileSystem',
  'PWA',
  'SmartCardEmulation',
  'Tethering',
]);

/** Decides on one command. */
export function judge(command: Command, realm: Realm): Verdict {
  const domain = command.method.slice(0, Math.max(0, command.method.indexOf('.')));
  if (CLOSED_DOMAINS.has(domain)) return notForClients(command, realm);
  const rule = Object.hasOwn(RULES, command.method) ? RULES[command.method] : undefined;
  return rule === undefined ? PASS : rule(command, realm);
}
