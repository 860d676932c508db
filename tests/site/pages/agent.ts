/** Pages to try plain instructions on. */
import type { Pages } from '../visit.ts';
import { fieldPages } from './agent/fields.ts';
import { placePages } from './agent/places.ts';
import { drawnPages } from './agent/small/drawn.ts';
import { formPages } from './agent/small/forms.ts';
import { pickerPages } from './agent/small/pickers.ts';
import { pointingPages } from './agent/small/pointing.ts';
import { readingPages } from './agent/small/reading.ts';
import { listPages } from './agent/small/lists.ts';
import { recordPages } from './agent/small/records.ts';
import { tinyPages } from './agent/tiny.ts';
import { keyPages } from './agent/keys.ts';
import { widgetPages } from './agent/widgets.ts';

export const agentPages: Pages = {
  ...fieldPages,
  ...keyPages,
  ...widgetPages,
  ...placePages,
  ...tinyPages,
  ...listPages,
  ...recordPages,
  ...drawnPages,
  ...formPages,
  ...pickerPages,
  ...readingPages,
  ...pointingPages,
};
