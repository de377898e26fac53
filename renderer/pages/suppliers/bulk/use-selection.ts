/** Which suppliers are selected: their rows as they were read, so that copying and removing need no more questions. */
import { useEffect, useRef, useState } from 'react';
import type { ProcessorRow } from '../../../../shared/schema/record.ts';
import { client } from '../../../api/client.ts';
import type { ListQuery } from '../list-query.ts';

const PAGE = 1000;

export interface Selection {
  readonly rows: ReadonlyMap<string, ProcessorRow>;
  readonly isBusy: boolean;
  readonly toggle: (row: ProcessorRow) => void;
  /** These too, or with `only` these and no others. */
  readonly add: (rows: readonly ProcessorRow[], only?: boolean) => void;
  /** Everything that the question finds. */
  readonly all: () => Promise<void>;
  readonly clear: () => void;
}

/** @param asOf the day of the list; null = today. A selection ends where the question or the day changes. */
export function useSelection(query: ListQuery, asOf: string | null): Selection {
  const [rows, setRows] = useState<ReadonlyMap<string, ProcessorRow>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const reading = useRef<AbortController | null>(null);
  const question = JSON.stringify([query.search, query.filter, asOf]);
  const [known, setKnown] = useState(question);
  if (known !== question) {
    setKnown(question);
    setRows(new Map());
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question ends the reading of this one
  useEffect(() => () => reading.current?.abort(), [question]);

  async function all() {
    reading.current?.abort();
    const own = new AbortController();
    reading.current = own;
    setBusy(true);
    const found = new Map<string, ProcessorRow>();
    try {
      let cursor: string | null = null;
      do {
        const page: { rows: ProcessorRow[]; nextCursor: string | null } = await client.processors.list(
          { ...query, asOf, cursor, limit: PAGE },
          { signal: own.signal },
        );
        for (const row of page.rows) found.set(row.id, row);
        cursor = page.nextCursor;
      } while (cursor !== null && !own.signal.aborted);
      if (!own.signal.aborted) setRows(found);
    } catch (error) {
      if (!own.signal.aborted) throw error;
    } finally {
      if (reading.current === own) setBusy(false);
    }
  }

  return {
    rows,
    isBusy,
    toggle: (row) =>
      setRows((before) => {
        const next = new Map(before);
        if (!next.delete(row.id)) next.set(row.id, row);
        return next;
      }),
    add: (more, only = false) =>
      setRows((before) => new Map([...(only ? [] : before), ...more.map((row) => [row.id, row] as const)])),
    all,
    clear: () => {
      reading.current?.abort();
      setRows(new Map());
    },
  };
}
