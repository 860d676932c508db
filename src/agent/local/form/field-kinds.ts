/** What fields ask for, by what they are called; how people lead to it, and what it looks like. */
import { dateIn, monthNamed } from '../words/dates.ts';
import { plain } from '../words/normal.ts';

export type FieldKind = {
  readonly is: string;
  /** What such fields are called. */
  readonly called: RegExp;
  /** What people say before the value instead of the field's name, in plain words. */
  readonly leads: readonly string[];
  readonly looks: (text: string) => boolean;
  /** What is to be typed of what was said. */
  readonly meant?: (text: string) => string;
  /** Whether it takes whatever is said. */
  readonly takesAll?: boolean;
  /** How plainly the value alone says where it goes; 0 where it does not. */
  readonly alone: number;
};

const split = (text: string): readonly string[] => text.split('|');

const PARTICLE = /^(?:de|da|di|del|della|van|von|der|den|la|le|al|bin|ter|y|zu)$/u;
const NAME_WORD = /^\p{Lu}[\p{L}'’-]*\.?$/u;

const namesUpTo =
  (most: number) =>
  (text: string): boolean => {
    const words = text.split(/\s+/u);
    const isName = words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word));
    const ends = [words[0], words.at(-1)];
    return (
      isName &&
      words.length <= most &&
      ends.every((word) => NAME_WORD.test(word ?? '')) &&
      !words.some((word) => monthNamed(word) !== undefined || /day$/iu.test(word))
    );
  };

const isNumber = (text: string): boolean =>
  /^[$€£]?\s?\d+(?:[.,]\d+)*\s?(?:[$€£]|euros?|eur|dollars?|usd|pounds?|gbp|quid)?$/iu.test(text);
