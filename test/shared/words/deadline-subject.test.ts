import { describe, expect, it } from 'vitest';
import type { DeadlineItem } from '../../../shared/schema/outlook.ts';
import { deadlineName, deadlineSubject } from '../../../shared/words/deadline-subject.ts';

describe('what a date is about', () => {
  const decision =
    'Implementing Decision (EU) 2021/1772, renewed by Implementing Decision (EU) 2025/2574 of 19 Dec 2025';

  it('is called as the language of the reader calls it', () => {
    expect(deadlineName('decision-end', decision, 'nl')).toBe(
      'Uitvoeringsbesluit (EU) 2021/1772, verlengd door Uitvoeringsbesluit (EU) 2025/2574 van 19-12-2025',
    );
    expect(deadlineName('decision-end', decision, 'en')).toBe(decision);
    expect(deadlineName('certificate', 'pentest', 'nl')).toBe('penetratietest');
  });

  it('leaves the name of a party as it is, also one with the words of a decision or a certificate', () => {
    const announced = {
      kind: 'objection',
      name: 'Decision Systems Ltd',
      processor: 'Hostwaard',
      place: null,
    };
    expect(deadlineSubject(announced as DeadlineItem, 'nl')).toBe('Decision Systems Ltd');
    expect(deadlineSubject({ ...announced, name: 'other' } as DeadlineItem, 'nl')).toBe('other');
    expect(deadlineSubject({ ...announced, name: 'hostwaard' } as DeadlineItem, 'nl')).toBe('');
  });
});
