/** Sentences about sign-offs and merging, in Dutch. */
export const evidenceSentences = {
  samePerson: 'De tweede handtekening is van iemand anders dan de eerste. Vul een andere naam in.',
  mergeSame: 'Kies twee verschillende leveranciers om samen te voegen.',
};
