/** Pages to try plain instructions on. */
import type { Pages } from '../visit.ts';
import { fieldPages } from './agent/fields.ts';
import { placePages } from './agent/places.ts';
import { tinyPages } from './agent/tiny.ts';
import { widgetPages } from './agent/widgets.ts';

export const agentPages: Pages = { ...fieldPages, ...widgetPages, ...placePages, ...tinyPages };
