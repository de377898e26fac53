/** What happens in the law, in words. */
import type { Happening } from '../law/law-events.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { both, decisionAddress, decisionName } from '../words/format.ts';
import { lawEventWords } from '../words/law-events.ts';
import { overrideSentence } from '../words/overrides.ts';

/** The sentence of a happening, in both languages. */
export function happeningSentence(
  { kind, on, decision, event, override }: Happening,
  asOf: string,
): Bilingual {
  if (event !== null) {
    const { reviewTia } = event;
    return both((language) =>
      reviewTia ? `${event[language]} ${lawEventWords[language].review}` : event[language],
    );
  }
  if (override !== null) {
    return kind === 'resumes'
      ? both((language) => lawEventWords[language].resumes)
      : overrideSentence(override);
  }
  const name = decision?.decision ?? '';
  return both((language) => {
    const { ends, ended } = lawEventWords[language];
    return (on < asOf ? ended : ends)(decisionName(name, language));
  });
}

/** Where it can be read: the official text of a decision in the language, else what the list names. */
export function happeningSource({ decision, event, override }: Happening): Bilingual {
  const named = override?.decision ?? decision?.decision ?? '';
  return both((language) => event?.source ?? decisionAddress(named, language) ?? decision?.source ?? '');
}
