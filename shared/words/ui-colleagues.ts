import { both } from './both.ts';
import * as en from './ui-colleagues.en.ts';
import * as nl from './ui-colleagues.nl.ts';

export const colleagues = both(nl.colleagues, en.colleagues);
