/** What verbs ask for, as data. A verb that is not here is looked for on the page: "archive the second mail". */

export type Deed =
  | 'click'
  | 'double-click'
  | 'right-click'
  | 'open'
  | 'fill'
  | 'set'
  | 'choose'
  | 'check'
  | 'uncheck'
  | 'toggle'
  | 'search'
  | 'go'
  | 'scroll'
  | 'hover'
  | 'drag'
  | 'wait'
  | 'close'
  | 'login'
  | 'submit'
  | 'focus'
  | 'highlight'
  | 'clear'
  | 'copy'
  | 'paste'
  | 'accept'
  | 'refuse'
  | 'ask'
  | 'explore'
  | 'press'
  | 'find'
  | 'avoid'
  | 'compose'
  | 'sort'
  | 'rate'
  | 'format'
  | 'solve';

const table: Readonly<Record<Deed, string>> = {
  click:
    'click on|click in|click at|click|tap on|tap|push|hit|klicke auf|klicke|klick auf|clique sur|cliquez sur|haz clic en|haga clic en|pulsa|clicca su|clicca',
  'double-click': 'double click on|double click|double-click on|double-click|doubleclick',
  'right-click': 'right click on|right click|right-click on|right-click',
  press: 'press on|press',
  open: 'open up|open|expand|collapse|unfold|fold|show|view|visit|activate|navigate to|start|oeffne|öffne|ouvre|abre|apri',
  fill: 'fill in|fill out|fill|replace|type in|type|enter in|enter|input|write|put|insert|key in|populate|complete|gib|tippe|trage|trag|schreibe|schreib|saisis|tape|mets|remplis|indique|écris|escribe|introduce|pon|rellena|scrivi|inserisci|metti',
  set: 'set|turn|slide|bring|change|update|adjust|move|switch|make|increase|decrease|raise|lower|setze|ändere',
  choose:
    'select|choose|pick out|pick|opt for|go for|go with|settle on|settle for|decide on|highlight|wähle|choisis|sélectionne|selecciona|elige|seleziona|scegli',
  avoid: 'leave out|ignore',
  compose: 'reply|respond|answer|forward|comment',
  sort: 'sort|arrange|reorder|order',
  rate: 'rate|give it a rating of',
  solve:
    'solve|calculate|compute|work out|figure out|answer the question|answer the math problem|answer the problem',
  format: 'format|bold|italicize|underline',
  check:
    'agree to|agree with|check off|tick off|cross off|check|tick|mark|enable|turn on|switch on|subscribe to|activate the|hake|hak|kreuze|coche|marca|spunta',
  uncheck: 'uncheck|untick|unmark|disable|turn off|switch off|deselect|unselect',
  toggle: 'toggle|flip',
  search: 'search for|search|look up|look for|google|query|suche nach|cherche|busca',
  find: 'find',
  go: 'skip ahead to|skip to|go back to|go back|go forward|go to the|go to|go|navigate back|back|return to|return|next page|previous page|reload|refresh|jump to|switch to|turn to',
  scroll: 'scroll',
  hover: 'hover over|hover on|hover|mouse over|move the mouse over|move the mouse to|point at',
  drag: 'drag and drop|drag|drop',
  wait: 'wait until|wait for|wait',
  close: 'close|dismiss|shut|exit|get rid of',
  login: 'log in|login|log on|sign in|signin|log me in|sign me in',
  submit:
    'submit|send the form|send it off|schicke es|schick es|sende es|envoie le formulaire|envía el formulario|invia il modulo',
  focus: 'focus on|focus into|focus in|focus|put the cursor in|place the cursor in',
  highlight:
    'highlight the|highlight the text|select the text|select all the text|select all text|highlight all|mark the text',
  clear: 'clear out|clear|empty|erase|delete the text in|delete the content of|reset the field',
  copy: 'copy',
  paste: 'paste',
  accept:
    'accept the dialog|accept the alert|accept the confirmation|accept the prompt|confirm the dialog|confirm the question|confirm that|confirm it|confirm the prompt|accept it|say yes|answer yes',
  refuse:
    'cancel the confirmation|cancel the dialog|cancel the alert|cancel the prompt|dismiss the confirmation|dismiss the alert|dismiss the prompt|decline the confirmation|refuse the confirmation|say no|answer no|cancel it',
  ask: "in which|on which|in what|on what|at what|at which|from which|from what|to which|for which|for what|with which|with what|by which|since when|until when|till when|from when|since which|until what|for how long|within how many|how long|on whose|what's|what is|what are|what was|what does|what do|what|which|how many|how much|how|who|when|where|why|is there|are there|is|are|does|do|has|can you see|read out|read|extract|list|get|tell me|tell|count|give me|return the|return|fetch|report|show me|find out|print|summarize|say|determine|grab",
  explore:
    'find and click on|find and click|find and open|find and select|navigate through|look through|browse',
};

