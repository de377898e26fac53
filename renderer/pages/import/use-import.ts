import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  type DuplicateStrategy,
  defaultDuplicates,
  type ImportMapping,
  type ImportPreview,
  type ImportProgress,
} from '../../../shared/fields/import.ts';
import { client } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';

/** A person's choices about a list before it is imported. */
export interface Choices {
  /** null = as the program suggests. */
  readonly mapping: ImportMapping | null;
  /** The sheet to read; null = the one that holds suppliers. */
  readonly sheet: string | null;
  readonly duplicates: DuplicateStrategy;
  /** Name of the supplier whose sub-processors the rows are; empty = the rows are suppliers. */
  readonly under: string;
  /** That supplier, where it was chosen before the list was; it goes before the name. */
  readonly underId: string | null;
  /** Day of a list of sub-processors; null = today. */
  readonly announcedOn: string | null;
}

export type Finished = Extract<ImportProgress, { type: 'done' }>;

type State =
  | { readonly kind: 'choose'; readonly error: unknown }
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly error: unknown; readonly isStale: boolean; readonly note: Note }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly finished: Finished };

type Note = 'stopped' | 'changed' | null;

const ownList: Choices = {
  mapping: null,
  sheet: null,
  duplicates: defaultDuplicates,
  under: '',
  underId: null,
  announcedOn: null,
};

/**
 * The import steps: choose, read, check, import. One call at a time; leaving the page cancels it.
 * @param supplierId the rows are sub-processors of this supplier; null = suppliers, unless a person says otherwise.
 */
export function useImport(supplierId: string | null = null) {
  const firstChoices: Choices =
    supplierId === null ? ownList : { ...ownList, underId: supplierId, duplicates: 'update' };
  const queries = useQueryClient();
  const [state, setState] = useState<State>({ kind: 'choose', error: null });
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState(firstChoices);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  /** Keys of the differences with a known chain that are not taken over. */
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  function start(): AbortSignal {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  }

  async function look(list: File, wanted: Choices, note: Note = null) {
    const signal = start();
    setState(
      preview === null || list !== file
        ? { kind: 'reading' }
        : { kind: 'preview', error: null, isStale: true, note },
    );
    setFile(list);
    setChoices(wanted);
    // Another day changes no difference; anything else may give other ones.
    if (list !== file || wanted.announcedOn === choices.announcedOn) setLeftOut(new Set());
    try {
      const under = wanted.under.trim();
      const made = await client.imports.preview(
        {
          file: list,
          mapping: wanted.mapping,
          sheet: wanted.sheet,
          duplicates: wanted.duplicates,
          under: wanted.underId !== null ? { id: wanted.underId } : under === '' ? null : { name: under },
          announcedOn: wanted.announcedOn,
        },
        { signal },
      );
      if (signal.aborted) return;
      setPreview(made);
      setState({ kind: 'preview', error: null, isStale: false, note });
    } catch (error) {
      if (signal.aborted) return;
      if (preview === null || list !== file) reset(error);
      else setState({ kind: 'preview', error, isStale: true, note });
    }
  }

  async function run() {
    if (preview === null || file === null) return;
    const signal = start();
    setState({ kind: 'running', done: 0, total: 0 });
    try {
      const input = { importId: preview.importId, leaveOut: [...leftOut] };
      for await (const step of await client.imports.run(input, { signal })) {
        if (signal.aborted) break;
        if (step.type === 'progress') setState({ kind: 'running', done: step.done, total: step.total });
        else setState({ kind: 'done', finished: step });
      }
      if (!signal.aborted) await queries.invalidateQueries();
    } catch (error) {
      if (signal.aborted) return;
      const { code, ofRegister } = problemOf(error);
      if (code === 'conflict' && !ofRegister) void look(file, choices, 'changed');
      else setState({ kind: 'preview', error, isStale: false, note: null });
    }
  }

  /** Cancels the import: nothing is written, and the trial runs again. */
  function stop() {
    running.current?.abort();
    if (file) void look(file, choices, 'stopped');
  }

  function reset(error: unknown = null) {
    running.current?.abort();
    setFile(null);
    setPreview(null);
    setChoices(firstChoices);
    setState({ kind: 'choose', error });
  }

  return {
    state,
    file,
    choices,
    preview,
    /** @param mapping what the columns contain; null = as the program suggests. */
    choose: (list: File, mapping: ImportMapping | null = null) =>
      void look(list, { ...firstChoices, mapping }),
    change: (change: Partial<Choices>) => file && void look(file, { ...choices, ...change }),
    leftOut,
    leaveOut: (key: string, isLeftOut: boolean) =>
      setLeftOut(new Set([...leftOut, key].filter((one) => one !== key || isLeftOut))),
    run: () => void run(),
    stop,
    reset: () => reset(),
  };
}
