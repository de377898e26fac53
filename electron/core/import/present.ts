/** What an import looks at in the register: the suppliers and sub-processors as they are, and what lists said of them before. */
import type { CustomField } from '../../../shared/fields/custom.ts';
import { announcementFields } from '../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import type { ImportPlan } from '../../../shared/fields/import.ts';
import { emptyProcessor } from '../../../shared/fields/processor.ts';
import { openAnnouncements } from '../../../shared/law/announcements.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { judged } from '../../../shared/law/judged.ts';
import { entityKey } from '../../../shared/law/names.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { readCustomFields } from '../store/custom-fields.ts';
import { entities, readAll, statement } from '../store/entities.ts';
import { allRecords, readRecord, toLoose } from '../store/supplier-records.ts';
import { formerNames, listedBefore } from './listed-before.ts';
import { importedLists, toldBefore } from './past.ts';
import { registeredBefore } from './registered-before.ts';
import type { ImportOptions } from './run.ts';
import type { ExistingChain } from './sub-processor-links.ts';

/** The supplier whose sub-processors a list holds; `id` null = it is not in the register. */
export interface Under {
  readonly id: string | null;
  readonly name: string;
}

/**
 * The supplier that is meant, also by a name that it had. Errors: `not-found` for an identity that is not there; `invalid` where
 * several have the name.
 */
export function findSupplier(connection: Connection, wanted: { id: string } | { name: string }): Under {
  if ('id' in wanted) {
    const record = readRecord(connection, wanted.id);
    if (!record) throw new Problem('not-found');
    return { id: wanted.id, name: record.processor.name };
  }
  const name = entityKey(wanted.name);
  const rows = statement(connection, 'SELECT id, name FROM processor WHERE deleted = 0').all() as {
    id: string;
    name: string;
  }[];
  const named = rows.filter((row) => entityKey(row.name) === name);
  if (named.length > 1) throw new Problem('invalid', importSentences.severalUnder(wanted.name, named.length));
  if (named[0]) return named[0];
  // One that was renamed, or merged into another, is not made anew.
  const former = formerNames(connection, 'processor');
  const had = rows.filter(({ id }) => former.get(id)?.some((one) => entityKey(one) === name));
  return had.length === 1 && had[0] ? had[0] : { id: null, name: wanted.name };
}

/** What the register and its history know. */
interface Known {
  readonly told: ReturnType<typeof toldBefore>;
  readonly before: ReturnType<typeof listedBefore>;
  /** Names that sub-processors had. */
  readonly names: ReturnType<typeof formerNames>;
  /** Day of the list. */
  readonly on: CivilDate;
}

function chainOf(connection: Connection, under: Under, { told, before, names, on }: Known): ExistingChain {
  const record = under.id === null ? undefined : readRecord(connection, under.id);
  const unknown = {
    processor: { ...emptyProcessor(under.name), id: 'new', version: 1 },
    chain: [],
    flows: [],
    announcements: [],
  };
  const subProcessors = readAll(connection, entities.sub_processor).map(toLoose);
  const of = (id: string | null) => before.get(id ?? '') ?? [];
  const ofOthers = statement(
    connection,
    'SELECT DISTINCT sub_processor_id FROM chain_link WHERE deleted = 0 AND ended_on IS NULL AND processor_id <> ?',
  )
    .pluck()
    .all(under.id ?? '')
    .map(String);
  return {
    on,
    supplier: {
      ...(record ?? unknown),
      told: told.get(under.id ?? ''),
      before: [...of(under.id), ...subProcessors.flatMap(({ id }) => of(id))],
    },
    subProcessors,
    formerNames: Object.fromEntries(names),
    ofOthers,
  };
}

/**
 * What the register holds for a list: all suppliers, or of the sub-processors of one its chain. @param on day of the list of
 * sub-processors.
 */
export function presentFor(
  connection: Connection,
  under: Under | null,
  on: CivilDate,
): Pick<ImportOptions, 'existing' | 'under' | 'subProcessors' | 'earlier'> & {
  readonly custom: readonly CustomField[];
} {
  const custom = readCustomFields(connection);
  const told = toldBefore(connection);
  const before = listedBefore(connection);
  if (under !== null) {
    const names = formerNames(connection, 'sub_processor');
    const chain = chainOf(connection, under, { told, before, names, on });
    return { custom, existing: [], under: chain, subProcessors: [], earlier: [] };
  }
  const names = formerNames(connection, 'processor');
  const registered = registeredBefore(connection);
  const existing = allRecords(connection).map((record) => {
    const { id } = record.processor;
    const past = { told: told.get(id), before: before.get(id), registered: registered.get(id) };
    return { ...record, ...past, formerNames: names.get(id) };
  });
  return {
    ...{ custom, existing, under: null },
    subProcessors: readAll(connection, entities.sub_processor).map(toLoose),
    earlier: importedLists(connection),
  };
}

/** The plan, with what the sub-processors that it announces would wait for under the agreement that counts. */
export function withTerm(
  connection: Connection,
  under: Under | null,
  plan: ImportPlan,
  today: CivilDate,
): ImportPlan {
  const { chain } = plan.result;
  const record = under?.id ? readRecord(connection, under.id) : undefined;
  if (!record || !chain?.differences.some(({ change }) => change === 'added')) return plan;
  const { on } = chain;
  const own = { id: 'new', version: 1, processorId: record.processor.id };
  const announcement = { ...emptyOf(announcementFields), ...own, name: 'new', announcedOn: on };
  const judgement = judgementOn(connection, on > today ? on : today);
  const [open] = openAnnouncements(judged({ ...record, announcements: [announcement] }, judgement));
  const term = { matter: open?.matter ?? null, until: open?.until ?? null };
  return { ...plan, result: { ...plan.result, chain: { ...chain, ...term } } };
}
