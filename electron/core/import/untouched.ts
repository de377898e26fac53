/** Whether what an import made is still as it left it: undoing the import takes it away whole, with what people added since. */
import type { EntityName } from '../../../shared/fields/catalogue.ts';
import { equal } from '../../../shared/schema/equal.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { entities, type Fields, readStored, statement } from '../store/entities.ts';

/** Lines of the history, the first and the last included. */
interface Lines {
  readonly firstLine: number;
  readonly lastLine: number;
}

interface Written {
  readonly entity: EntityName;
  readonly id: string;
  readonly supplier: string | null;
  readonly action: 'create' | 'update';
  readonly field: string | null;
  readonly value: string | null;
}

/** A record as the import left it. */
interface Made {
  readonly entity: EntityName;
  readonly id: string;
  readonly supplier: string | null;
  readonly fields: Fields;
}

/** The words of a list are settled one by one, which changes nothing that was made. */
const SETTLED = 'statedInList';

/** Errors: `conflict`, with the suppliers of which something was changed, or beside which something was added. */
export function requireUntouched(connection: Connection, lines: Lines): void {
  const touched = new Set([...changedSince(connection, lines), ...addedSince(connection, lines)]);
  if (touched.size === 0) return;
  const names = [...touched].map((id) => readStored(connection, entities.processor, id)?.fields.name ?? '');
  throw new Problem('conflict', importSentences.changedSince(names.filter((name) => name !== '')));
}

function changedSince(connection: Connection, { firstLine, lastLine }: Lines): string[] {
  const written = statement(
    connection,
    `SELECT l.entity, l.entity_id AS id, l.processor_id AS supplier, l.action, l.field, v.new AS value
     FROM history_line l JOIN history_value v ON v.seq = l.seq
     WHERE l.seq BETWEEN ? AND ? AND l.action IN ('create', 'update') ORDER BY l.seq`,
  ).all(firstLine, lastLine) as Written[];
  const made = new Map<string, Made>();
  for (const { entity, id, supplier, action, field, value } of written) {
    // What was erased is refused as that.
    if (value === null) continue;
    if (action === 'create') made.set(id, { entity, id, supplier, fields: parseStored(value) });
    else if (field !== null && made.has(id))
      Object.assign(made.get(id)?.fields ?? {}, { [field]: parseStored(value) });
  }
  return [...made.values()].flatMap(({ entity, id, supplier, fields }) => {
    const present = readStored(connection, entities[entity], id);
    const isAsMade =
      present?.deleted === false &&
      Object.entries(fields).every(
        ([name, value]) => name === SETTLED || equal((present.fields as Fields)[name], value),
      );
    return isAsMade ? [] : [supplier ?? present?.processorId ?? ''];
  });
}

/** The suppliers that the import made and that have parts which it did not make. */
function addedSince(connection: Connection, { firstLine, lastLine }: Lines): string[] {
  const made = (entity: string) =>
    `SELECT entity_id FROM history_line WHERE seq BETWEEN @firstLine AND @lastLine AND action = 'create' AND entity = '${entity}'`;
  return Object.values(entities)
    .filter(({ ofProcessor }) => ofProcessor)
    .flatMap(({ name }) =>
      statement(
        connection,
        `SELECT DISTINCT processor_id FROM ${name}
         WHERE deleted = 0 AND processor_id IN (${made('processor')}) AND id NOT IN (${made(name)})`,
      )
        .pluck()
        .all({ firstLine, lastLine }),
    )
    .map(String);
}
