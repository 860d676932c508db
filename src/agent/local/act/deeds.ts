/** Deeds that concern the page as a whole: search, pages, scrolling, waiting, closing, logging in. */
import { find } from '../find/find.ts';
import { soleQuote, unquote } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { contentTokens, plain, tokens } from '../words/normal.ts';
import { assign } from './assign.ts';
import { clickThing, doClick, pressKey } from './click.ts';
import { described, type Work } from './work.ts';

/** "search for Q": into the one search field, then Enter; its button where Enter does nothing. */
export async function doSearch(work: Work, step: Step): Promise<void> {
  const scene = await work.scene();
  const fields = scene.things.filter(
    ({ node, option }) => option === undefined && node.editable === true && node.disabled !== true,
  );
  const isSearch = ({ node }: Thing): boolean =>
    node.role === 'searchbox' ||
    node.inputType === 'search' ||
    /\b(?:search|query|find|q|suche?n?|buscar?|recherche)\b/iu.test(
      `${node.name} ${node.placeholder ?? ''} ${node.hints ?? ''}`,
    );
  const searches = fields.filter(isSearch);
  const [field] = searches.length === 1 ? searches : fields.length === 1 ? fields : [];
  if (field === undefined) {
    throw new Undecided(
      searches.length === 0 ? 'not-found' : 'ambiguous',
      `there ${searches.length === 0 ? 'is no search field' : `are ${searches.length} search fields`}`,
      searches.map(described),
    );
  }
  const query =
    soleQuote(step.rest, work.quotes) ?? unquote(step.rest.replace(/^for\s+/iu, ''), work.quotes);
  const before = scene.view;
  await assign(work, field, query);
  await pressKey(work, 'Enter', 1);
  const after = (await work.scene()).view;
  if (after.url !== before.url || after.nodes.length !== before.nodes.length) return;
  const said = after.nodes
    .filter(({ role }) => role === 'text')
    .map(({ name }) => name)
    .join('\n');
  if (
    said !==
    before.nodes
      .filter(({ role }) => role === 'text')
      .map(({ name }) => name)
      .join('\n')
  )
    return;
  const button = await work.look({ phrase: 'search button', purpose: 'click' });
  // A form that was sent by Enter needs no second push.
  if (
    button.kind === 'one' &&
    button.things[0] !== undefined &&
    button.things[0].node.role === 'button' &&
    !(await isInForm(work, field))
  ) {
    await clickThing(work, button.things[0]);
  }
}

async function isInForm(work: Work, field: Thing): Promise<boolean> {
  const scene = await work.scene();
  return scene.view.nodes.some(
    ({ role, tag, at }) => (role === 'form' || tag === 'form') && scene.isWithin(field.node.at, at),
  );
}

/** "go back", "next page", "go to page 3", "go to https://...". */
export async function doGo(work: Work, step: Step): Promise<void> {
  const said = plain(unquote(`${step.verb} ${step.rest}`, work.quotes));
  const url = /https?:\/\/\S+/iu.exec(unquote(step.rest, work.quotes))?.[0];
  if (url !== undefined) return goToUrl(work, url);
  if (/^(?:refresh|reload)\b/u.test(said)) return history(work, 'reload');
  const rest = contentTokens(unquote(step.rest, work.quotes)).filter(
    (word) => !/^(?:page|one)$/u.test(word),
  );
  const isBack = /^(?:go |navigate )?back\b|^(?:return|go) to the (?:previous|last) page$/u.test(
    said,
  );
  if (isBack && (rest.length === 0 || /^(?:previous|last)(?: page)?$/u.test(rest.join(' ')))) {
    const named = await work.look({ phrase: 'back', purpose: 'click' });
    if (named.kind === 'one' && named.score >= 0.97 && named.things[0] !== undefined)
      return clickThing(work, named.things[0]);
    return history(work, 'back');
  }
  if (/^(?:go )?forward$/u.test(said)) return history(work, 'forward');
  const number = /\bpage (\d+)\b|^(\d+)(?:st|nd|rd|th)? page$/u.exec(said);
  if (number !== null) return goToPage(work, number[1] ?? number[2] ?? '');
  const side = /\b(next|previous|first|last)\b(?: page)?$/u.exec(said)?.[1];
  if (side !== undefined && /page|next|previous/u.test(said)) {
    const word = await work.look({ phrase: `${side} page`.trim(), purpose: 'click' });
    if (word.kind === 'one' && word.things[0] !== undefined)
      return clickThing(work, word.things[0]);
    return clickThing(work, await nameOnly(work, side, step));
  }
  if (step.verb === 'go' && step.rest === '') return doClick(work, { ...step, rest: 'go' });
  const target = await work.look({
    phrase: step.rest,
    purpose: 'click',
    scope: step.scope,
    verb: step.verb === 'go back to' || step.verb === 'go' ? 'back' : undefined,
  });
  if (target.kind !== 'one') return doClick(work, step);
  for (const thing of target.things) await clickThing(work, thing);
}

