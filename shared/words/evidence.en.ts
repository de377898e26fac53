/** Sentences about sign-offs and merging, in English. */
import { formatNumber } from './both.ts';

export const evidenceSentences = {
  samePerson: 'The second signature is from somebody else than the first. Fill in another name.',
  needsReason: (supplier: string, red: number) =>
    `At ${supplier} ${red === 1 ? 'one red point is' : `${formatNumber(red, 'en')} red points are`} still open. Say why you find this supplier in order after all, or choose another outcome.`,
  openChanged: (supplier: string) =>
    `Other points are open at ${supplier} by now than you saw. Look at the points again and then sign off. What you filled in is still there.`,
  openChangedMany:
    'Other points are open at these suppliers by now than you saw. Look at them again and then sign off. What you filled in is still there.',
  needsReasonMany: (suppliers: number) =>
    `${suppliers === 1 ? 'One supplier has' : `${formatNumber(suppliers, 'en')} suppliers have`} red points open. Say why you find them in order after all, or choose another outcome.`,
  mergeSame: 'Choose two different suppliers to merge.',
};
