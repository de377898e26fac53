import { useState } from 'react';
import type { FieldError } from 'react-hook-form';
import type { CellValue, EditableField } from '../../../../shared/fields/list-columns.ts';
import { textOf } from '../../../../shared/words/supplier-columns.ts';
import { useSuggestions } from '../../../forms/suggestions.ts';
import { useFieldError } from '../../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useStatus } from '../../../register/status.tsx';
import { type After, CellControl } from '../../../ui/cell-control.tsx';
import {
  answersOf,
  canBeEmpty,
  isChoice,
  isDate,
  isPlace,
  placeText,
  readCell,
  suggestionsOf,
} from '../list/fields.ts';

interface CellEditorProps {
  readonly label: string;
  readonly field: EditableField;
  readonly value: CellValue;
  /** The first character typed, which replaces the value; null = the existing value is edited. */
  readonly typed: string | null;
  /** The register's answer to the last attempt. */
  readonly refusal: FieldError | null;
  readonly onSave: (value: CellValue, after: After) => void;
  readonly onLeave: () => void;
}

/** The control in a cell of the list, which reads what is typed as the form does. */
export function CellEditor({ label, field, value, typed, refusal, onSave, onLeave }: CellEditorProps) {
  const { common } = useMessages();
  const { language } = useLanguage();
  const { today } = useStatus();
  const suggestions = useSuggestions(suggestionsOf(field));
  const [text, setText] = useState(() => firstText());
  const [error, setError] = useState<FieldError | null>(refusal);
  const sentence = useFieldError(error ?? undefined);

  function firstText(): string {
    if (!isChoice(field)) return typed ?? textOf(field, value, language);
    if (typed === null) return value ?? '';
    const begins = ([, name]: readonly [string, string]) =>
      name.toLocaleLowerCase(language).startsWith(typed.toLocaleLowerCase(language));
    return answersOf(field, language).find(begins)?.[0] ?? value ?? '';
  }

  return (
    <CellControl
      label={label}
      text={text}
      onText={(next) => {
        setText(next);
        setError(null);
      }}
      answers={isChoice(field) ? answersOf(field, language) : null}
      none={canBeEmpty(field) ? common.notRecorded : undefined}
      offered={suggestions}
      isPlace={isPlace(field)}
      placeholder={isDate(field) ? common.dateHint : undefined}
      isNumeric={field === 'kvk'}
      isSelected={typed === null}
      error={sentence}
      onLeave={onLeave}
      onSave={(after) => {
        // A click elsewhere takes nothing that was not typed.
        const given = isPlace(field) && after !== 'stay' ? placeText(text, language) : text;
        const read = readCell(field, given, today);
        setError(read.error);
        if (read.error === null) onSave(read.value, after);
        return read.error === null;
      }}
    />
  );
}