const numberOf = (text: string): string => text.replaceAll(/[^\d.,]/gu, '');
const hasDigits =
  (least: number) =>
  (text: string): boolean =>
    /^[+(\d][\d\s()/.+-]*$/u.test(text) && text.replaceAll(/\D/gu, '').length >= least;

/** The name of a person. */
export const FULL_NAME: FieldKind = {
  is: 'name',
  called:
    /^(?:(?:your|full|patient['’]s|guest|contact|passenger|child['’]s|participant['’]s?|customer|card ?holder['’]?s?)\s+)*name\b(?! of (?:the )?(?!child|guest|patient|participant|person))|^(?:card ?holder|passenger|participant|guest|patient)$|^who\b/iu,
  leads: split(
    'my name is|my names|name is|names|im|i am|this is|called|in the name of|under the name of|under the name|on behalf of|for',
  ),
  looks: namesUpTo(4),
  alone: 0.6,
};

const KINDS: readonly FieldKind[] = [
  {
    is: 'first name',
    called: /^(?:first|given|fore)[ -]?name|^vorname|^prénom|^nombre de pila/iu,
    leads: [],
    looks: namesUpTo(2),
    alone: 0,
  },
  {
    is: 'last name',
    called: /^(?:last|family|sur)[ -]?name|^nachname|^apellidos?|^cognome/iu,
    leads: [],
    looks: namesUpTo(3),
    alone: 0,
  },
  {
    is: 'card number',
    called: /\bcard ?(?:number|no\b)|^card$/iu,
    leads: split('card|card number'),
    looks: hasDigits(8),
    alone: 0.9,
  },
  {
    is: 'birth',
    called: /\bbirth|\bborn\b|^dob$|^geburt|^naissance|^nacimiento|^nascita/iu,
    leads: split('born|was born|born on|birthday|birthday is|birth date|date of birth|dob'),
    looks: (text) => dateIn(text) !== undefined,
    alone: 0,
  },
  {
    is: 'expiry',
    called: /\bexpir|\bvalid (?:until|thru|through|to)|(?<!dd ?\/ ?)\bmm ?\/ ?yy/iu,
    leads: split(
      'expires|expires on|expiring|expiry|exp|valid until|valid till|valid through|good until',
    ),
    looks: (text) => /^(?:0?[1-9]|1[0-2])\s?\/\s?\d{2}(?:\d{2})?$/u.test(text),
    alone: 0.9,
  },
  {
    is: 'security code',
    called: /\b(?:cvc|cvv|cvn|csc)\d?\b|\bsecurity (?:code|number)/iu,
    leads: split('cvc|cvv|cvn|csc|security code|security number|code'),
    looks: (text) => /^\d{3,4}$/u.test(text),
    alone: 0,
  },
  {
    is: 'iban',
    called: /\biban\b/iu,
    leads: [],
    looks: (text) => /^[A-Z]{2}\d{2}[A-Z\d ]{4,}$/u.test(text),
    alone: 0.95,
  },
  {
    is: 'mail',
    called: /\be-?mail\b/iu,
    leads: split('e mail|email|mail|my address is|address is|reach me at|write to me at|write to'),
    looks: (text) => /^\S+@\S+\.\S+$/u.test(text),
    alone: 0.95,
  },
  {
    is: 'phone',
    called:
      /\b(?:tele)?phone\b|\b(?:mobile|cell|tel)\b|^telefon|call (?:me|you) (?:back )?(?:at|on)/iu,
    leads: split(
      'phone|mobile|tel|call me at|call me on|call me back at|reach me at|reach me on|my number is|number is|ring me on|phone number is|phone is',
    ),
    looks: hasDigits(5),
    alone: 0.6,
  },
  {
    is: 'age',
    called: /^(?:your |what is your |patient['’]s )?age\b|\bhow old\b/iu,
    leads: split('im|i am|aged|age|is|hes|shes|he is|she is'),
    looks: (text) => /^\d{1,3}(?: years?(?: old)?| yo)?$/u.test(text),
    meant: numberOf,
    alone: 0,
  },
  {
    is: 'town',
    called: /\b(?:town|city|place of residence)\b|\bwhere do you live\b|^wohnort|^ville$|^ciudad/iu,
    leads: split('i live in|live in|lives in|living in|im from|i am from|from|in'),
    looks: namesUpTo(4),
    alone: 0,
  },
  {
    is: 'receiver',
    called: /^(?:recipient|payee|beneficiary|pay to|send to|transfer to|to)\b/iu,
    leads: split('to|for'),
    looks: namesUpTo(4),
    alone: 0,
  },
  {
    is: 'least',
    called: /\bmin(?:imum)?\b|\bat least\b/iu,
    leads: split('at least|over|above|more than|no less than|from|min|minimum|starting at'),
    looks: isNumber,
    meant: numberOf,
    alone: 0,
  },
  {
    is: 'most',
    called: /\bmax(?:imum)?\b|\bup to\b|\bat most\b/iu,
    leads: split('at most|up to|under|below|less than|no more than|max|maximum|not more than'),
    looks: isNumber,
    meant: numberOf,
    alone: 0,
  },
  {
    is: 'amount',
    called: /\b(?:amount|sum|donation|price|offer|bid)\b|\bhow much\b|^betrag|^montant|^importe/iu,
    leads: [],
    looks: isNumber,
    meant: numberOf,
    alone: 0.7,
  },
  {
    is: 'purpose',
    called: /^(?:reference|purpose|memo|payment reference|verwendungszweck)\b/iu,
    leads: split('for|as|reference|purpose'),
    looks: (text) => /^[\p{L}\p{N}]/u.test(text),
    takesAll: true,
    alone: 0,
  },
  {
    is: 'message',
    called:
      /\b(?:message|comments?|notes?|remarks?|reason|feedback|details|describe|description|anything (?:else|to add)|what is it about|what['’]s it about|concern)\b/iu,
    leads: split(
      'because of|because|message|comment|note|remark|reason|the reason is|about|it is about|its about|the reason for my visit is|reason for my visit is|with the message|with the note',
    ),
    looks: (text) => /\p{L}/u.test(text),
    takesAll: true,
    alone: 0,
  },
  FULL_NAME,
];

const NO_PERSON = /\b(?:user|file|nick|screen|list|company|product|event|pet|project|team)\b/iu;

/** The kind of a field by its labels; undefined for one that asks for something else. */
export function fieldKindOf(labels: readonly string[]): FieldKind | undefined {
  return KINDS.find(({ is, called }) =>
    labels.some((label) => {
      const bare = label.replaceAll(/[*:]/gu, '').trim();
      return called.test(bare) && !(is === 'name' && NO_PERSON.test(bare));
    }),
  );
}

/** The leads of a kind in words. */
export const leadsOf = ({ leads }: FieldKind): readonly (readonly string[])[] =>
  leads.map((lead) => plain(lead).split(' '));
