/** Sentences about what an agreement on a cloud service says of switching (Arts 25 and 29 Data Act). */
import type { Agreement } from '../fields/agreement.ts';
import type { CivilDate } from '../law/dates.ts';
import { NO_CHARGES_FROM, type SwitchingFindings } from '../law/switching.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { both as perLanguage } from './both.ts';
import { both, formatDate, formatPeriod } from './format.ts';
import { switching as en } from './switching.en.ts';
import { switching as nl } from './switching.nl.ts';

const words = perLanguage(nl, en);

/**
 * What somebody should know of the terms: what goes beyond the law, what falls away, what is not recorded.
 * @param by the day by which a notice to switch must have been received; null = none to tell
 */
export function switchingSentences(
  { switchingNotice, notice, transitionDays, switchingCharges }: Agreement,
  found: SwitchingFindings,
  by: CivilDate | null,
): Bilingual[] {
  const agreed = switchingNotice ?? notice;
  return [
    ...(found.isNoticeTooLong && agreed !== null
      ? [both((language) => words[language].notice(formatPeriod(agreed, language)))]
      : []),
    ...(by === null ? [] : [both((language) => words[language].by(formatDate(by, language)))]),
    ...(found.isTransitionTooLong && transitionDays !== null
      ? [both((language) => words[language].transition(transitionDays))]
      : []),
    ...(found.isCharged ? [both((language) => words[language].charged)] : []),
    ...(switchingCharges === true && !found.isCharged
      ? [both((language) => words[language].chargesEnd(formatDate(NO_CHARGES_FROM, language)))]
      : []),
    ...(found.isComplete ? [] : [both((language) => words[language].incomplete)]),
  ];
}
