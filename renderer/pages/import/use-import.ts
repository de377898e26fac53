import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { customIdOf } from '../../../shared/fields/custom.ts';
import type { ImportMapping, ImportPreview, ImportProgress } from '../../../shared/fields/import.ts';
import { type CellCorrection, everyRow, type RowChoice } from '../../../shared/fields/import-grid.ts';
import { type DuplicateStrategy, defaultDuplicates } from '../../../shared/schema/duplicates.ts';
import { client } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { useCustomFields } from '../../register/custom-fields.ts';
import { useStatus } from '../../register/status.tsx';
import type { AtStake } from './leave-guard.tsx';
import { rememberedMapping, rememberMapping } from './remembered-mappings.ts';

/** A person's choices about a list before it is imported. */
export interface Choices {
  /** null = as the program suggests. */
  readonly mapping: ImportMapping | null;
  /** Whether the mapping is that of an earlier list with the same columns. */
  readonly isRemembered: boolean;
  /** The sheet to read; null = the one that holds suppliers. */
  readonly sheet: string | null;
  /** The row with the names of the columns, and whether they stand on two; null = as it seems. */
  readonly headerRow: number | null;
  readonly headerRows: 1 | 2 | null;
  readonly duplicates: DuplicateStrategy;
  /** Name of the supplier whose sub-processors the rows are; empty = the rows are suppliers. */
  readonly under: string;
  /** That supplier, where it was chosen before the list was; it goes before the name. */
  readonly underId: string | null;
  /** Day of a list of sub-processors; null = today. */
  readonly announcedOn: string | null;
  readonly corrections: readonly CellCorrection[];
  readonly rows: RowChoice;
}

export type Finished = Extract<ImportProgress, { type: 'done' }>;

type State =
  | { readonly kind: 'choose'; readonly error: unknown }
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly error: unknown; readonly isStale: boolean; readonly note: Note }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly finished: Finished };

type Note = 'stopped' | 'changed' | null;

const untouched = { corrections: [], rows: everyRow };
const ownList: Choices = {
  ...untouched,
  mapping: null,
  isRemembered: false,
  sheet: null,
  headerRow: null,
  headerRows: null,
  duplicates: defaultDuplicates,
  under: '',
  underId: null,
  announcedOn: null,
};

/**
 * The import steps: choose, read, check, import. One call at a time; leaving the page cancels it, which is asked first.
 * @param supplierId the rows are sub-processors of this supplier; null = suppliers, unless a person says otherwise.
 */
