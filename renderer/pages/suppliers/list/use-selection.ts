/**
 * Which suppliers are selected: their rows as loaded, so that copying and removing need no further requests.
 */
import { useEffect, useRef, useState } from 'react';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import type { ListQuery } from './list-query.ts';
import { walkRows } from './walk-rows.ts';

export interface Selection {
  readonly rows: ReadonlyMap<string, ProcessorRow>;
  readonly isBusy: boolean;
  readonly toggle: (row: ProcessorRow) => void;
  /** Selects the rows from one position through another, and no others; rows not in `known` are requested. */
  readonly range: (
    from: number,
    to: number,
    known: (at: number) => ProcessorRow | undefined,
  ) => Promise<void>;
  /** Every result of the query. */
  readonly all: () => Promise<void>;
  readonly clear: () => void;
  /** A supplier was changed; the selection follows. */
  readonly patch: (id: string, change: (row: ProcessorRow) => ProcessorRow) => void;
}

interface Stretch {
  /** Query and sort order that the positions refer to. */
  readonly order: string;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly ProcessorRow[];
}

/** @param asOf the day of the list; null = today. A change of query or day clears the selection. */
export function useSelection(query: ListQuery, asOf: string | null): Selection {
  const [rows, setRows] = useState<ReadonlyMap<string, ProcessorRow>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const reading = useRef<AbortController | null>(null);
  /** The last range selected by position, so that extending it requests nothing already loaded. */
  const stretched = useRef<Stretch | null>(null);
  const order = JSON.stringify([query, asOf]);
  const question = JSON.stringify([query.search, query.filter, asOf]);
  const [known, setKnown] = useState(question);
  if (known !== question) {
    setKnown(question);
    setRows(new Map());
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question ends the reading of this one
  useEffect(() => () => reading.current?.abort(), [question]);

  /** Selects this many rows of the query from a position on, and no others. */
  async function read(from: number, count: number) {
    reading.current?.abort();
    stretched.current = null;
    const own = new AbortController();
    reading.current = own;
    setBusy(true);
    const found = new Map<string, ProcessorRow>();
    try {
      for await (const page of walkRows(query, asOf, { from, count, signal: own.signal })) {
        for (const row of page) found.set(row.id, row);
        if (own.signal.aborted) return;
      }
      if (own.signal.aborted) return;
      setRows(found);
      stretched.current = { order, from, to: from + found.size - 1, rows: [...found.values()] };
    } catch (error) {
      if (!own.signal.aborted) throw error;
    } finally {
      if (reading.current === own) setBusy(false);
    }
  }

  /** Selects these and no others; abandons whatever was still loading for an earlier selection. */
  function choose(next: ReadonlyMap<string, ProcessorRow>) {
    reading.current?.abort();
    stretched.current = null;
    setRows(next);
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
    range: async (from, to, known) => {
      const before = stretched.current;
      const isLonger = before?.order === order && (before.from === from || before.to === to);
      const rowAt = (at: number) => known(at) ?? (isLonger ? before.rows[at - before.from] : undefined);
      const there = Array.from({ length: to - from + 1 }, (_, at) => rowAt(from + at));
      const rows = there.filter((row) => row !== undefined);
      if (rows.length < there.length) return read(from, there.length);
      choose(new Map(rows.map((row) => [row.id, row])));
      stretched.current = { order, from, to, rows };
    },
    all: () => read(0, Number.POSITIVE_INFINITY),
    clear: () => choose(new Map()),
    patch: (id, change) =>
      setRows((before) => {
        const row = before.get(id);
        return row ? new Map(before).set(id, change(row)) : before;
      }),
  };
}
