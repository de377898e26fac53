/** Messages of the commands for what is told outside the organisation. */
import { both } from './both.ts';
import * as en from './cli-publish.en.ts';
import * as nl from './cli-publish.nl.ts';

export const publishCli = both(nl.publish, en.publish);
