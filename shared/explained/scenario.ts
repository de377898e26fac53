/** A what-if question in words. */
import type { CivilDate } from '../law/dates.ts';
import type { CountryList } from '../law/jurisdictions.ts';
import type { ScenarioRequest } from '../schema/outlook.ts';
import type { Language } from '../schema/primitives.ts';
import { capital, formatDate } from '../words/format.ts';
import { ui } from '../words/ui.ts';
import { placeInSentence } from './transfers.ts';

/** What is assumed, as a sentence; `on`: the day on which it is judged. */
export function scenarioSentence(
  request: ScenarioRequest,
  on: CivilDate,
  list: CountryList,
  language: Language,
): string {
  const { asked } = ui[language].whatIf;
  const day = formatDate(on, language);
  if (request.kind === 'stop') return capital(asked.stop(request.name, day));
  const place = placeInSentence(request.country, { list })[language];
  return capital(
    request.kind === 'parent' ? asked.parent(request.name, place, day) : asked[request.kind](place, day),
  );
}
