/** Command-line messages. */
import { both } from './both.ts';
import * as en from './cli.en.ts';
import * as nl from './cli.nl.ts';
import { documentsCli } from './cli-documents.ts';
import { optionsCli } from './cli-options.ts';
import { publishCli } from './cli-publish.ts';
import { replicaCli } from './cli-replica.ts';
import { safekeepingCli } from './cli-safekeeping.ts';

export const cliMessages = both(
  {
    safekeeping: safekeepingCli.nl,
    documents: documentsCli.nl,
    publish: publishCli.nl,
    replica: replicaCli.nl,
    line: optionsCli.nl,
    ...nl.cli,
  },
  {
    safekeeping: safekeepingCli.en,
    documents: documentsCli.en,
    publish: publishCli.en,
    replica: replicaCli.en,
    line: optionsCli.en,
    ...en.cli,
  },
);
export type CliMessages = (typeof cliMessages)['nl'];
