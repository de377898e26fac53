import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { customKey } from '../../../shared/fields/custom.ts';
import {
  defaultDuplicates,
  duplicateStrategies,
  type ImportMapping,
  type ImportPreview,
  type ImportTarget,
  importFields,
  repeatableFields,
} from '../../../shared/fields/import.ts';
import { civilDate } from '../../../shared/schema/primitives.ts';
import { listHeader } from '../../../shared/words/export.ts';
import { importChanges } from '../../../shared/words/import-changes.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { formatBytes } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCustomFields } from '../../register/custom-fields.ts';
import { Radios } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Panel } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Written } from '../../ui/written.tsx';
import type { Choices } from './use-import.ts';

const isDay = (value: string | null) => value === null || civilDate.safeParse(value).success;

interface ImportSettingsProps {
  readonly file: File;
  readonly preview: ImportPreview;
  readonly choices: Choices;
  readonly onChange: (change: Partial<Choices>) => void;
}

/** How the list is read: sheet, columns, duplicates. Every change reruns the trial. */
export function ImportSettings({ file, preview, choices, onChange }: ImportSettingsProps) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  const { mapping, sheets, sheet: read, otherSheets } = preview.result;
  const known = preview.under?.name ?? '';
  const [under, setUnder] = useState(known);
  const isUnder = preview.under !== null;
  const [day, setDay] = useState(choices.announcedOn);
  const names = isUnder ? importList.duplicateUnderNames : importList.duplicateNames;
  return (
    <div className="stack">
      <Panel id="import-file" title={importList.file}>
        <div className="form">
          <p className="file-name">
            <FileSpreadsheet size={20} aria-hidden className="icon" />
            <span className="text strong">{file.name}</span>
            <span className="soft">{formatBytes(file.size, language)}</span>
          </p>
          {sheets.length > 1 && (
            <SelectField
              label={importList.sheet}
              options={sheets.map((sheet) => ({ value: sheet, name: sheet }))}
              value={read}
              help={otherSheets.length > 0 ? importList.notRead(otherSheets.map(inSentence)) : undefined}
              onChange={(sheet) => onChange({ sheet, mapping: null })}
            />
          )}
          {mapping.headerRow !== null && <p className="soft">{importList.headerRow(mapping.headerRow)}</p>}
          <TextField
            label={importList.under}
            help={importList.underHelp}
            value={under}
            onChange={setUnder}
            placeholder={importList.underNone}
            onBlur={() => {
              const name = under.trim();
              // A list of a known chain is compared with it; nothing is written before the differences were seen.
              const duplicates = name === '' ? defaultDuplicates : 'update';
              if (name !== known) onChange({ under: name, underId: null, mapping: null, duplicates });
            }}
          />
          {isUnder && (
            <DateField
              label={importChanges.announcedOn[language]}
              help={importChanges.announcedOnHelp[language]}
              error={isDay(day) ? undefined : { type: 'date', message: 'issue|invalid_format|date||' }}
              value={day}
              onChange={(value) => {
                setDay(value);
                if (value !== choices.announcedOn && isDay(value)) onChange({ announcedOn: value });
              }}
            />
          )}
        </div>
      </Panel>
      <Panel id="import-columns" title={importList.columns}>
        <p className="soft panel-lead">{importList.columnsText}</p>
        <Columns
          mapping={mapping}
          samples={preview.samples}
          onChange={(next) => onChange({ mapping: next })}
        />
      </Panel>
      <Panel id="import-duplicates" title={isUnder ? importList.duplicatesUnder : importList.duplicates}>
        <Radios
          label={isUnder ? importList.duplicatesUnder : importList.duplicates}
          isLabelHidden
          isStacked
          options={duplicateStrategies.map((value) => ({ value, name: names[value] }))}
          value={choices.duplicates}
          onChange={(duplicates) => onChange({ duplicates })}
        />
      </Panel>
    </div>
  );
}

interface ColumnsProps {
  readonly mapping: ImportMapping;
  readonly samples: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** The field each column maps to, with the column's first values. */
export function Columns({ mapping, samples, onChange }: ColumnsProps) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  function set(column: string, field: ImportTarget | null) {
    onChange({
      ...mapping,
      columns: mapping.columns.map((entry) => {
        if (entry.column === column) return { column, field };
        // A field that takes one column moves to the column chosen last.
        const isTaken = entry.field === field && field !== null && !repeatableFields.has(field);
        return isTaken ? { column: entry.column, field: null } : entry;
      }),
    });
  }
  const own = useCustomFields();
  const options = [
    ...importFields.map((value) => ({ value, name: listHeader(value)[language] })),
    ...own.map(({ id, name }) => ({ value: customKey(id), name })),
  ];
  return (
    <ul className="mapping">
      {mapping.columns.map((entry) => (
        <li key={entry.column} className="mapping-row">
          <div className="mapping-column">
            <p className="strong text">
              <Written text={entry.column} />
            </p>
            <p className="soft text clamp small">
              {(samples[entry.column] ?? [])
                .filter((value) => value !== '')
                .map(inSentence)
                .join(' · ')}
            </p>
          </div>
          <SelectField
            label={importList.becomesOf(entry.column)}
            isLabelHidden
            none={importList.notTaken}
            options={options}
            value={entry.field}
            help={entry.certainty === 'likely' && entry.field !== null ? importList.likely : undefined}
            onChange={(field) => set(entry.column, field)}
          />
        </li>
      ))}
    </ul>
  );
}
