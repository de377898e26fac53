/** Columns of where sub-processors process, beside those of their names: "Subverwerker 1", "Land 1", "Subverwerker 2", "Land 2". */
import { emptyFlow } from '../../../shared/fields/flow.ts';
import type { ImportTarget, PlannedPlace } from '../../../shared/fields/import.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { holdsPlaces } from './by-contents.ts';
import { readPlaces } from './cells/places.ts';
import { foldHeader, isOfSub, saysOnlyWhere } from './header.ts';
import type { RowCells } from './row-cells.ts';

const numberOf = (header: string): string | null => /\b(\d{1,2})\b/.exec(foldHeader(header))?.[1] ?? null;

/** Whether a column says where the sub-processor of a column before it is: by its header, or by the number that both have. */
export function isPlaceOfSub(header: string, ofName: string, values: readonly string[]): boolean {
  const number = numberOf(ofName);
  if (numberOf(header) !== number) return false;
  const bare = header.replace(/\d+/g, ' ');
  const isOfIt = isOfSub(foldHeader(header)) || (number !== null && saysOnlyWhere(bare));
  return isOfIt && (saysOnlyWhere(bare.replace(ofSub, ' ')) || holdsPlaces(values));
}

const ofSub =
  /\bsub[- ]?(?:ver|be)werkers?\b|\bsub[- ]?(?:processors?|contractors?)\b|\bonderaannemers?\b|\b(?:van|of|de|the)\b|['’]s\b/gi;

/** The places of a row's sub-processors, of which each column follows that of one name. */
export function readChainPlaces(
  cells: RowCells,
  names: (at: number) => readonly string[],
): readonly PlannedPlace[] {
  const { subProcessorId: _whose, ...draftOf } = emptyFlow;
  return cells.all(SUB_PLACE).flatMap((entry) => {
    const column = cells.all('subProcessors').findLast(({ at }) => at < entry.at);
    const [name, ...others] = column === undefined ? [] : names(column.at);
    if (entry.saysNothing) return [];
    if (name === undefined || others.length > 0) {
      cells.keep(entry);
      cells.say('uncertain', entry, cellSentences.placeOfSomeSub);
      return [];
    }
    const places = cells.take(entry, (cell) => readPlaces(cell, entry.habits.codes));
    if (places.length > 0) cells.say('uncertain', entry, cellSentences.placeOfNamedSub(name));
    return places.map(({ country, kind, stated, remark }) => ({
      name,
      flow: { ...draftOf, actor: 'sub-processor' as const, country, kind, statedLocation: stated, remark },
    }));
  });
}

const SUB_PLACE: ImportTarget = 'subProcessorLocation';
