import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import type { ImportPreview } from '../../../shared/fields/import.ts';
import { defaultDuplicates, duplicateStrategies } from '../../../shared/schema/duplicates.ts';
import { importChanges } from '../../../shared/words/import-changes.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { notADay } from '../../i18n/field-error.ts';
import { formatBytes } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { DateField, isDay } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Road } from './use-import.ts';

/** Most characters of a row that its choice shows. */
const ROW_LENGTH = 80;

/** Which part of the file is read, and what happens to suppliers that are there already. Every change reruns the trial. */
export function ListSettings({ road, preview }: { readonly road: Road; readonly preview: ImportPreview }) {
  const { importList } = useMessages();
  const { choices, file, change } = road;
  const { mapping, sheets, sheet: read, otherSheets, headerRows, isTurned, records } = preview.result;
  const { language } = useLanguage();
  const known = preview.under?.name ?? '';
  const [under, setUnder] = useState(known);
  const isUnder = preview.under !== null;
  const [day, setDay] = useState(choices.announcedOn);
  const names = isUnder ? importList.duplicateUnderNames : importList.duplicateNames;
  const { top } = preview;
  // What is not there already comes whole; what is there is left alone.
  const strategies = records ? (['skip', 'stop'] as const) : duplicateStrategies;
  return (
    <div className="import-settings">
      {file && (
        <p className="file-name">
          <FileSpreadsheet size={20} aria-hidden className="icon" />
          <span className="text strong">{file.name}</span>
          <span className="soft">{formatBytes(file.size, language)}</span>
        </p>
      )}
      {sheets.length > 1 && (
        <SelectField
          label={importList.sheet}
          options={sheets.map((sheet) => ({ value: sheet, name: sheet }))}
          value={read}
          help={otherSheets.length > 0 ? importList.notRead(otherSheets.map(inSentence)) : undefined}
          onChange={(sheet) => change({ sheet, headerRow: null, headerRows: null })}
        />
      )}
      {mapping.headerRow !== null && top.length > 1 && (
        <div className="header-choice">
          <SelectField
            label={importList.headerRow}
            options={top.map(({ row, cells }) => ({
              value: String(row),
              name: importList.headerRowOf(
                row,
                cells
                  .filter((text) => text !== '')
                  .join(' | ')
                  .slice(0, ROW_LENGTH),
              ),
            }))}
            value={String(mapping.headerRow)}
            onChange={(row) => change({ sheet: read, headerRow: Number(row), headerRows: null })}
          />
          <Checkbox
            isSelected={headerRows === 2}
            onChange={(isTwo) =>
              change({ sheet: read, headerRow: mapping.headerRow, headerRows: isTwo ? 2 : 1 })
            }
          >
            {importList.twoHeaderRows}
          </Checkbox>
        </div>
      )}
      {isTurned && <p className="soft">{importList.isTurned}</p>}
      <SelectField
        label={isUnder ? importList.duplicatesUnder : importList.duplicates}
        options={strategies.map((value) => ({ value, name: names[value] }))}
        value={records && choices.duplicates !== 'stop' ? 'skip' : choices.duplicates}
        onChange={(duplicates) => duplicates && change({ duplicates })}
      />
      {!records && (
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
            if (name !== known) change({ under: name, underId: null, mapping: null, duplicates });
          }}
        />
      )}
      {isUnder && (
        <DateField
          label={importChanges.announcedOn[language]}
          help={importChanges.announcedOnHelp[language]}
          error={isDay(day) ? undefined : notADay}
          value={day}
          onChange={(value) => {
            setDay(value);
            if (value !== choices.announcedOn && isDay(value)) change({ announcedOn: value });
          }}
        />
      )}
    </div>
  );
}
