/**
 * Words around what is to be, taken away or put in order: "could you log me in?" is no question, "from now on" says
 * nothing of a value, and "in the box goes Ink" is "type Ink into the box".
 */

/** The sentences of an instruction in plainer words. */
export const plainly = (sentences: readonly string[]): readonly string[] =>
  joinedLogins(sentences.map((sentence) => reworded(unasked(sentence)))).filter(
    (sentence) => sentence !== '',
  );

const ASKED =
  /^(?:(?:hi|hello|hey)(?: there)?[,!]?\s+)?(?:can|could|would|will)\s+(?:you|i|we)\s+(?:please\s+|kindly\s+|maybe\s+|quickly\s+)*(?!see\b|tell\b|say\b|be\b|have\b|get\b|find\b|list\b|count\b|read\b|give\b|show\b|name\b|look\b|check (?:if|whether)\b|explain\b|help\b)([^?]+?)(?:,?\s+please)?\?$/iu;

/** "Could you unlock this?" asks for nothing that is to be told. */
const unasked = (sentence: string): string => sentence.replace(ASKED, '$1');

const F = "(?:the |my |this |that )?(?:[\\p{L}\\p{N}'’-]+ ){0,3}?[\\p{L}\\p{N}'’-]+";
const FIELD = `(?:the |my |this |that )?(?:[\\p{L}\\p{N}'’-]+ ){0,3}?(?:field|box|text ?box|input|text ?area|text ?field|blank|area|search bar)`;
const GOES =
  '(?:goes|go|comes|belongs|(?:should|must|has to|needs to|is to|ought to|shall) (?:also )?(?:go|come|be))';
const GETS =
  '(?:gets|takes|(?:should|must|has to|needs to|is to|ought to|shall) (?:also )?(?:get|have|hold|read|say|contain|show))';
/** What something holds, said with a whole sentence. */
const HELD =
  "(?:what(?:ever)?(?:['’]s| is| stands| it says| is written) in|the (?:text|content|contents|words) (?:that (?:is|stands|are) )?(?:of|in|from)) (?<from>[^,;]+?)";