/** Verbs, longest first, with what they ask for. */
export const VERBS: readonly (readonly [verb: string, deed: Deed])[] = Object.entries(table)
  .flatMap(([deed, verbs]) => verbs.split('|').map((verb) => [verb, deed as Deed] as const))
  .toSorted(([one], [other]) => other.length - one.length);

/** Verbs that begin a new step after "and" or a comma. */
export const BEGINS_STEP: ReadonlySet<string> = new Set([
  ...VERBS.filter(([, deed]) => deed !== 'ask' && deed !== 'go').map(
    ([verb]) => verb.split(' ')[0] ?? verb,
  ),
  ...'skip solve finish continue proceed place pay checkout approve verify create complete answer rate drop move put rename format forward respond comment make delete remove add star archive like share reply save publish cancel subscribe sort filter go next read tell extract list count get return accept agree reject decline buy order download upload edit confirm apply sign log reset play pause post send book mark'.split(
    ' ',
  ),
]);

/** Verbs that are done with what is filled in first: a form has a button for them, whatever that is called. */
export const DONE_WITH_FORM =
  /^(?:book|order|reserve|rent|hire|buy|subscribe|sign|join|register|apply|enrol|enroll|transfer|bid|offer|vote|redeem|request|schedule|calculate|convert|translate|reply|respond|answer|comment|forward|send|post|publish|invite|report|search|find|look|get|create|track|donate)$/u;

/** Verbs that do more than say how something is to be. */
const MORE_THAN_SETS =
  /^(?:add|create|new|send|post|publish|subscribe|search|find|look|delete|remove|clear|move|drag|drop|click|press|tap|open|close|go|scroll|hover|copy|paste|sort|filter|submit|save|buy|reply|forward|play|skip|wait)\b/u;

/** Whether a verb only says how something is to be. */
export const onlySets = (verb: string): boolean => !MORE_THAN_SETS.test(verb);

/** Goes to what is to be bought, or kept for later: "put X in the cart" is no typing. */
export const INTO_CART =
  /\b(?:in|into|to|on)\s+(?:(?:the|my|your)\s+)?(?:shopping\s+)?(?:cart|basket|bag|wish ?list)$/iu;

/** What is to be typed must be read first. */
export const REFERS =
  /\b(?:values?|words?|texts?|contents?|number|result|sum|answer|total)\s+(?:of|from|in)\b/iu;

/** What people say before they say what to do. */
export const PREFACE =
  /^(?:(?:please|kindly|now|first(?:ly)?(?!\s+name)|next(?!\s+(?:page|week|month|day|year|one|slide|picture|image|photo|step|question|song|track|video|chapter|tab|level|round|item|result|button|link|arrow|icon)s?\b)|finally|also|just|lastly|ok(?:ay)?(?!\s+(?:the|all|it|that|this)\b)|hey|hi|so|bitte|and|then|to do so|go ahead and|i(?:(?:['’]d| would) like| want| need) to know|do you know|(?:can|could|would) you (?:please )?tell me(?! (?:if|whether))|let me know(?! (?:if|whether))|i(?:'d| would) like (?:you )?to|i want (?:you )?to|i need (?:you )?to|(?:can|could|would|will) you(?: please)?|you should|you need to|let's|try to|make sure to|be sure to|remember to|(?:do not|don['’]?t) forget to|help me(?: to)?|use the mouse to|your task is to)[,:]?\s+)+/iu;

/** Keys by the names people give them. */
export const KEYS: Readonly<Record<string, string>> = {
  enter: 'Enter',
  return: 'Enter',
  tab: 'Tab',
  escape: 'Escape',
  esc: 'Escape',
  space: 'Space',
  spacebar: 'Space',
  backspace: 'Backspace',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  'arrow up': 'ArrowUp',
  'arrow down': 'ArrowDown',
  'arrow left': 'ArrowLeft',
  'arrow right': 'ArrowRight',
  'up arrow': 'ArrowUp',
  'down arrow': 'ArrowDown',
  'left arrow': 'ArrowLeft',
  'right arrow': 'ArrowRight',
  'page down': 'PageDown',
  'page up': 'PageUp',
  home: 'Home',
  end: 'End',
  del: 'Delete',
};
