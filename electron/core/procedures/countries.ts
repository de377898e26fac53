/** Procedures on the list of countries: what is in use, and taking a newer one from a file. */

import { countries as contract } from '../../../shared/contract/countries.ts';
import { readCountryList } from '../../../shared/explained/country-list.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { compareLists } from '../../../shared/law/overrides.ts';
import { jurisdictionList } from '../../../shared/schema/jurisdiction.ts';
import { Problem } from '../ground/problem.ts';
import { listInUse, listOn } from '../store/countries.ts';
import { entities, readStored } from '../store/entities.ts';
import { saveRecord } from '../store/records.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

function readList(input: unknown) {
  const read = readCountryList(input);
  if (!read.ok) throw new Problem('invalid', undefined, read.problems);
  return read.list;
}

export const countries = {
  inUse: os.inUse.handler(({ context: { core } }) => {
    const list = listInUse(core.view().connection);
    return {
      version: list.version,
      stateAsOf: list.stateAsOf,
      shipped: list === shippedList,
      jurisdictions: [...list.byCode.values()],
    };
  }),
  judged: os.judged.handler(({ context: { core } }) => {
    const { connection, asOf } = core.view();
    const { version, stateAsOf, byCode } = listOn(connection, asOf);
    const places = [...byCode.values()].map(({ override: _override, ...place }) => place);
    return { version, stateAsOf, jurisdictions: places };
  }),
  compare: os.compare.handler(({ context: { core }, input }) => {
    const list = readList(input.list);
    const { isNewer, differences } = compareLists(listInUse(core.view().connection), list);
    return { version: list.version, stateAsOf: list.stateAsOf, isNewer, differences: [...differences] };
  }),
  take: os.take.handler(async ({ context: { core, actor }, input }) => {
    const list = readList(input.list);
    await core.write(actor, input.reason, ({ connection, change }) => {
      const present = readStored(connection, entities.country_list, 'country_list');
      const save = { id: 'country_list', version: present?.version ?? null, processorId: null };
      saveRecord(
        connection,
        entities.country_list,
        { ...save, fields: { list: jurisdictionList.parse(input.list) } },
        change,
      );
    });
    return { version: list.version, stateAsOf: list.stateAsOf };
  }),
};
