/** Editing in the list's cells: saved one by one in the background, so that typing never waits. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FieldError } from 'react-hook-form';
import { type CellValue, cellValue, type EditableField } from '../../../../shared/fields/list-columns.ts';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import { titleOf } from '../../../../shared/words/supplier-columns.ts';
import { problemOf } from '../../../api/problem.ts';
import { coreMessage } from '../../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { tellFailure } from '../../../ui/toast.tsx';
import { hindranceOf } from '../list/fields.ts';
import type { Edit, EditHistory } from '../list/use-edit-history.ts';
import {
  type CellChange,
  CellConflict,
  forgetAllButRows,
  patchRow,
  type RowWindow,
  saveCell,
  withCell,
} from './save-cell.ts';

/** The cell that is currently being edited. */
export interface OpenCell {
  readonly id: string;
  readonly field: EditableField;
  /** The field's initial value. */
  readonly value: CellValue;
  /** What the register held when it was opened: what others put there since is asked about, also where the list shows it already. */
  readonly before: CellValue;
  readonly typed: string | null;
  readonly refusal: FieldError | null;
  /** Why it cannot be edited in the list; shown in place of a field. */
  readonly hindrance: ReturnType<typeof hindranceOf>;
}

export interface Clash {
  readonly change: CellChange;
  readonly now: RowWindow;
}

/** Pause after the last edit before the rest of the page is refreshed, in milliseconds. */
const REFRESH_DELAY = 700;

interface EditingOptions {
  readonly edits: EditHistory;
  /** Whether a supplier is among the loaded rows. */
  readonly isThere: (id: string) => boolean;
  /** Called with each change of a row, as soon as it is shown. */
  readonly onPatch: (id: string, change: (row: ProcessorRow) => ProcessorRow) => void;
}

export function useEditing({ edits, isThere, onPatch }: EditingOptions) {
  const queries = useQueryClient();
  const { grid } = useMessages();
  const { language } = useLanguage();
  const [open, setOpen] = useState<OpenCell | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const present = useRef(open);
  present.current = open;
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  function patch(id: string, change: (row: ProcessorRow) => ProcessorRow) {
    patchRow(queries, id, change);
    onPatch(id, change);
  }

  function follow() {
    clearTimeout(rest.current);
    rest.current = setTimeout(() => void forgetAllButRows(queries), REFRESH_DELAY);
  }

  /** Saves one cell. @param isBack whether this undoes a change: then nothing is opened again. */
  async function send(change: CellChange, isBack: boolean): Promise<Edit | null> {
    const { id, name, field, before, after } = change;
    const title = titleOf(field, language);
    try {
      const saved = await saveCell(change);
      patch(id, (row) => ({ ...row, ...saved }));
      follow();
      const words = isBack ? grid.tookBackCell : grid.savedCell;
      const inverse = { ...change, before: after, after: before, why: isBack ? grid.whyCell : grid.whyBack };
      return { words: words(title, name), reverse: () => send(inverse, !isBack) };
    } catch (error) {
      patch(id, (row) => withCell(row, field, before));
      if (error instanceof CellConflict) {
        setClash({ change, now: error.now });
        return null;
      }
      const { message, fields } = problemOf(error);
      const sentence = fields[0]?.message ?? message;
      if (present.current === null && !isBack && isThere(id)) {
        const refusal = { type: 'core', message: coreMessage(sentence) };
        setOpen({ id, field, value: after, before, typed: null, refusal, hindrance: null });
      } else tellFailure(`${grid.notSaved(title, name)} ${sentence[language]}`);
      return null;
    }
  }

  function queue(change: CellChange) {
    patch(change.id, (row) => withCell(row, change.field, change.after));
    edits.run(() => send(change, false));
  }

  return {
    open,
    clash,
    start(row: ProcessorRow, field: EditableField, typed: string | null = null) {
      const hindrance = hindranceOf(row, field);
      const before = cellValue(row, field);
      setOpen({ id: row.id, field, value: before, before, typed, refusal: null, hindrance });
    },
    leave: () => setOpen(null),
    /** Saves a value; an unchanged value is left alone. */
    save(row: ProcessorRow, field: EditableField, after: CellValue) {
      const began = present.current;
      setOpen(null);
      const isOpen = began?.id === row.id && began.field === field;
      const before = isOpen ? began.before : cellValue(row, field);
      if (before !== after) queue({ id: row.id, name: row.name, field, before, after, why: grid.whyCell });
    },
    keepMine({ change, now }: Clash) {
      setClash(null);
      queue({ ...change, before: cellValue(now, change.field) });
    },
    takeTheirs({ change, now }: Clash) {
      setClash(null);
      patch(change.id, (row) => ({ ...row, ...now }));
      follow();
    },
  };
}
export type Editing = ReturnType<typeof useEditing>;
