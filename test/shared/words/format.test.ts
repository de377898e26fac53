/** Articles, periods, days, lists, decisions and places as they stand in a sentence. */
import { describe, expect, it } from 'vitest';
import {
  decisionName,
  formatArticle,
  formatDate,
  formatPeriod,
  joinList,
} from '../../../shared/words/format.ts';
import { withArticle } from '../../../shared/words/places.ts';

describe('how things are written', () => {
  it('articles', () => {
    expect(formatArticle('46(2)(c)', 'nl')).toBe('art. 46 lid 2 onder c AVG');
    expect(formatArticle('44', 'en')).toBe('Art. 44 GDPR');
    expect(formatArticle('28(1), 32, 48', 'en')).toBe('Arts 28(1), 32 and 48 GDPR');
  });
  it('periods', () => {
    expect(formatPeriod({ months: 1, days: 0 }, 'nl')).toBe('1 maand');
    expect(formatPeriod({ months: 2, days: 1 }, 'nl')).toBe('2 maanden en 1 dag');
    expect(formatPeriod({ months: 0, days: 30 }, 'en')).toBe('30 days');
    expect(formatPeriod({ months: 0, days: 0 }, 'en')).toBe('0 months');
  });
  it('dates and lists', () => {
    expect(formatDate('2027-03-01', 'nl')).toBe('1-3-2027');
    expect(formatDate('2027-12-31', 'en')).toBe('31 Dec 2027');
    expect(joinList([], 'nl')).toBe('');
    expect(joinList(['a'], 'nl')).toBe('a');
    expect(joinList(['a', 'b', 'c'], 'nl')).toBe('a, b en c');
  });
  it('decisions', () => {
    const uk =
      'Implementing Decision (EU) 2021/1772, renewed by Implementing Decision (EU) 2025/2574 of 19 Dec 2025';
    expect(decisionName(uk, 'nl')).toBe(
      'Uitvoeringsbesluit (EU) 2021/1772, verlengd door Uitvoeringsbesluit (EU) 2025/2574 van 19-12-2025',
    );
    expect(decisionName(uk, 'en')).toBe(uk);
    expect(decisionName('Decision 2002/2/EC of 20 Foo 2001', 'nl')).toBe(
      'Beschikking 2002/2/EG of 20 Foo 2001',
    );
  });
  it('places with their article', () => {
    expect(withArticle('US', 'Verenigde Staten', 'nl')).toBe('de Verenigde Staten');
    expect(withArticle('GB', 'Verenigd Koninkrijk', 'nl')).toBe('het Verenigd Koninkrijk');
    expect(withArticle('NL', 'Nederland', 'nl')).toBe('Nederland');
    expect(withArticle('INT:ICC', 'Internationaal Strafhof', 'nl')).toBe('het Internationaal Strafhof');
    expect(withArticle('INT:NATO', 'NATO', 'en')).toBe('NATO');
    expect(withArticle('INT:OTHER', '', 'nl')).toBe('een andere internationale organisatie');
    expect(withArticle('NL', 'Netherlands', 'en')).toBe('the Netherlands');
    expect(withArticle('unknown', '', 'nl')).toBe('een onbekende locatie');
  });
});
