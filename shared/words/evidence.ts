/** Sentences about sign-offs and merging. */
export const evidenceSentences = {
  samePerson: {
    nl: 'De tweede handtekening is van iemand anders dan de eerste. Vul een andere naam in.',
    en: 'The second signature is from somebody else than the first. Fill in another name.',
  },
  mergeSame: {
    nl: 'Kies twee verschillende leveranciers om samen te voegen.',
    en: 'Choose two different suppliers to merge.',
  },
} as const;
