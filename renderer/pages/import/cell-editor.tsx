import { useState } from 'react';
import type { GridCell } from '../../../shared/fields/import-grid.ts';
import { useSuggestions } from '../../forms/suggestions.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCustomFields } from '../../register/custom-fields.ts';
import { type After, CellControl } from '../../ui/cell-control.tsx';
import { kindOf, wordsOf } from './cell-kinds.ts';
import { type ListColumn, shownText } from './grid-row.tsx';

interface ImportCellEditorProps {
  readonly label: string;
  readonly cell: GridCell;
  readonly column: ListColumn;
  /** The first character typed, which replaces the words; null = what is shown is edited. */
  readonly typed: string | null;
  /** Whether all cells with the same words in the list get them too. */
  readonly onSave: (words: string, after: After, isForAll: boolean) => void;
  readonly onLeave: () => void;
}

/** Other words for a cell of the list: what they mean is for the register to say. */
export function ImportCellEditor(props: ImportCellEditorProps) {
  const { label, cell, column, typed, onSave, onLeave } = props;
  const { language } = useLanguage();
  const { common } = useMessages();
  const custom = useCustomFields();
  const kind = kindOf(column.target, custom, language);
  const suggestions = useSuggestions(kind.suggesting);
  const shown = shownText(cell, column.target, language);
  const [text, setText] = useState(() => firstText());
  // What is saved unchanged says that it is right as it is shown.
  const [isTouched, setTouched] = useState(typed !== null);

  function firstText(): string {
    const { answers } = kind;
    if (!answers) return typed ?? shown;
    const fold = (words: string) => words.toLocaleLowerCase(language);
    if (typed === null) return answers.find((answer) => fold(answer) === fold(shown)) ?? '';
    return answers.find((answer) => fold(answer).startsWith(fold(typed))) ?? '';
  }

  return (
    <CellControl
      label={label}
      text={text}
      onText={(next) => {
        setText(next);
        setTouched(true);
      }}
      answers={kind.answers?.map((answer) => [answer, answer] as const) ?? null}
      none={common.notRecorded}
      offered={suggestions}
      isPlace={kind.isPlace}
      placeholder={kind.isDay ? common.dateHint : undefined}
      isSelected={typed === null}
      error={undefined}
      onLeave={onLeave}
      onSave={(after, isForAll) => {
        // Leaving a cell by the mouse confirms nothing.
        const isLeft = after === 'stay' && !isTouched;
        if (isLeft) onLeave();
        else onSave(wordsOf(kind, text), after, isForAll);
        return true;
      }}
    />
  );
}
