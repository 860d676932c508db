/** The two ends of a drag: what can be carried, and where it can be dropped. */
import { textWithin } from '../ask/text-within.ts';
import { isKindWord } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { ROLE_WORDS } from '../words/data.ts';
import { CLEAR_MARGIN, LEAST_MATCH, nameMatch } from '../words/match.ts';
import { contentTokens } from '../words/normal.ts';

/** The one thing that can be dragged and is called so; undefined where there is none, or several. */
export function carried(scene: Scene, phrase: string): Thing | undefined {
  const things = scene.things.filter(({ node }) => isCarried(node));
  return best(
    things.map((thing) => ({ thing, score: scoreOf(phrase, textWithin(scene, thing.node)) })),
  );
}

const isCarried = ({ draggable, hints }: Thing['node']): boolean =>
  draggable === true || /\b(?:sortable|draggable)\b/u.test(hints ?? '');

/** The one part of the page that is called so, and is nothing to carry itself. */
export function landing(scene: Scene, phrase: string): Thing | undefined {
  const goods = scene.view.nodes.filter(isCarried);
  const things = scene.things.filter(
    ({ node, option }) =>
      option === undefined &&
      node.name !== '' &&
      node.box.width > 0 &&
      !goods.some(({ at }) => scene.isWithin(node.at, at)),
  );
  const scored = things.map((thing) => ({ thing, score: scoreOf(phrase, thing.node.name) }));
  // A part and its own title are one place.
  const good = scored.filter(
    ({ thing, score }, at) =>
      score >= LEAST_TARGET &&
      !scored
        .slice(0, at)
        .some((one) => one.thing.node.ref === thing.node.ref && one.score >= score),
  );
  const outer = good.filter(
    ({ thing }) =>
      !good.some(
        (other) =>
          other.thing !== thing &&
          other.score > LEAST_TARGET &&
          scene.isWithin(thing.node.at, other.thing.node.at) &&
          thing.node.at !== other.thing.node.at,
      ),
  );
  return best(outer);
}

const LEAST_TARGET = 0.85;

/** Words that only say what kind of place it is stand in no name. */
function scoreOf(phrase: string, name: string): number {
  const telling = contentTokens(phrase).filter(
    (word) => !isKindWord(word) && ROLE_WORDS[word] === undefined && !HOLDERS.test(word),
  );
  return Math.max(nameMatch(phrase, name), nameMatch(telling.join(' '), name) * 0.98);
}

const HOLDERS =
  /^(?:box|column|lane|area|zone|bin|bucket|basket|shelf|container|list|group|section|folder|pile|stack)e?s?$/u;

function best(scored: readonly { thing: Thing; score: number }[]): Thing | undefined {
  const [first, second] = scored
    .filter(({ score }) => score >= LEAST_MATCH)
    .toSorted((one, other) => other.score - one.score);
  const isClear = second === undefined || (first?.score ?? 0) - second.score > CLEAR_MARGIN / 2;
  return isClear ? first?.thing : undefined;
}
