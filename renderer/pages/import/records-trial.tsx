import { useState } from 'react';
import type { ImportResult } from '../../../shared/fields/import.ts';
import { partsInWords, recordsSentences } from '../../../shared/words/import-records.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/chip.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Written } from '../../ui/written.tsx';
import { tones } from './grid-row.tsx';
import type { Road } from './use-import.ts';

const INITIAL = 100;

interface RecordsTrialProps {
  readonly road: Road;
  readonly result: ImportResult;
  /** Another trial is being made. */
  readonly isStale: boolean;
}

/** The suppliers of an exported register with what comes along of each, what does not, and the button that takes them over. */
export function RecordsTrial({ road, result, isStale }: RecordsTrialProps) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  const [limit, setLimit] = useState(INITIAL);
  const { title, whole, comesAlong, newFields } = recordsSentences;
  const { suppliers = [], newFields: fields = [] } = result.records ?? {};
  const parts = new Map(suppliers.map((supplier) => [supplier.row, supplier.parts]));
  const toCheck = [
    ...result.rejected,
    ...result.uncertain,
    ...result.kept.map((cell) => ({ ...cell, message: null })),
  ];
  const findings = Map.groupBy(toCheck, ({ row }) => row);
  return (
    <div className="import-trial" aria-busy={isStale}>
      <p className="soft reading">{whole[language]}</p>
      {fields.length > 0 && <p className="text">{newFields(fields.join(', '))[language]}</p>}
      <div className="import-bar">
        <ul className="outcome-counts" aria-live="polite">
          <li>
            <ToneIcon tone={tones.created} /> {importList.outcomes.created(result.created)}
          </li>
          {result.skipped > 0 && (
            <li>
              <ToneIcon tone={tones.skipped} /> {importList.outcomes.skipped(result.skipped)}
            </li>
          )}
          <li>
            <ToneIcon tone={result.uncertain.length === 0 ? 'ok' : 'action'} />{' '}
            {importList.uncertain(result.uncertain.length)}
          </li>
          <li>
            <ToneIcon tone={result.rejected.length === 0 ? 'ok' : 'blocked'} />{' '}
            {importList.rejected(result.rejected.length)}
          </li>
          {result.kept.length > 0 && <li>{importList.kept(result.kept.length)}</li>}
        </ul>
        <div className="import-run">
          <p className="soft" role="status">
            {isStale ? importList.refreshing : importList.previewText}
          </p>
          <Button look="primary" isDisabled={isStale || result.created === 0} onPress={road.run}>
            {result.created === 0 ? importList.runNothing : importList.run(result.created)}
          </Button>
        </div>
      </div>
      <TableScroll label={title[language]}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{importList.name}</th>
              <th scope="col">{comesAlong[language]}</th>
            </tr>
          </thead>
          <tbody>
            {result.rows.slice(0, limit).map(({ row, name, outcome, message }) => (
              <tr key={row}>
                <th scope="row" className="text">
                  <Written text={name} of={importList.name} />
                </th>
                <td className="text">
                  <ToneIcon tone={tones[outcome]} /> {importList.outcome[outcome]}
                  {': '}
                  {message?.[language] ?? partsInWords(parts.get(row) ?? [])[language]}
                  {(findings.get(row) ?? []).map(({ column, value, message: why }, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two of the same are two findings
                    <p key={index} className="soft">
                      {column}: <Written text={value} of={column} />
                      {why && ` — ${why[language]}`}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {limit < result.rows.length && (
        <Button look="quiet" onPress={() => setLimit(result.rows.length)}>
          {importList.showAll(result.rows.length)}
        </Button>
      )}
    </div>
  );
}
