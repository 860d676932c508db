/** Sentences in whose middle something is waited for, cut there. */
import { BEGINS_STEP } from './verbs.ts';

/** "... and once Go appears press it" is a sentence of its own, with a comma. */
export function parted(sentence: string): readonly string[] {
  const comes = COMES.exec(sentence) ?? HOLDS.exec(sentence.replace(WATCHED, watched));
  return (comes === null ? undefined : inMiddle(comes)) ?? atEnd(sentence) ?? [sentence];
}

/** "load it, and once Go appears press it" */
function inMiddle(found: RegExpExecArray): readonly string[] | undefined {
  const [, before = '', word = '', phrase = '', deed = ''] = found;
  if (!BEGINS_STEP.has(firstOf(deed))) return undefined;
  return withBefore(before, `${word} ${appearing(phrase)}, ${named(deed, phrase)}`);
}

/** "load it, and press Go once that appears" */
function atEnd(sentence: string): readonly string[] | undefined {
  const [, before, deed = '', word = '', phrase = ''] = LAST_COMES.exec(sentence) ?? [];
  if (before === undefined || !BEGINS_STEP.has(firstOf(deed))) return undefined;
  return withBefore(before, `${word} ${appearing(phrase)}, ${deed}`);
}

const firstOf = (text: string): string => text.trim().split(/[\s,]/u)[0]?.toLowerCase() ?? '';
const withBefore = (before: string, rest: string): readonly string[] =>
  before === '' ? [rest] : [before, rest];

/** One word for what comes into sight. */
const appearing = (phrase: string): string =>
  phrase.replace(/\s(?:shows|comes|pops|turns) up$|\shas come$|\sarrives$/iu, ' appears');

/** "as soon as Go appears, click that": that is what appears. */
const named = (deed: string, phrase: string): string => {
  const [, what] = APPEARS.exec(phrase) ?? [];
  return what === undefined ? deed : deed.replace(/\s(?:it|that|this)$/iu, ` ${what}`);
};

const COMES =
  /^(?:(.*?\S),?\s+(?:and\s+(?:then\s+)?|then\s+))?(once|when|as soon as|after)\s+((?:(?!,).)+?\s(?:appears?|shows up|comes up|pops up|turns up|is shown|is visible|is there|is enabled|is ready|is done|has loaded|has come|loads|arrives))\s*,?\s*(?:then\s+)?(\p{L}.*)$/iu;

const APPEARS = /^(?:the )?(.+?)\s(?:appears?|shows up|comes up|pops up|turns up)$/iu;
/** "watch the level, and when it is below 30 hit refill" */
const HOLDS =
  /^(.*?),?\s+and\s+(when|once|if|as soon as)\s+((?:it|that|the \p{L}+)\s(?:is|has|gets|falls|rises|reaches|goes)\s(?:(?!,).)+?)\s*,?\s+((?:click|press|hit|tap|push|choose|select|open|continue|submit|type|enter|stop|start)\b.*)$/iu;
/** "watch the level, and when it is below 30" */
const WATCHED =
  /^(?:please )?(?:watch|observe|keep an eye on|look at|wait for) (.+?),? and (when|once|as soon as) (?:it|that) /iu;
const watched = (_whole: string, what: string, when: string): string => ` and ${when} ${what} `;
/** "start it, and continue once the result is there" */
const LAST_COMES =
  /^(.*?\S)(?:,\s+(?:and\s+)?(?:then\s+)?|\s+and\s+(?:then\s+)?)((?:(?!,|\sand\s).)+?),?\s+(once|when|as soon as|after)\s+((?:(?!,).)+?\s(?:appears?|shows up|comes up|pops up|turns up|is shown|is visible|is there|is enabled|is ready|is done|has loaded|has come|loads|arrives))$/iu;
