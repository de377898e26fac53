/**
 * Every capability of the product, once, for every host: input, output and errors.
 * The window, the browser and the command line call these procedures and nothing else.
 */
import {
  announcements,
  bin,
  certificates,
  documents,
  exchange,
  persons,
  reviews,
} from './contract/evidence.ts';
import { exports, imports, report } from './contract/files.ts';
import { assess, attention, countries, decisions, outlook, overrides } from './contract/judging.ts';
import { kept } from './contract/local-state.ts';
import { backup, organisation, policy, register, whole } from './contract/register.ts';
import { agreements, bulk, chain, flows, processors, subProcessors } from './contract/suppliers.ts';

export { problems } from './contract/base.ts';

export const contract = {
  register,
  organisation,
  policy,
  processors,
  bulk,
  agreements,
  flows,
  subProcessors,
  chain,
  certificates,
  announcements,
  reviews,
  decisions,
  overrides,
  countries,
  bin,
  persons,
  documents,
  backup,
  whole,
  exchange,
  attention,
  outlook,
  imports,
  report,
  exports,
  assess,
  kept,
};
export type Contract = typeof contract;