async function nameOnly(work: Work, side: string, step: Step): Promise<Thing> {
  const scene = await work.scene();
  // Of all that says "next", what says only that.
  const exact = scene.things.filter(
    ({ node, names }) =>
      node.clickable === true &&
      names.some(([name]) => plain(name).split(' ').includes(side) && tokens(name).length <= 2),
  );
  const [one] = exact.length === 1 ? exact : [];
  return one ?? work.one({ phrase: side, purpose: 'click', scope: step.scope });
}

async function goToPage(work: Work, number: string): Promise<void> {
  const scene = await work.scene();
  const pages = scene.things.filter(
    ({ node, option }) =>
      option === undefined &&
      node.clickable === true &&
      (plain(node.name) === number ||
        plain(node.name) === `page ${number}` ||
        plain(node.name) === `go to page ${number}`),
  );
  const [one] = pages;
  if (one === undefined || pages.length > 1) {
    if (
      pages.length > 1 &&
      new Set(pages.map(({ node }) => node.href)).size === 1 &&
      one?.node.href !== undefined
    )
      return clickThing(work, one);
    throw new Undecided(
      one === undefined ? 'not-found' : 'ambiguous',
      `there ${one === undefined ? 'is nothing' : `are ${pages.length} things`} that leads to page ${number}`,
      pages.map(described),
    );
  }
  await clickThing(work, one);
}

async function goToUrl(work: Work, url: string): Promise<void> {
  const here = new URL(work.page.url());
  const there = new URL(url);
  if (here.hostname !== there.hostname)
    throw new Undecided('cannot-act', `${there.hostname} is another site than ${here.hostname}`);
  await work.act(`went to ${url}`, () => work.page.navigate(url, work.signal));
}

async function history(work: Work, way: 'back' | 'forward' | 'reload'): Promise<void> {
  await work.act(`went ${way === 'reload' ? 'to the same page again' : way}`, () =>
    work.page.go(way, work.signal),
  );
}

/** "scroll down", "scroll to the bottom", "scroll to X". */
export async function doScroll(work: Work, step: Step): Promise<void> {
  const said = plain(unquote(step.rest, work.quotes));
  const way = /\b(top|bottom|end|up|down|left|right)\b/u.exec(said)?.[1];
  const inside =
    /(?:in|of|inside) (?:the )?(.*(?:textarea|list|listbox|box|table|area|panel|text).*)$/iu.exec(
      step.rest,
    )?.[1] ??
    /^(?:the )?(.*(?:textarea|list|listbox|box|panel).*?) (?:to|up|down)/iu.exec(step.rest)?.[1];
  if (way !== undefined || said === '') {
    const to =
      way === 'end'
        ? 'bottom'
        : ((way ?? 'down') as 'top' | 'bottom' | 'up' | 'down' | 'left' | 'right');
    const found =
      inside === undefined ? undefined : await work.look({ phrase: inside, purpose: 'any' });
    const ref = found?.kind === 'one' ? found.things[0]?.node.ref : undefined;
    await work.act(`scrolled ${to}`, () =>
      work.page.scroll({ to, ...(ref === undefined ? {} : { ref }) }, work.signal),
    );
    return;
  }
  const thing = await work.one({
    phrase: step.rest.replace(/^(?:down |up )?(?:to|until you (?:see|find)|into view)\s+/iu, ''),
    purpose: 'any',
    scope: step.scope,
  });
  await work.act(`scrolled to ${described(thing)}`, () =>
    work.page.scroll({ to: 'element', ref: thing.node.ref }, work.signal),
  );
}

