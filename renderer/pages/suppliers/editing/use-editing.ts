/** Editing in the cells of the list: saved one after the other behind the cursor, so that typing never waits. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FieldError } from 'react-hook-form';
import type { Processor } from '../../../../shared/schema/processor.ts';
import type { ProcessorRow } from '../../../../shared/schema/record.ts';
import { problemOf } from '../../../api/problem.ts';
import { coreMessage } from '../../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { tellFailure } from '../../../ui/toast.tsx';
import { type CellValue, cellValue, type EditableField } from './fields.ts';
import { type CellChange, CellConflict, forgetAllButRows, patchRow, saveCell } from './save-cell.ts';
import type { Deed, Deeds } from './use-deeds.ts';

/** The cell that is a field now. */
export interface OpenCell {
  readonly id: string;
  readonly field: EditableField;
  /** What stands in the field at first. */
  readonly value: CellValue;
  readonly typed: string | null;
  readonly refusal: FieldError | null;
}

export interface Clash {
  readonly change: CellChange;
  readonly now: Processor;
}

/** Rest after which the rest of the page follows what was typed, in milliseconds. */
const REST = 700;

export function useEditing(deeds: Deeds) {
  const queries = useQueryClient();
  const { grid, suppliers } = useMessages();
  const { language } = useLanguage();
  const [open, setOpen] = useState<OpenCell | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const present = useRef(open);
  present.current = open;
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const titleOf = (field: EditableField) => (field === 'name' ? suppliers.name : grid[field]);

  function follow() {
    clearTimeout(rest.current);
    rest.current = setTimeout(() => void forgetAllButRows(queries), REST);
  }

  /** Saves one cell. @param isBack whether this takes a change back: then nothing is opened again. */
  async function send(change: CellChange, isBack: boolean): Promise<Deed | null> {
    const { id, name, field, before, after } = change;
    try {
      const saved = await saveCell(change);
      patchRow(queries, id, { version: saved.version, [field]: saved[field] });
      follow();
      const words = isBack ? grid.tookBackCell : grid.savedCell;
      const inverse = { ...change, before: after, after: before };
      return { words: words(titleOf(field), name), reverse: () => send(inverse, !isBack) };
    } catch (error) {
      patchRow(queries, id, { [field]: before });
      if (error instanceof CellConflict) {
        setClash({ change, now: error.now });
        return null;
      }
      const { message, fields } = problemOf(error);
      const sentence = fields[0]?.message ?? message;
      if (present.current === null && !isBack) {
        const refusal = { type: 'core', message: coreMessage(sentence) };
        setOpen({ id, field, value: after, typed: null, refusal });
      } else tellFailure(`${grid.notSaved(titleOf(field), name)} ${sentence[language]}`);
      return null;
    }
  }

  function queue(change: CellChange) {
    patchRow(queries, change.id, { [change.field]: change.after });
    deeds.run(() => send(change, false));
  }

  return {
    open,
    clash,
    titleOf,
    start: (row: ProcessorRow, field: EditableField, typed: string | null = null) =>
      setOpen({ id: row.id, field, value: cellValue(row, field), typed, refusal: null }),
    leave: () => setOpen(null),
    /** Saves a value; one that is what it was is left alone. */
    save(row: ProcessorRow, field: EditableField, after: CellValue) {
      setOpen(null);
      const before = cellValue(row, field);
      if (before !== after) queue({ id: row.id, name: row.name, field, before, after });
    },
    keepMine({ change, now }: Clash) {
      setClash(null);
      queue({ ...change, before: now[change.field] });
    },
    takeTheirs({ change, now }: Clash) {
      setClash(null);
      patchRow(queries, change.id, { version: now.version, [change.field]: now[change.field] });
      follow();
    },
  };
}
export type Editing = ReturnType<typeof useEditing>;
