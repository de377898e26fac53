import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import type { ViewRequest } from '../../../../shared/fields/view.ts';
import { type Branch, branchesOf } from '../../../../shared/law/chain-tree.ts';
import { entityKey } from '../../../../shared/law/names.ts';
import { concentration } from '../../../../shared/law/scenario.ts';
import { dayColumn, textColumn } from '../../../../shared/words/list-columns.ts';
import { countryName } from '../../../../shared/words/places.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { viewHeadings } from '../../../../shared/words/views.ts';
import { judgementOn } from '../../derived/judging.ts';
import { Problem } from '../../ground/problem.ts';
import { allRecords, readRecord } from '../../store/supplier-records.ts';
import type { View } from '../../store/writing.ts';
import { onePage, type Reading, sourceOf, type ViewSource } from './source.ts';

type Asked = Extract<ViewRequest, { view: 'chain' }>;
type Link = ProcessorRecord['chain'][number];
interface Row {
  readonly link: Link;
  readonly level: number;
  readonly engagedBy: string;
  readonly others: readonly string[];
}

/** Errors: `not-found`. */
export async function chainView({ processorId }: Asked, { read, language }: Reading): Promise<ViewSource> {
  const { labels } = ui[language];
  const { chain_link: own, sub_processor: named } = labels;
  const head = viewHeadings[language];
  const columns = [
    { key: 'level', title: head.level, cell: ({ level }: Row) => ({ number: level }) },
    textColumn<Row>('name', head.subProcessor, ({ link }) => link.subProcessor.name),
    textColumn<Row>('engagedBy', head.engagedBy, ({ engagedBy }) => engagedBy),
    textColumn<Row>(
      'country',
      named.country,
      ({ link: { subProcessor } }) => subProcessor.country && countryName(subProcessor.country, language),
    ),
    textColumn<Row>('service', own.service, ({ link }) => link.service),
    dayColumn<Row>('authorisedOn', own.authorisedOn, ({ link }) => link.authorisedOn),
    dayColumn<Row>('contractSeenOn', own.contractSeenOn, ({ link }) => link.contractSeenOn),
    dayColumn<Row>('endedOn', own.endedOn, ({ link }) => link.endedOn),
    textColumn<Row>('others', head.alsoUsedBy, ({ others }) => others.join('; ')),
  ];
  const record = await read(({ connection }) => readRecord(connection, processorId));
  if (!record) throw new Problem('not-found');
  const rows = read((view) => rowsOf(view, record));
  return { ...sourceOf(columns, onePage(rows)), about: record.processor.name };
}

function rowsOf({ connection, asOf }: View, { processor, chain }: ProcessorRecord): Row[] {
  const shared = concentration(allRecords(connection), judgementOn(connection, asOf));
  const users = new Map(
    shared
      .filter(({ kind }) => kind === 'sub-processor')
      .map(({ subject, suppliers }) => [entityKey(subject), suppliers] as const),
  );
  const rows = (branches: readonly Branch<Link>[], level: number, engagedBy: string): Row[] =>
    branches.flatMap(({ link, under }) => {
      const { name } = link.subProcessor;
      const others = (users.get(entityKey(name)) ?? []).filter(({ id }) => id !== processor.id);
      const row = { link, level, engagedBy, others: others.map((other) => other.name) };
      return [row, ...rows(under, level + 1, name)];
    });
  return rows(branchesOf(chain), 1, processor.name);
}