/** "wait 2 seconds", "wait for X", "wait until X is gone". */
export async function doWait(work: Work, step: Step): Promise<void> {
  const said = unquote(step.rest, work.quotes);
  const seconds =
    /^(?:for\s+)?(?:about\s+)?(\d+(?:\.\d+)?)\s*(ms|milliseconds?|s|secs?|seconds?)?$/iu.exec(said);
  if (seconds !== null) {
    const waitMs = Math.min(
      30_000,
      Number(seconds[1]) * (/^m/iu.test(seconds[2] ?? '') ? 1 : 1_000),
    );
    await work.page
      .wait({ kind: 'text', text: '\u0000', gone: false }, waitMs, work.signal)
      .catch(onlyTimeIsOver);
    work.forget();
    return;
  }
  const gone = /\b(?:gone|disappears?|vanish(?:es)?|goes away)$/iu.test(said);
  const phrase = step.rest.replace(
    /\s+(?:to\s+|has\s+|have\s+|is\s+|are\s+)?(?:gone|disappear(?:s|ed)?|vanish(?:es)?|goes away|appear(?:s|ed)?|load(?:s|ed)?|visible|show(?:s|n)? up|come(?:s)?|be visible|ready)$/iu,
    '',
  );
  const endsAt = performance.now() + 10_000;
  for (;;) {
    const found = await work.look({ phrase, purpose: 'any', scope: step.scope });
    const loose = await work.look({ phrase, purpose: 'click', scope: step.scope });
    const text = unquote(phrase, work.quotes);
    const isText =
      soleQuote(phrase, work.quotes) !== undefined &&
      (await work.scene()).view.nodes.some(({ name }) =>
        name.toLowerCase().includes(text.toLowerCase()),
      );
    const isThere = found.kind !== 'none' || loose.kind !== 'none' || isText;
    if (isThere !== gone || /^(?:the )?page$/iu.test(phrase)) return;
    if (performance.now() > endsAt)
      throw new Undecided(
        'not-found',
        `${JSON.stringify(text)} did not ${gone ? 'go' : 'come'} within 10 s`,
      );
    await work.page.wait({ kind: 'quiet' }, 1_000, work.signal);
    work.forget();
  }
}

function onlyTimeIsOver(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ACTION_FAILED')) throw error;
}

const CLOSERS = ['close', 'dismiss', 'no thanks', 'not now', 'got it', 'x', 'cancel', 'skip'];

/** "close the dialog": its own closing button, or Escape where it has none. */
export async function doClose(work: Work, step: Step): Promise<void> {
  const scene = await work.scene();
  const by =
    /\b(?:by|with|using)\s+(?:clicking|pressing|tapping|hitting)?\s*(?:on\s+)?(.+)$/iu.exec(
      step.rest,
    )?.[1];
  if (by !== undefined) {
    const named = find(scene, { phrase: by, purpose: 'click', scope: step.scope }, work.quotes);
    if (named.kind === 'one' && named.things[0] !== undefined)
      return clickThing(work, named.things[0]);
  }
  const whole = find(
    scene,
    { phrase: step.rest, purpose: 'click', scope: step.scope, verb: 'close' },
    work.quotes,
  );
  if (whole.kind === 'one' && whole.score > 0.9 && whole.things[0] !== undefined)
    return clickThing(work, whole.things[0]);
  const boxes = scene.view.nodes.filter(({ role }) => role === 'dialog' || role === 'alertdialog');
  const box = scene.modal ?? (boxes.length === 1 ? boxes[0] : undefined);
  const inside = scene.things.filter(
    ({ node }) => node.clickable === true && (box === undefined || scene.isWithin(node.at, box.at)),
  );
  for (const word of CLOSERS) {
    const hits = inside.filter(({ names }) =>
      names.some(
        ([name]) => plain(name) === plain(word) || plain(name).split(' ').includes(plain(word)),
      ),
    );
    const exact = hits.filter(({ node }) => plain(node.name) === plain(word));
    const [one] = exact.length === 1 ? exact : hits.length === 1 ? hits : [];
    if (
      one !== undefined &&
      (box !== undefined || word === 'close' || word === 'x' || word === 'dismiss')
    )
      return clickThing(work, one);
  }
  if (box === undefined) {
    if (whole.kind === 'one' && whole.things[0] !== undefined)
      return clickThing(work, whole.things[0]);
    throw new Undecided('not-found', 'nothing is open that could be closed');
  }
  await pressKey(work, 'Escape', 1);
  if ((await work.scene()).view.nodes.some(({ ref }) => ref === box.ref))
    throw new Undecided('no-effect', `${described({ node: box })} does not close`);
}

/** "log in with U and P", "sign in as U with password P". */
export async function doLogin(work: Work, step: Step): Promise<void> {
  const pair = credentials(step, work);
  if (pair === undefined)
    return doClick(work, { ...step, rest: `${step.verb} ${step.rest}`, deed: 'click' });
  const scene = await work.scene();
  const fields = scene.things.filter(
    ({ node, option }) => option === undefined && node.editable === true && node.disabled !== true,
  );
  const passwords = fields.filter(({ node }) => node.inputType === 'password');
  const [password] = passwords.length === 1 ? passwords : [];
  if (password === undefined)
    throw new Undecided(
      passwords.length === 0 ? 'not-found' : 'ambiguous',
      `there are ${passwords.length} password fields`,
      passwords.map(described),
    );
  const before = fields.filter(({ index }) => index < password.index);
  const user = before.at(-1);
  if (user === undefined)
    throw new Undecided('not-found', 'no field for the user stands before the password');
  await assign(work, user, pair.user);
  await assign(work, password, pair.password);
  const button = await work.look({ phrase: 'sign in button', purpose: 'click' });
  const submit = button.kind === 'one' ? button.things[0] : undefined;
  if (submit !== undefined && submit.node.role === 'button') return clickThing(work, submit);
  await pressKey(work, 'Enter', 1);
}

