/** What the system said is a sentence, also where it did not say about which file. */
import { expect, test } from 'vitest';
import { systemSentences } from '../../../shared/words/problems.ts';

test.each(Object.entries(systemSentences))(
  '%s begins and ends as a sentence where no file is named',
  (_name, say) => {
    const told = say(null);
    for (const sentence of [told.nl, told.en]) expect(sentence).toMatch(/^[A-Z].*\.$/u);
  },
);
