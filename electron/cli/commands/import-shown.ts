/** What `import` shows of a list; loaded with that command only. */
import type { CellFinding, ImportPreview, ImportResult } from '../../../shared/fields/import.ts';
import type { TakenRecords } from '../../../shared/fields/import-records.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import {
  headerNotesLeft,
  hiddenColumnsTaken,
  hiddenRowsTaken,
  secretsLeft,
} from '../../../shared/words/import-cells.ts';
import { partsInWords, recordsSentences } from '../../../shared/words/import-records.ts';
import { Problem } from '../../core/ground/problem.ts';
import type { Client } from '../../core/procedures/router.ts';
import { columns } from '../common/columns.ts';
import type { Surroundings } from '../common/surroundings.ts';
import { keysOf } from './import-changes.ts';

/** Writes what was shown, but what is left out of a comparison. Errors: those of the procedure. */
export async function carryOut(
  client: Client,
  { importId, result }: ImportPreview,
  leftOut: readonly string[],
  around: Surroundings,
): Promise<ImportResult> {
  const leaveOut = keysOf(result.chain, leftOut);
  const steps = await client.imports.run({ importId, leaveOut }, { signal: around.signal });
  for await (const step of steps) if (step.type === 'done') return step.result;
  throw new Problem('internal');
}

function printMapping(result: ImportResult, { out }: Surroundings, text: CliMessages): void {
  out(`${text.mapping}:\n`);
  const rows = result.mapping.columns.map(({ column, field, certainty }) => [
    `  ${column}`,
    field === null ? `(${text.notTaken})` : `${field}${certainty === 'likely' ? ` (${text.likely})` : ''}`,
  ]);
  out(columns(rows));
}

/** Which suppliers of the export of a register are new, each with what comes along. */
function printRecords(
  { rows }: ImportResult,
  { suppliers, newFields }: TakenRecords,
  { out, language }: Surroundings,
): void {
  const names = new Map(rows.map(({ row, name }) => [row, name]));
  const lines = suppliers.map(({ row, parts }) => [
    `  ${row}`,
    names.get(row) ?? '',
    partsInWords(parts)[language],
  ]);
  out(`${recordsSentences.title[language]}:\n${columns(lines)}`);
  const skipped = rows.filter(({ outcome }) => outcome === 'skipped');
  for (const { row, message } of skipped) if (message) out(`  ${row}  ${message[language]}\n`);
  if (newFields.length > 0) out(`${recordsSentences.newFields(newFields.join(', '))[language]}\n`);
}

/** Shows what became of each row, or what would become of it. */
export function print(
  preview: ImportPreview,
  result: ImportResult,
  dryRun: boolean,
  around: Surroundings,
  text: CliMessages,
) {
  const { out, language } = around;
  const told = (finding: CellFinding) =>
    `  ${text.cell(finding.row, finding.column, finding.value)}: ${finding.message[language]}\n`;
  if (result.records) printRecords(result, result.records, around);
  else printMapping(result, around, text);
  if (preview.under?.id === null) out(`${text.underCreated(preview.under.name)}\n`);
  out(`\n${text.importResult({ ...result, rejected: rejectedRows(result) }, dryRun)}\n`);
  if (result.sheet !== null && result.otherSheets.length > 0) {
    out(`\n${text.otherSheets(result.sheet, result.otherSheets)}\n`);
  }
  if (result.notNamed.length > 0) out(`\n${text.notNamed(result.notNamed)}\n`);
  if (result.isTurned) out(`\n${text.isTurned}\n`);
  if (result.headerNotes.length > 0) out(`\n${headerNotesLeft(result.headerNotes)[language]}\n`);
  if (result.secretColumns.length > 0) out(`\n${secretsLeft(result.secretColumns)[language]}\n`);
  if (result.hiddenRows > 0) out(`\n${hiddenRowsTaken(result.hiddenRows)[language]}\n`);
  if (result.hiddenColumns.length > 0) out(`\n${hiddenColumnsTaken(result.hiddenColumns)[language]}\n`);
  for (const [title, findings] of [
    [text.rejected, result.rejected],
    [text.uncertain, result.uncertain],
  ] as const) {
    if (findings.length > 0) out(`\n${title}:\n${findings.map(told).join('')}`);
  }
  if (result.kept.length > 0) {
    const cells = result.kept.map(({ row, column, value }) => `  ${text.cell(row, column, value)}\n`);
    out(`\n${text.kept}:\n${cells.join('')}`);
  }
}

/** How many rows were rejected. */
export const rejectedRows = (result: ImportResult): number =>
  result.rows.filter(({ outcome }) => outcome === 'rejected').length;