function credentials(
  step: Step,
  work: Work,
): { readonly user: string; readonly password: string } | undefined {
  const rest = step.rest.trim();
  const found =
    /^(?:as|with|using)?\s*(?:the\s+)?(?:user(?:name)?|email|login|account|name)?\s*[:=]?\s*(\S+?),?\s+(?:and|with|using|\/)\s+(?:the\s+)?(?:password|pass|pw)?\s*[:=]?\s*(\S+)$/iu.exec(
      rest.replaceAll(/\s+/gu, ' '),
    ) ?? /^(?:as|with|using)\s+(\S+)\s*[/:]\s*(\S+)$/iu.exec(rest);
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  return { user: unquote(found[1], work.quotes), password: unquote(found[2], work.quotes) };
}

/** "submit": the one button that sends. */
export async function doSubmit(work: Work, step: Step): Promise<void> {
  if (step.rest !== '' && !/^(?:the )?(?:form|it|this|page|when done|answer)?$/iu.test(step.rest))
    return doClick(work, { ...step, deed: 'unknown' });
  const scene = await work.scene();
  const named = find(scene, { phrase: 'submit', purpose: 'click' }, work.quotes);
  if (named.kind === 'one' && named.things[0] !== undefined)
    return clickThing(work, named.things[0]);
  const buttons = scene.things.filter(
    ({ node }) =>
      node.role === 'button' && node.disabled !== true && !/clear|reset|cancel/iu.test(node.name),
  );
  const [one] = buttons.length === 1 ? buttons : [];
  if (one === undefined)
    throw new Undecided(
      'ambiguous',
      'which button submits is not clear',
      buttons.slice(0, 10).map(described),
    );
  await clickThing(work, one);
}

/** "focus the textbox". */
export async function doFocus(work: Work, step: Step): Promise<void> {
  const wanted = { phrase: step.rest, purpose: 'field', scope: step.scope } as const;
  const found = await work.look(wanted);
  const thing = await work.one(found.kind === 'none' ? { ...wanted, purpose: 'click' } : wanted);
  await work.act(`focused ${described(thing)}`, () => work.page.focus(thing.node.ref, work.signal));
}

/** "highlight the text below". */
export async function doHighlight(work: Work, step: Step): Promise<void> {
  const texts = (await work.scene()).view.nodes.filter(
    ({ role, name }) => role === 'text' && name.length > 20,
  );
  const [longest, second] = texts.toSorted((one, other) => other.name.length - one.name.length);
  const named =
    step.rest === '' ? undefined : await work.look({ phrase: step.rest, purpose: 'any' });
  const node =
    named?.kind === 'one'
      ? named.things[0]?.node
      : second === undefined || (longest?.name.length ?? 0) > second.name.length * 1.5
        ? longest
        : undefined;
  if (node === undefined) throw new Undecided('ambiguous', 'which text is meant is not clear');
  await work.act(`selected the text of ${described({ node })}`, () =>
    work.page.highlight(node.ref, work.signal),
  );
}

/** "find and click X": looks behind what is closed until it shows. */
export async function doExplore(work: Work, step: Step): Promise<void> {
  const rest = step.rest.replace(/^.*?\b(?:click on|click|open|select)\s+/iu, '');
  const tried = new Set<string>();
  for (let rounds = 0; rounds < 30; rounds += 1) {
    const found = await work.look({ phrase: rest, purpose: 'click', scope: step.scope });
    if (found.kind === 'one') {
      for (const thing of found.things) await clickThing(work, thing);
      return;
    }
    const { things } = await work.scene();
    const closed = things.find(
      ({ node }) =>
        !tried.has(node.ref) &&
        node.disabled !== true &&
        node.options === undefined &&
        node.editable !== true &&
        ((node.expanded === false && node.role !== 'combobox') ||
          (node.role === 'tab' && node.selected === false)),
    );
    if (found.kind === 'many' || closed === undefined) break;
    tried.add(closed.node.ref);
    const inner =
      closed.node.role === 'treeitem'
        ? (things.find(
            ({ node, index }) =>
              index > closed.index && node.clickable === true && node.name === closed.node.name,
          ) ?? closed)
        : closed;
    await clickThing(work, inner);
  }
  await work.some({ phrase: rest, purpose: 'click', scope: step.scope });
}
