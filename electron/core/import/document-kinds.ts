/** A column of what kind of document each row is about, in a list of all contracts: only one kind is the agreement of Art. 28. */
import { foldLetters } from '../../../shared/law/names.ts';
import { saysNothing, saysUnknown } from './cells/reading.ts';
import type { FieldCell } from './field-cell.ts';
import { namesProcessorAgreement } from './header-words.ts';
import { pattern } from './pattern.ts';
import type { RowCells } from './row-cells.ts';

const document = '(document|dossier|stuk|overeenkomst|contract|agreement|vertrag|contrat|accord)';
const kind = '(soort|type|kind|categorie|category|art)';
const asksKind = new RegExp(
  `^${kind}( (van )?(de |het )?| of (the )?| der | des | de )${document}(en|s|e)?$|^${document}(en|s|e)? ?${kind}$`,
);
const other = pattern()`
    \b(nda|sla|msa|geheimhouding\w*|confidentiality|non ?disclosure|service level|dienstverlening\w*|hoofd(overeenkomst
    |contract)|raam(overeenkomst|contract)|mantel(overeenkomst|contract)|main (contract|agreement)|master\b.*
    |framework|licen[cst]\w*|lizenz\w*|onderhoud\w*|maintenance|koop\w*|huur\w*|lease\w*|inkoop\w*|purchase
    |convenant|samenwerking\w*|abonnement|subscription|offerte|order|hauptvertrag|rahmenvertrag|contrat cadre)\b
    |^(contract|overeenkomst|agreement|vertrag|contrat)$
  `;

const kindCell = (cells: RowCells): FieldCell | null =>
  [
    ...cells.all('words'),
    ...cells.all('agreementTitle'),
    ...cells.all('category'),
    ...cells.all('transferBasis'),
  ].find(({ habits }) => asksKind.test(habits.header)) ?? null;

/**
 * The cell that says that a row is about another document; null where none does, or where one of those that say something of the
 * agreement stands below its name: "Soort contract: licentie; VO: ja".
 */
export function otherDocumentIn(cells: RowCells, saying: readonly FieldCell[]): FieldCell | null {
  const entry = saying.some(({ habits }) => namesProcessorAgreement.test(habits.header))
    ? null
    : kindCell(cells);
  if (entry === null || saysNothing(entry.cell.text) || saysUnknown(entry.cell.text)) return null;
  const text = foldLetters(entry.cell.text);
  return !namesProcessorAgreement.test(text) && other.test(text) ? entry : null;
}

/** Whether a folded header asks of which kind a document is. */
export const asksDocumentKind = (folded: string): boolean => asksKind.test(folded);

/** Whether a row says that its document is the agreement of Art. 28. */
export function namesOwnDocument(cells: RowCells): boolean {
  const entry = kindCell(cells);
  return entry !== null && namesProcessorAgreement.test(foldLetters(entry.cell.text));
}
