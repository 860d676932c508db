/** Spellings brought to one: words that are written together and apart, letters that are names. */

/** Words that are written together and apart. */
export const FUSED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sign|log)[ -](?:in|on)\b/giu, 'signin'],
  [/\b(?:sign|log)[ -](?:out|off)\b/giu, 'signout'],
  [/\bsign[ -]up\b/giu, 'signup'],
  [/\be-mail/giu, 'email'],
  [/\bcheck[ -]out\b/giu, 'checkout'],
  [/\bdrop[ -]down\b/giu, 'dropdown'],
  [/\b(text|search|check|combo|list|tick) (box)(es)?\b/giu, '$1$2$3'],
  [/\btext area/giu, 'textarea'],
  [/\btext (?:input )?field/giu, 'textfield'],
  [/\binput (?:text ?)?(?:field|box|textbox)/giu, 'textfield'],
  [/\btext input/giu, 'textfield'],
  [/\bradio button/giu, 'radio'],
  [/\bdate picker/giu, 'datepicker'],
  [/\bmenu item/giu, 'menuitem'],
  [/\b(first|last) name\b/giu, '$1name'],
  [/\bwish list\b/giu, 'wishlist'],
  [/\bthumbs?[ -](up|down)\b/giu, 'thumbs$1'],
  [
    /\b(row|column|seat|gate|block|section|option|answer|platform|group|level|zone|building|terminal|team|plan|type|class)\s+([AI])\b/gu,
    '$1$2',
  ],
  [
    /\b(Row|Column|Seat|Gate|Block|Section|Option|Answer|Platform|Group|Level|Zone|Building|Terminal|Team|Plan|Type|Class)\s+([AI])\b/gu,
    '$1$2',
  ],
  [/\byellow(?:y|ish)\b/giu, 'yellow'],
  [/\bred+ish\b/giu, 'red'],
  [/\bblu(?:e)?ish\b/giu, 'blue'],
  [/\b(green|brown|orang|purpl|pink|gray|black|whit)ish\b/giu, '$1'],
];
