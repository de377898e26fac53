/** Where a person is named besides the contact persons: other fields, the history, and what this computer keeps. */

import { MENTIONS_LIMIT, type PersonMention } from '../../../shared/fields/person.ts';
import { foldText } from '../../../shared/law/names.ts';
import type { LocalStateEntry } from '../../../shared/schema/local-state.ts';
import type { Connection } from '../store/connection.ts';
import { entities, readAll, readStored, type Stored, statement } from '../store/entities.ts';

/** Letters and digits only, so that a name is found as whole words, whatever stands between them. */
const plain = (text: string): string =>
  ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** All text within a value, also inside lists and objects. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/**
 * Every place outside {@link findPersons} that names the words, at most 500: fields of records, also removed
 * ones; names and reasons in the history; views and unsaved input of this register on this computer.
 */
export function findMentions(
  connection: Connection,
  kept: readonly LocalStateEntry[],
  words: string,
): PersonMention[] {
  const wanted = plain(words);
  if (wanted.trim() === '') return [];
  const names = (value: unknown) => textsOf(value).some((text) => plain(text).includes(wanted));
  return [
    ...inRecords(connection, names),
    ...inHistory(connection, names),
    ...kept.filter(({ value }) => names(value)).map(({ key }) => ofComputer(key.kind)),
  ].slice(0, MENTIONS_LIMIT);
}

type Names = (value: unknown) => boolean;

function inRecords(connection: Connection, names: Names): PersonMention[] {
  return Object.values(entities)
    .filter(({ name }) => name !== 'contact' && name !== 'country_list')
    .flatMap(({ name }) =>
      readAll(connection, entities[name], null, true).flatMap((stored) =>
        Object.entries(stored.fields).flatMap(([field, value]): PersonMention[] =>
          names(value) ? [{ ...ofRecord(connection, name, stored), field }] : [],
        ),
      ),
    );
}

function ofRecord(connection: Connection, entity: string, stored: Stored): Omit<PersonMention, 'field'> {
  const { fields, deleted } = stored;
  const processorId = entity === 'processor' ? stored.id : stored.processorId;
  const supplier = processorId === null ? undefined : readStored(connection, entities.processor, processorId);
  const name = String(fields.name ?? fields.title ?? fields.question ?? fields.nature ?? '');
  return {
    where: 'record',
    entity,
    name,
    processorId,
    processor: String(supplier?.fields.name ?? ''),
    removed: deleted,
    lines: 0,
  };
}

/** Who changed something and why: grouped, because one person may have written most of the lines. */
function inHistory(connection: Connection, names: Names): PersonMention[] {
  return (['who', 'why'] as const).flatMap((field) => {
    const told = statement(
      connection,
      `SELECT ${field} AS text, count(*) AS lines FROM history_line GROUP BY ${field}`,
    ).all() as { text: string; lines: number }[];
    const lines = told.filter(({ text }) => names(text)).reduce((sum, group) => sum + group.lines, 0);
    return lines === 0 ? [] : [{ ...nowhere, where: 'history' as const, field, lines }];
  });
}

const nowhere = { entity: null, name: '', processorId: null, processor: '', removed: false } as const;

const ofComputer = (kind: LocalStateEntry['key']['kind']): PersonMention => ({
  ...nowhere,
  where: kind === 'draft' ? 'draft' : 'view',
  field: null,
  lines: 0,
});
