import { both } from './both.ts';
import * as en from './ui-sharing.en.ts';
import * as nl from './ui-sharing.nl.ts';

export const sharing = both(nl.sharing, en.sharing);
