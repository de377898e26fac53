/**
 * Every capability of the product, once, for every host: input, output and errors. The window, the browser
 * and the command line call these procedures and nothing else. Each key has a file of the same name here, and
 * one in `electron/core/procedures/`.
 */
import { agreements } from './agreements.ts';
import { announcements } from './announcements.ts';
import { archive } from './archive.ts';
import { article30 } from './article30.ts';
import { assess } from './assess.ts';
import { attention } from './attention.ts';
import { backup } from './backup.ts';
import { bin } from './bin.ts';
import { breaches } from './breaches.ts';
import { bulk } from './bulk.ts';
import { catalogue } from './catalogue.ts';
import { certificates } from './certificates.ts';
import { chain } from './chain.ts';
import { colleagues } from './colleagues.ts';
import { countries } from './countries.ts';
import { customFields } from './custom-fields.ts';
import { decisions } from './decisions.ts';
import { documents } from './documents.ts';
import { exports } from './exports.ts';
import { flows } from './flows.ts';
import { imports } from './imports.ts';
import { localState } from './local-state.ts';
import { organisation } from './organisation.ts';
import { outlook } from './outlook.ts';
import { overrides } from './overrides.ts';
import { persons } from './persons.ts';
import { policy } from './policy.ts';
import { processors } from './processors.ts';
import { publish } from './publish.ts';
import { register } from './register.ts';
import { reminders } from './reminders.ts';
import { replica } from './replica.ts';
import { report } from './report.ts';
import { reviews } from './reviews.ts';
import { schedule } from './schedule.ts';
import { signOffFile } from './sign-off-file.ts';
import { statedInList } from './stated-in-list.ts';
import { subProcessors } from './sub-processors.ts';

export const contract = {
  register,
  organisation,
  policy,
  colleagues,
  processors,
  bulk,
  agreements,
  flows,
  subProcessors,
  chain,
  certificates,
  announcements,
  breaches,
  reviews,
  decisions,
  customFields,
  overrides,
  catalogue,
  countries,
  bin,
  persons,
  documents,
  backup,
  archive,
  signOffFile,
  attention,
  outlook,
  reminders,
  replica,
  imports,
  statedInList,
  report,
  publish,
  article30,
  exports,
  schedule,
  assess,
  localState,
};
export type Contract = typeof contract;
