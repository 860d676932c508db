/** The driver's own sessions on a debugging pipe: what is said in them is not for Playwright. */
import type { CdpMessage } from './cdp-message.ts';
import { createPipeSession, type CdpSession, type PipeSession } from './cdp-session.ts';

export type OwnSessions = {
  /** With the browser itself; Playwright hears of its events as well. */
  readonly root: CdpSession;
  /** @throws Error when the target is gone */
  attach(targetId: string): Promise<CdpSession>;
  /** Takes a message of the browser; false for what is Playwright's. */
  take(message: CdpMessage): boolean;
  close(): void;
};

/** Ids of the driver's commands; Playwright counts up from 1. */
const OWN_IDS_FROM = 1_000_000_000;

export const isOwnId = (id: number): boolean => id >= OWN_IDS_FROM;

export function createOwnSessions(post: (message: CdpMessage) => void): OwnSessions {
  const sessions = new Map<string, PipeSession>();
  /** Targets that are being joined: of a joining the event comes before the answer. */
  const joining = new Set<string>();
  let lastId = OWN_IDS_FROM;

  const create = (of: { readonly sessionId?: string }): PipeSession =>
    createPipeSession((method, params) => {
      lastId += 1;
      post({ id: lastId, method, params, ...of });
      return lastId;
    });
  const root = create({});

  const joined = ({ params = {}, sessionId }: CdpMessage): boolean => {
    const child = String(params['sessionId']);
    const { targetId, type } = params['targetInfo'] as { targetId: string; type: string };
    const parent = sessionId === undefined ? undefined : sessions.get(sessionId);
    if (parent === undefined && (sessionId !== undefined || !joining.delete(targetId)))
      return false;
    const session = create({ sessionId: child });
    sessions.set(child, session);
    parent?.adopt(session.session, type);
    return true;
  };
  const parted = ({ params = {} }: CdpMessage): boolean => {
    const child = String(params['sessionId']);
    sessions.get(child)?.close();
    return sessions.delete(child);
  };
  /** Of a session that is ours all is; of the browser itself only our answers. */
  const heard = (message: CdpMessage): boolean => {
    const { id, sessionId } = message;
    const session = sessionId === undefined ? root : sessions.get(sessionId);
    if (id === undefined) session?.tell(message);
    else if (isOwnId(id)) session?.answer(id, message);
    return id === undefined ? session !== undefined && session !== root : isOwnId(id);
  };

  return {
    root: root.session,
    async attach(targetId) {
      joining.add(targetId);
      try {
        const way = { targetId, flatten: true };
        const { sessionId } = await root.session.send('Target.attachToTarget', way);
        const session = sessions.get(sessionId);
        if (session === undefined) throw new Error('The target has been closed.');
        return session.session;
      } finally {
        joining.delete(targetId);
      }
    },
    take(message) {
      if (message.method === 'Target.attachedToTarget') return joined(message);
      if (message.method === 'Target.detachedFromTarget') return parted(message);
      return heard(message);
    },
    close() {
      for (const session of [root, ...sessions.values()]) session.close();
      sessions.clear();
    },
  };
}
