/** Which clicks cannot be taken back: buying, paying, deleting, sending. */
import type { PageView, SeenNode } from '../../runtime/agent-page.ts';

/** When a prompt stops before something that cannot be taken back. */
export type ConfirmPolicy = 'never' | 'risky';

/** A step that is not done until the caller confirms it. */
export class ConfirmationNeeded extends Error {
  override readonly name = 'ConfirmationNeeded';
  /** What would have been done, as `click button "Pay now"`. */
  readonly step: string;

  constructor(step: string) {
    super(`Confirmation is needed to ${step}.`);
    this.step = step;
  }
}

const DEEDS = [
  'buy|purchase|pay|checkout|check out|place (the |your |my )?order|order now|order with|subscribe|donate|bid|book now|reserve now|confirm (order|payment|purchase|booking)|transfer|withdraw|send money',
  'delete|remove|erase|destroy|discard|empty (the )?(trash|bin)|unsubscribe|deactivate|terminate|close (my |your |the )?account|cancel (my |your |the )?(order|subscription|booking|account|membership)|wipe|revoke|reset all',
  'send|submit|publish|post|tweet|share|reply|invite|sign up|register|apply now|accept and',
  'kaufen|bezahlen|zahlungspflichtig|bestellen|löschen|entfernen|kündigen|absenden|senden|überweisen|veröffentlichen',
  'acheter|payer|commander|supprimer|effacer|envoyer|publier|résilier',
  'comprar|pagar|eliminar|borrar|enviar|publicar|cancelar (la )?suscripción|acquista|paga|elimina|cancella|invia',
];
const RISKY = new RegExp(String.raw`(?<![\p{L}\p{N}])(${DEEDS.join('|')})(?![\p{L}\p{N}])`, 'iu');
const PRESSED = new Set([
  'button',
  'link',
  'menuitem',
  'generic',
  'img',
  'option',
  'tab',
  'switch',
  'checkbox',
]);
/** Words of a link that leads somewhere rather than does something. */
const LONG_NAME = 80;

/** Whether clicking this may do what cannot be taken back, judged by its name and hints. */
export function isRiskyClick(node: SeenNode): boolean {
  if (!PRESSED.has(node.role)) return false;
  const name = node.name === '' ? `${node.hints ?? ''} ${node.description ?? ''}` : node.name;
  return name.length <= LONG_NAME && RISKY.test(name.replaceAll(/[_-]/g, ' '));
}

/** Enter in a field presses the next button of its form: the first one after it. */
export function riskyEnter(node: SeenNode, view: PageView): SeenNode | undefined {
  const from = view.nodes.indexOf(node);
  if (from === -1 || node.tag === 'textarea') return undefined;
  const button = view.nodes
    .slice(from + 1)
    .find((other) => other.role === 'button' && other.frame === node.frame);
  return button !== undefined && isRiskyClick(button) ? button : undefined;
}
