/** Rows that go on about the supplier above them: whose is what they say. */
import { describe, expect, it } from 'vitest';
import { place, planCsv } from './lists.ts';
import { told } from './told.ts';

const records = (...lines: string[]) =>
  told(planCsv(lines)).filter((line) => !/^(\?|!|kept|left out)|^ {2}"/.test(line));

describe('a row for each sub-processor', () => {
  const apart = [...['Noord', '  + Wolk Inc > US; Mail GmbH > DE'], ...['Zuid', '  + Opslag AS > NO']];

  it.each([
    ['without the name of the supplier', ''],
    ['with its name once more', 'Noord'],
    ['with a mark for it', '„'],
  ])('%s has the place of the sub-processor, which is asked about', (_, again) => {
    const lines = [
      'Leverancier;Subverwerker;Land',
      'Noord;Wolk Inc;VS',
      `${again};Mail GmbH;Duitsland`,
      'Zuid;Opslag AS;Noorwegen',
    ];
    expect(records(...lines)).toEqual(apart);
    const said = planCsv(lines).result.uncertain.map(place);
    expect(said).toEqual(
      expect.arrayContaining([
        [2, 'Land', 'VS'],
        [4, 'Land', 'Noorwegen'],
      ]),
    );
  });

  it('leaves the place of a row that names none with the supplier', () => {
    expect(records('Leverancier;Subverwerker;Land', 'Noord;;Nederland', ';Wolk Inc;VS')).toEqual([
      ...['Noord', '  + Wolk Inc > US', '  > NL'],
    ]);
  });

  it('is another list than one with a row for each supplier: there the place is that of the supplier', () => {
    const lines = ['Leverancier;Subverwerkers;Land', 'Noord;Wolk Inc;Nederland', 'Zuid;Opslag AS;Ierland'];
    expect(records(...lines)).toEqual([
      ...['Noord', '  + Wolk Inc', '  > NL'],
      ...['Zuid', '  + Opslag AS', '  > IE'],
    ]);
  });

  it('leaves a place that stands before the sub-processor, or says of what it is, with the supplier', () => {
    for (const header of ['Leverancier;Land;Subverwerker', 'Leverancier;Locatie gegevens;Subverwerker'])
      expect(records(header, 'Noord;Nederland;Wolk Inc', 'Noord;Nederland;Mail GmbH')).toEqual([
        ...['Noord', '  + Wolk Inc; Mail GmbH', '  > NL'],
      ]);
  });
});

describe('"idem"', () => {
  it('below a row without a name is the supplier of that row, and no supplier itself', () => {
    expect(records('Dienst;Leverancier;Waar', 'Web;Noord;NL', 'Post;;DE', 'Chat;idem;FI')).toEqual([
      ...['Noord (Web; Post; Chat)', '  > NL', '  > DE', '  > FI'],
    ]);
  });

  it('below an empty cell of another column stays as it is', () => {
    expect(records('Leverancier;Waar', 'Noord;NL', 'Oost;', 'Zuid;idem')).toEqual([
      ...['Noord', '  > NL', 'Oost', 'Zuid', '  > ?[idem]'],
    ]);
  });
});
