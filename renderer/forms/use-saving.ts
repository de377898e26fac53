/**
 * Saving a form: field errors from the core go to their fields; a conflict is held until the person decides.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { type Problem, problemOf } from '../api/problem.ts';
import { coreMessage } from '../i18n/field-error.ts';
import { useMessages } from '../i18n/language.tsx';
import { useStatus } from '../register/status.tsx';
import type { Undo } from '../ui/toast.tsx';
import { useUndoLines } from './undo-lines.ts';
import { type Lines, written } from './written.ts';

export interface Saving<Input> {
  readonly problem: unknown;
  /** The input that conflicted with a newer version of the record; null if there is no conflict. */
  readonly conflict: Input | null;
  /**
   * Whether it was saved; if not, the form shows why.
   * @param version the version that this replaces; omitted = the one that the form was opened with.
   */
  readonly save: (input: Input, version?: number) => Promise<boolean>;
  /** The person took the newer version: there is nothing left to decide. */
  readonly clearConflict: () => void;
}

interface SavingOptions<Values extends FieldValues, Input> {
  readonly form: UseFormReturn<Values>;
  readonly send: (input: Input, version: number | undefined) => Promise<unknown>;
  /** @param undo takes back what was saved, for the message that tells of it; undefined = it cannot */
  readonly onSaved: (undo: Undo | undefined) => void;
  /** Fetches the latest state before the two versions are shown. */
  readonly onConflict?: () => Promise<unknown>;
  /** There is no earlier version of what is saved. */
  readonly isNew?: boolean;
}

export function useSaving<Values extends FieldValues, Input>({
  form,
  send,
  onSaved,
  onConflict,
  isNew = false,
}: SavingOptions<Values, Input>): Saving<Input> {
  const queries = useQueryClient();
  const { common } = useMessages();
  const takeBack = useUndoLines();
  const [problem, setProblem] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Input | null>(null);
  const { openings } = useStatus();
  const [opened, setOpened] = useState(openings);

  async function show(input: Input) {
    await onConflict?.();
    setConflict(input);
  }

  async function save(input: Input, version?: number): Promise<boolean> {
    setProblem(null);
    setConflict(null);
    // The file is another one since the form was opened: equal versions there may hold something else.
    if (version === undefined && onConflict !== undefined && !isNew && opened !== openings) {
      setOpened(openings);
      await show(input);
      return false;
    }
    let lines: Lines | null;
    try {
      lines = await written(() => send(input, version));
    } catch (error) {
      const known = problemOf(error);
      if (known.code === 'conflict' && !known.ofRegister) await show(input);
      else if (!putAtFields(form, known)) setProblem(error);
      return false;
    }
    onSaved(lines === null ? undefined : { label: common.undo, run: () => void takeBack(lines) });
    await queries.invalidateQueries();
    return true;
  }
  return { problem, conflict, save, clearConflict: () => setConflict(null) };
}

/** @returns false if an error names a field that the form does not have: the full error is shown instead. */
function putAtFields<Values extends FieldValues>(form: UseFormReturn<Values>, problem: Problem): boolean {
  if (problem.code !== 'invalid' || problem.fields.length === 0) return false;
  const known = form.getValues();
  for (const field of problem.fields) {
    const path = field.path.replace(/^input\./, '');
    if (!((path.split('.')[0] ?? '') in known)) return false;
    form.setError(path as Path<Values>, { type: 'core', message: coreMessage(field.message) });
  }
  return true;
}
