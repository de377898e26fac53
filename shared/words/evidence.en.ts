/** Sentences about sign-offs and merging, in English. */
export const evidenceSentences = {
  samePerson: 'The second signature is from somebody else than the first. Fill in another name.',
  mergeSame: 'Choose two different suppliers to merge.',
};
