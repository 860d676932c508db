/** Which events of the browser a client hears: those of its own targets. */
import type { Realm, TargetInfo } from './realm.ts';

/** The `Target.*` events the gate reads. Everything else passes unread. */
export type TargetEvent = {
  readonly method: string;
  readonly sessionId?: string;
  readonly params: {
    readonly targetInfo?: TargetInfo;
    readonly targetId?: string;
    readonly sessionId?: string;
  };
};

/** `detach` names a session of somebody else's target that must be let go, for it may be waiting for us. */
export type Hearing =
  | { readonly kind: 'pass' }
  | { readonly kind: 'drop'; readonly detach?: string };

const PASS: Hearing = { kind: 'pass' };
const DROP: Hearing = { kind: 'drop' };

const hearAttached = (event: TargetEvent, realm: Realm): Hearing => {
  const { targetInfo, sessionId } = event.params;
  if (targetInfo === undefined || sessionId === undefined) return DROP;
  if (!realm.admits(targetInfo, event.sessionId)) return { kind: 'drop', detach: sessionId };
  realm.learnSession(sessionId, targetInfo, event.sessionId);
  return PASS;
};

const hearDetached = ({ params: { sessionId } }: TargetEvent, realm: Realm): Hearing => {
  if (sessionId === undefined || !realm.knowsSession(sessionId)) return DROP;
  realm.forgetSession(sessionId);
  return PASS;
};

/** Decides on one `Target.*` event, and learns from it what belongs to the client. */
export function hear(event: TargetEvent, realm: Realm): Hearing {
  const { targetInfo, targetId } = event.params;
  switch (event.method) {
    case 'Target.attachedToTarget':
      return hearAttached(event, realm);
    case 'Target.detachedFromTarget':
      return hearDetached(event, realm);
    case 'Target.targetCreated':
    case 'Target.targetInfoChanged':
      return targetInfo !== undefined && realm.admits(targetInfo, event.sessionId) ? PASS : DROP;
    case 'Target.targetDestroyed':
    case 'Target.targetCrashed': {
      if (targetId === undefined || !realm.knowsTarget(targetId)) return DROP;
      if (event.method === 'Target.targetDestroyed') realm.forgetTarget(targetId);
      return PASS;
    }
    default:
      return PASS;
  }
}
