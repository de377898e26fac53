/** Sentences about the checklist of Art. 28 GDPR, in English. */
import { formatNumber } from './both.ts';

export const checklist = {
  /** Without a full stop: the article follows in brackets. */
  reason: (supplier: string, missing: number, title: string) => {
    const points =
      missing === 1 ? 'one required item is' : `${formatNumber(missing, 'en')} required items are`;
    const named = title === '' ? '' : ` “${title}”`;
    return `In the processor agreement${named} with ${supplier} ${points} missing or incomplete`;
  },
  nextStep: 'Send the supplier the letter with what is missing, and record the supplement.',
};

export const guarantee = {
  /** Without a full stop: the article follows in brackets. */
  reason: (supplier: string) => `It was not established that ${supplier} offers sufficient guarantees`,
  nextStep:
    'Ask for the certificates and audit reports with the letter, assess them, and record the assessment with its evidence in the check.',
};
