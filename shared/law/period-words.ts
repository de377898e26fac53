/** How people write the units of a period, in Dutch, English, German and French: small letters without accents. */
import type { Period } from './dates.ts';

/** The words of each unit as a pattern, and how many days or months one of it is. */
export const periodUnits: readonly {
  readonly words: string;
  readonly unit: keyof Period;
  readonly factor: number;
}[] = [
  { words: '(?:kalender)?(?:jaar|jaren|jr|years?|yrs?|jahre?n?|ans?|annees?)', unit: 'months', factor: 12 },
  { words: '(?:kwartaal|kwartalen|quarters?)', unit: 'months', factor: 3 },
  {
    words: '(?:kalender|calendar )?(?:maanden|maand|mnden|mnd|mnds|md|months?|mths?|mos?|monate?n?|mois)',
    unit: 'months',
    factor: 1,
  },
  { words: '(?:weken|week|wkn|wks?|weeks|wochen?|semaines?)', unit: 'days', factor: 7 },
  { words: '(?:kalender|calendar )?(?:dagen|dag|dgn|dg|d|days?|tage?n?|jours?)', unit: 'days', factor: 1 },
];
