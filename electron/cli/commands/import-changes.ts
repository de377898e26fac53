/** What `import` says of the changes that a later list brings, and of a new list beside the known chain. */
import { changeInWords, placesInWords, termInWords } from '../../../shared/explained/list-changes.ts';
import type { CustomField } from '../../../shared/fields/custom.ts';
import type { ImportResult } from '../../../shared/fields/import.ts';
import type { ChainComparison } from '../../../shared/fields/list-changes.ts';
import { entityKey } from '../../../shared/law/names.ts';
import { importChanges } from '../../../shared/words/import-changes.ts';
import { ended } from '../../../shared/words/in-sentence.ts';
import { Problem } from '../../core/ground/problem.ts';
import { columns } from '../common/columns.ts';
import type { Surroundings } from '../common/surroundings.ts';

/** Prints each changed field as it was and as it becomes. @param custom the organisation's own fields. */
export function printChanges(
  { changes }: ImportResult,
  custom: readonly CustomField[],
  { out, language }: Surroundings,
): void {
  if (changes.length === 0) return;
  const rows = changes.map((change) => {
    const { field, was, becomes } = changeInWords(change, language, custom);
    return [`  ${change.supplier}`, field, was, '→', becomes];
  });
  out(`\n${importChanges.title(changes.length)[language]}:\n${columns(rows)}`);
}

/** Prints the differences with the chain of a supplier, and until when one can object. */
export function printComparison(
  supplier: string,
  chain: ChainComparison,
  { out, language }: Surroundings,
): void {
  const { chainTitle, chainText, alike, noDifferences, differences, effects, withUpdate } = importChanges;
  out(`\n${ended(chainTitle(supplier)[language])} ${chainText(chain.on)[language]}\n`);
  if (chain.same > 0) out(`${alike(chain.same)[language]}\n`);
  if (chain.differences.length === 0) {
    out(`${noDifferences[language]}\n`);
    return;
  }
  const rows = chain.differences.map(({ change, name, service, was, becomes }) => [
    `  ${differences[change][language]}`,
    name,
    service,
    [was, becomes]
      .filter((places) => places.length > 0)
      .map((places) => placesInWords(places, language))
      .join(' → '),
    chain.isTaken ? effects[change][language] : '',
  ]);
  out(columns(rows));
  const term = termInWords(chain);
  if (term) out(`${term[language]}\n`);
  if (!chain.isTaken) out(`${withUpdate[language]}\n`);
}

/** The keys of the differences with these names. Errors: `invalid` for a name of which there is none. */
export function keysOf(chain: ChainComparison | null, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const found = (chain?.differences ?? []).filter((one) => entityKey(one.name) === entityKey(name));
    if (found.length === 0) throw new Problem('invalid', importChanges.noSuchDifference(name));
    return found.map(({ key }) => key);
  });
}