/** How sentences say it, and what that is in plain words. */
const REWORDINGS: readonly (readonly [RegExp, string])[] = [
  // Says nothing of what is to be.
  [/^(?:after (?:that|this|it)|afterwards|finally),?\s+(?=\p{L}+\s+\S)/iu, ''],
  [
    /,?\s+(?:from now on|after all|if possible|if you (?:can|could|would|don['’]t mind|please)|(?:when|where|as) it asks|in any case|for now|right away|as well|afterwards|after that)(?=$|[,;.)]|\s+(?:and|then)\b)/giu,
    '',
  ],
  [
    /(?<=\s(?:is|are|as|to)\s.*|[:=].*),?\s+(?:(?:and|so)\s+)?(?:please\s+)?(?:put|fill|type|enter|write|note)\s+(?:those|these|that|them|it|all (?:of )?(?:that|it|this))\s+(?:in|down)(?:\s+(?:for me|please))*$/iu,
    '',
  ],
  [/\b(put|type|write|enter|fill)\s+(\S.*?)\s+(?:in|into)\s+there(?=$|[,;])/iu, '$1 $2'],
  [/\bboth\s+(?!of\b|the\b|my\b|fields\b|boxes\b)(?=\S+ and \S+)/giu, ''],
  [/\s*\((?:month first|mm\/dd\/yyyy)\)/giu, ''],
  // "the sender stays blank", "dogs stay at home", "my profile shouldn't be public"
  [
    /^(.+?)\s+(?:stays?|remains?|is to (?:stay|remain)|should (?:stay|remain|be left))\s+(empty|blank)$/iu,
    'leave $1 $2',
  ],
  [
    /(^|[,;]\s+(?:and\s+)?|\sand\s)(?:the\s+)?(\S+)\s+(?:stays?|remains?)\s+(?:at home|out|away|behind)(?=$|[,;])/giu,
    '$1no $2',
  ],
  [
    /^(?:my|the|our)\s+(\S+)\s+(?:should(?:n['’]t| not)|must(?:n['’]t| not)|isn['’]t to|is not to)\s+be\s+(?!(?:on|off|checked|ticked|selected|set|\p{L}+ed)$)(\p{L}+)$/iu,
    'turn off $2 $1',
  ],
  [
    /^(.+?)\s+(?:should(?:n['’]t| not)|must(?:n['’]t| not))\s+be\s+(?:on|checked|ticked|enabled|active)$/iu,
    'uncheck $1',
  ],
  // "make an offer of 95 on the elm chair"
  [
    /^make\s+an?\s+(offer|bid|order|transfer|deposit)\s+of\s+(\S+)\s+(?:on|for|to)\s+/iu,
    '$1 $2 for ',
  ],
  // "tell Eva hello", "Zeno gets the answer See you soon"
  [
    /^(?:tell|text|message)\s+(\p{Lu}\p{L}+):?\s+(?!that\b|about\b|what\b|who\b|where\b|when\b|why\b|how\b|if\b|whether\b)(.+)$/u,
    'write $2 to $1, then send it',
  ],
  [
    /^leave\s+(?:them|him|her|us)\s+(?:the|a)\s+message:?\s+(.+?)(\s+and\s+(?:then\s+)?(?:send|submit)\b.*)?$/iu,
    'type $1 as the message$2',
  ],
  [
    /,?\s*\b(?:s['’]il (?:te|vous) pla[iî]t|por favor|per favore|bitte(?= [^\s]+en\b| und\b|$))(?=$|[,;.\s])/giu,
    '',
  ],
  [/(?<=^|,\s|\sand\s|\sthen\s)check\s?out$/iu, 'click checkout'],
  [/\b(?:confirm|submit|send|finish)(?: it| that)? with (?:the )?enter(?: key)?$/iu, 'press Enter'],
  [
    /\btake (\S.*?) (?:from|out of) (the (?:\p{L}+ )?(?:list|suggestions|options|menu|drop-?down))$/iu,
    'choose $1 from $2',
  ],
  [
    /\bwith what the (table|list|page|card|text) (?:says|shows|has|states|gives)(?: for (?:them|each|it|both))?/iu,
    'with the corresponding values from the $1',
  ],
  [
    /^(?:submit|send) (the (?:first|second|third|fourth|fifth|last|\d+\p{L}+) (?:word|letter|line) (?:of|in|from) .+)$/iu,
    'type $1 and submit',
  ],
  [
    /^(.+?) (?:should|must|has to|needs to|have to) be (?:put |set )?(?:in )?(bold|italics?|underlined?)(?= *$)/iu,
    'make $1 $2',
  ],
  // "another task: Buy ink", "new album, name it Alps"
  [
    /^(?:add )?(?:another|one more|a new|new) (\p{L}+)(?:,? please)?:\s+(.+)$/iu,
    'add a $1 called $2',
  ],
  [
    /^(?:start |create |make |add |open )?(?:a |an |another )?new (\p{L}+)(?: please)?[,.]?\s+(?:and )?(?:name|call|title) it (.+)$/iu,
    'create a $1 called $2',
  ],
  // "in the box goes Ink", "into Target goes the second word of Source"
  [
    new RegExp(
      `^(?:in|into|inside|to) (${F}) ${GOES} (.+?)(?=$|,\\s+(?:and |then )?(?:press|submit|send|confirm|click|hit|save)\\b)`,
      'iu',
    ),
    'type $2 into $1',
  ],
  // What is read elsewhere first.
  [
    new RegExp(
      `^${HELD} (?:${GOES}|(?:needs|has) to be copied|must be copied|should be copied) (?:also )?(?:in|into|to|over to) (?<to>[^,;]+)`,
      'iu',
    ),
    'copy the text of $<from> into $<to>',
  ],
  [
    new RegExp(`^(?:copy|put|write|type) ${HELD} (?:in|into|to|over to) (?<to>[^,;]+)`, 'iu'),
    'copy the text of $<from> into $<to>',
  ],
  // "the number goes into the second field", "the Country field should get Norway"
  [
    new RegExp(`^(\\S.*?) ${GOES} (?:in|into|inside|to) (${FIELD})(?=$|[,;])`, 'iu'),
    'type $1 into $2',
  ],
  [new RegExp(`^(${FIELD}) ${GETS} (.+)$`, 'iu'), 'type $2 into $1'],
];

function reworded(sentence: string): string {
  let text = sentence;
  for (const [pattern, plain] of REWORDINGS) text = text.replace(pattern, plain);
  return text.trim();
}

const LOGIN = /^(?:please\s+|pls\s+)?(?:log|sign)\s+(?:me\s+)?(?:in|on)[.!]?$/iu;
const TELLS = /\b(?:is|are)\b|[:=]/u;

/** "Log me in. The user is bob": the second says with what. */
const joinedLogins = (sentences: readonly string[]): readonly string[] =>
  sentences.flatMap((sentence, at): readonly string[] => {
    const [before, after] = [sentences[at - 1], sentences[at + 1]];
    if (LOGIN.test(sentence) && after !== undefined && TELLS.test(after))
      return [`log in with ${after}`];
    const isTaken = before !== undefined && LOGIN.test(before) && TELLS.test(sentence);
    return isTaken ? [] : [sentence];
  });