export function useImport(supplierId: string | null = null) {
  const firstChoices: Choices =
    supplierId === null ? ownList : { ...ownList, underId: supplierId, duplicates: 'update' };
  const queries = useQueryClient();
  const { file: register } = useStatus();
  const custom = useCustomFields();
  const [state, setState] = useState<State>({ kind: 'choose', error: null });
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState(firstChoices);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  /** Keys of the differences with a known chain that are not taken over. */
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const running = useRef<AbortController | null>(null);
  /** The choices as they are now, for what is done before they are drawn; and those before and after them. */
  const latest = useRef(choices);
  const past = useRef<{ done: Choices[]; undone: Choices[] }>({ done: [], undone: [] });
  useEffect(() => () => running.current?.abort(), []);

  function start(): AbortSignal {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  }

  function ask(list: File, wanted: Choices, signal: AbortSignal): Promise<ImportPreview> {
    const { mapping, sheet, headerRow, headerRows, duplicates, rows, announcedOn } = wanted;
    const under = wanted.under.trim();
    return client.imports.preview(
      {
        file: list,
        ...{ mapping, sheet, headerRow, headerRows, duplicates, rows, announcedOn },
        corrections: [...wanted.corrections],
        under: wanted.underId !== null ? { id: wanted.underId } : under === '' ? null : { name: under },
        inParts: true,
      },
      { signal },
    );
  }

  /** The choices with the mapping of an earlier list with these columns, if that is another one than the suggestion. */
  function asBefore(wanted: Choices, { result }: ImportPreview): Choices | null {
    if (wanted.mapping !== null || result.records) return null;
    const columns = rememberedMapping(register, result.mapping.columns, (target) => {
      const id = customIdOf(target);
      return id === null || custom.some((field) => field.id === id);
    });
    return columns && { ...wanted, mapping: { ...result.mapping, columns }, isRemembered: true };
  }

  async function look(list: File, wanted: Choices, note: Note = null, takesSuggestion = false) {
    const signal = start();
    const isOther = preview === null || list !== file;
    setState(isOther ? { kind: 'reading' } : { kind: 'preview', error: null, isStale: true, note });
    setFile(list);
    latest.current = wanted;
    setChoices(wanted);
    // Another day changes no difference; anything else may give other ones.
    if (list !== file || wanted.announcedOn === choices.announcedOn) setLeftOut(new Set());
    try {
      let made = await ask(list, wanted, signal);
      if (signal.aborted) return;
      const before = takesSuggestion ? null : asBefore(wanted, made);
      if (before) {
        latest.current = before;
        setChoices(before);
        setPreview(made);
        setState({ kind: 'preview', error: null, isStale: true, note });
        made = await ask(list, before, signal);
      }
      if (signal.aborted) return;
      setPreview(made);
      setState({ kind: 'preview', error: null, isStale: false, note });
    } catch (error) {
      if (signal.aborted) return;
      if (isOther) reset(error);
      else setState({ kind: 'preview', error, isStale: true, note });
    }
  }

  /** Another choice: it can be undone. What was corrected stays as long as the same cells are read. */
  function change(part: Partial<Choices>) {
    if (file === null) return;
    const before = latest.current;
    past.current = { done: [...past.current.done, before], undone: [] };
    const isOtherTable = 'sheet' in part || 'headerRow' in part || 'headerRows' in part;
    const takesSuggestion = part.mapping === null && part.isRemembered === false;
    // A corrected cell must not change what the columns are taken for.
    const { mapping: read = null, records = null } = preview?.result ?? {};
    const mapping = isOtherTable || records ? null : (before.mapping ?? read);
    const next = { ...before, mapping, ...(isOtherTable && { ...untouched, isRemembered: false }), ...part };
    void look(file, next, null, takesSuggestion);
  }

  /** Goes back to the choices before the last change, or forward again. Returns whether there were any. */
  function step(from: 'done' | 'undone'): boolean {
    const to = from === 'done' ? 'undone' : 'done';
    const wanted = past.current[from].at(-1);
    if (file === null || wanted === undefined) return false;
    past.current = {
      ...past.current,
      [from]: past.current[from].slice(0, -1),
      [to]: [...past.current[to], latest.current],
    };
    void look(file, wanted, null, true);
    return true;
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
      if (signal.aborted) return;
      if (!preview.result.records) rememberMapping(register, preview.result.mapping.columns);
      await queries.invalidateQueries();
    } catch (error) {
      if (signal.aborted) return;
      const { code, ofRegister } = problemOf(error);
      if (code === 'conflict' && !ofRegister) void look(file, latest.current, 'changed', true);
      else setState({ kind: 'preview', error, isStale: false, note: null });
    }
  }

  /** Cancels the import: nothing is written, and the trial runs again. */
  function stop() {
    running.current?.abort();
    if (file) void look(file, latest.current, 'stopped', true);
  }

  function reset(error: unknown = null) {
    running.current?.abort();
    past.current = { done: [], undone: [] };
    latest.current = firstChoices;
    setFile(null);
    setPreview(null);
    setChoices(firstChoices);
    setState({ kind: 'choose', error });
  }

  return {
    state,
    atStake: atStakeOf(state, choices, leftOut),
    file,
    choices,
    preview,
    /** @param mapping what the columns contain; null = as the program suggests. */
    choose: (list: File, mapping: ImportMapping | null = null) =>
      void look(list, { ...firstChoices, mapping }),
    change,
    /** Other words in cells, after those that were given before. */
    correct: (corrections: readonly CellCorrection[]) =>
      change({ corrections: [...latest.current.corrections, ...corrections] }),
    /** The words of the file in a cell again. */
    restore: (row: number, column: string, was: string) => {
      const { corrections } = latest.current;
      const others = corrections.filter((one) => one.column !== column || !('row' in one) || one.row !== row);
      const isOfAlike = others.some((one) => 'was' in one && one.column === column && one.was === was);
      change({ corrections: isOfAlike ? [...others, { row, column, words: was }] : others });
    },
    undo: () => step('done'),
    redo: () => step('undone'),
    /** Makes the trial again as it was. */
    again: () => file && void look(file, latest.current, null, true),
    leftOut,
    leaveOut: (key: string, isLeftOut: boolean) =>
      setLeftOut(new Set([...leftOut, key].filter((one) => one !== key || isLeftOut))),
    run: () => void run(),
    stop,
    reset: () => reset(),
  };
}

/** What leaving the page would lose; null = nothing that a person did or waits for. */
function atStakeOf(
  { kind }: State,
  { corrections, rows }: Choices,
  leftOut: ReadonlySet<string>,
): AtStake | null {
  if (kind === 'running') return kind;
  const isOwn = corrections.length > 0 || rows !== everyRow || leftOut.size > 0;
  return kind === 'preview' && isOwn ? 'changes' : null;
}

export type Road = ReturnType<typeof useImport>;
