/** Words by which questions ask, and the labels that answer them. Wider than synonyms: "heavy" asks for a weight. */
import { isSameSense, stem } from '../words/normal.ts';

const GROUPS: readonly string[] = [
  'by author wrote write written writer writes posted byline published publisher reporter journalist',
  'owner own owns owned belong belongs',
  'from sender sent sends send',
  'to recipient receiver addressee',
  'weight weigh weighs heavy weighed',
  'height tall high',
  'width wide broad',
  'depth deep',
  'length long',
  'duration long lasts last lasting take takes runtime playtime runs time',
  'age old aged',
  'speed fast',
  'distance far',
  'price cost costs charge charged fee pay paid expensive salary wage earn earns',
  'city town',
  'phone call telephone tel mobile ring hotline',
  'address location located place venue where find held',
  'department team dept division',
  'role position job title function occupation profession',
  'arrival arrive arrives arriving checkin lands land',
  'departure depart departs leave leaves leaving',
  'born birthday birth birthdate',
  'manager boss head lead leader supervisor',
  'rating rated stars score',
  'stock available availability left remaining hand',
  'delivery deliver delivered deliveries shipping ship shipped ships',
  'quantity qty count many amount pieces pcs units',
  'start starts begin begins beginning began from opens',
  'end ends finish finishes closes ending',
  'open opens opening',
  'close closes closing closed',
  'due deadline expires expiry expire until',
  'renew renews renewal',
  'return returns refund refunds returned',
  'assigned assignee responsible charge',
  'status state progress',
  'total sum altogether',
  'employee person staff member colleague name',
  'language speak speaks spoken',
  'nationality country',
  'last latest newest recent',
  'reached reach contact',
  'seat seats sits capacity',
  'made manufacturer maker brand make',
  'material made fabric',
  'created date added placed booked',
  'calories kcal cal',
  'temperature hot warm cold degrees',
  'state status',
  'updated modified edited changed',
  'teacher instructor taught teaches lecturer tutor',
  'winner won wins win',
  'job profession occupation work',
  'open öffnungszeiten geöffnet',
];

const groupsOf = new Map<string, Set<number>>();
for (const [index, group] of GROUPS.entries()) {
  for (const word of group.split(' ')) {
    for (const form of new Set([word, stem(word)]))
      groupsOf.set(form, (groupsOf.get(form) ?? new Set<number>()).add(index));
  }
}

/** How well a word of a question is answered by a word of a label: 1 the same, less where it only asks for it, 0 not. */
export function answersWord(asked: string, had: string): number {
  if (asked.replace(/^#/u, '') === had.replace(/^#/u, '')) return 1;
  if (stem(asked) === stem(had)) return 0.98;
  if (isInflected(asked, had) || isInflected(had, asked)) return 0.95;
  if (isSameSense(asked, had)) return 0.9;
  const groups = groupsOf.get(had) ?? groupsOf.get(stem(had));
  if (groups === undefined) return 0;
  const own = groupsOf.get(asked) ?? groupsOf.get(stem(asked)) ?? [];
  return [...own].some((group) => groups.has(group)) ? 0.85 : 0;
}

/** "baked" of "bake", "waits" of "wait", "baking" of "bake". */
function isInflected(long: string, short: string): boolean {
  if (short.length < 3 || long.length <= short.length) return false;
  const root = short.replace(/e$/u, '');
  return long.startsWith(root) && /^(?:e?d|e?s|ing|er)$/u.test(long.slice(root.length));
}
