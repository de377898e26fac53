/** Where sub-processors process, in columns of their own beside the names; and a city beside a region, which is a suggestion only. */
import { describe, expect, it } from 'vitest';
import { planCsv, register } from './lists.ts';
import { told } from './told.ts';

const chainOf = (...lines: string[]) => told(planCsv(lines)).filter((line) => /^ {2}[+>]/.test(line));

describe('a country of each sub-processor', () => {
  it.each([
    'Leverancier;Locatie gegevens;Subverwerker 1;Land 1;Subverwerker 2;Land 2',
    'Leverancier;Locatie gegevens;Subverwerker 1;Land subverwerker 1;Subverwerker 2;Land subverwerker 2',
    'Supplier;Data location;Sub-processor 1 name;Sub-processor 1 country;Sub-processor 2 name;Sub-processor 2 country',
  ])('is a place of the one before it: %s', (header) => {
    const made = planCsv([header, 'Alfa;NL;AWS;Duitsland;Twilio;VS', 'Beta;BE;Microsoft;EU;;']);
    expect(told(made).filter((line) => !/^(\?|kept)|^ {2}"/.test(line))).toEqual([
      ...['Alfa', '  + AWS > DE; Twilio > US', '  > NL', 'Beta', '  + Microsoft > ?[EU]', '  > BE'],
    ]);
    expect(made.create[0]?.chainPlaces.map(({ flow }) => flow.actor)).toEqual([
      'sub-processor',
      'sub-processor',
    ]);
    // Whether it is where data are processed or only the seat, a person says.
    expect(made.result.uncertain.filter(({ row }) => row === 2)).toHaveLength(2);
  });

  it('is words where it does not say of whom, and no place of the supplier', () => {
    expect(
      chainOf(
        'Leverancier;Subverwerkers;Land subverwerkers',
        'Alfa;AWS;DE',
        'Beta;AWS, Twilio;DE, VS',
        'Gamma;;VS',
      ),
    ).toEqual([...['  + AWS > DE', '  + AWS; Twilio']]);
    const { create } = planCsv([
      'Leverancier;Subverwerkers;Land subverwerkers',
      'Beta;AWS, Twilio;DE, VS',
      'Gamma;;VS',
    ]);
    expect(create.map(({ stated }) => stated.at(-1)?.words)).toEqual(['DE, VS', 'VS']);
  });

  it('that stands alone with a number stays what it was', () => {
    expect(chainOf('Leverancier;Land 1;Land 2', 'Alfa;NL;VS')).toEqual(['  > NL', '  > US']);
    expect(chainOf('Leverancier;Subverwerker 1;Land', 'Alfa;AWS;NL')).toEqual(['  + AWS', '  > NL']);
  });

  it('of a sub-processor in the chain changes nothing there', () => {
    const list = ['Leverancier;Subverwerker 1;Land 1', 'Alfa;AWS;DE'];
    const [known] = register(planCsv(list));
    if (!known) throw new Error('no supplier');
    const link = {
      ...{ id: 'l', version: 1, processorId: known.processor.id, subProcessorId: 's', parentLinkId: null },
      ...{ authorisedOn: null, contractSeenOn: null, service: '', endedOn: null },
      subProcessor: {
        id: 's',
        version: 1,
        name: 'AWS',
        country: null,
        parentCountry: null,
        address: '',
        contact: '',
        website: '',
        remark: '',
      },
    };
    const { update } = planCsv(
      ['Leverancier;Subverwerker 1;Land 1;Subverwerker 2;Land 2', 'Alfa;AWS;IE;Twilio;VS'],
      {
        existing: [{ ...known, chain: [link] }],
        duplicates: 'update',
      },
    );
    expect(update[0]?.addChain).toEqual(['Twilio']);
    expect(update[0]?.addChainPlaces.map(({ name, flow }) => [name, flow.country])).toEqual([
      ['Twilio', 'US'],
    ]);
  });
});

describe('a city beside a region', () => {
  it.each([
    ['EU (London)', 'Verenigd Koninkrijk'],
    ['EU (Dublin)', 'Ierland'],
    ['Europe (Frankfurt)', 'Duitsland'],
    ['EU - Amsterdam', 'Nederland'],
    ['EU, Londen', 'Verenigd Koninkrijk'],
    ['Europa (Zürich)', 'Zwitserland'],
  ])('%s is one unknown place, with a suggestion', (words, country) => {
    const { create, result } = planCsv(['Leverancier;Locatie', `Alfa;"${words}"`]);
    expect(create[0]?.flows).toMatchObject([{ country: 'unknown', statedLocation: words }]);
    expect(result.uncertain).toMatchObject([{ message: { nl: expect.stringContaining(country) } }]);
  });
});
