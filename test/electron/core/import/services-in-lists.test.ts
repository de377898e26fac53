/** Lists of objects whose suppliers have a list of services, and codes of states beside countries. */
import { describe, expect, it } from 'vitest';
import { plan, planCsv, register } from './lists.ts';
import { told } from './told.ts';

const records = (list: unknown) =>
  told(plan(JSON.stringify(list), 'lijst.json')).filter((line) => !/^(\?|!|kept)/.test(line));

describe('services of which more is told than their names', () => {
  it('are services, with their places and agreements as those of the supplier', () => {
    expect(
      records([
        {
          name: 'Klif',
          services: [
            { name: 'Archief', location: 'NL', dpa: 'signed' },
            { name: 'Scan', location: 'India', dpa: 'missing' },
          ],
        },
        { name: 'Golf', services: [{ name: 'Mail', location: 'US', dpa: 'requested' }] },
      ]),
    ).toEqual([
      ...['Klif (Archief; Scan)', '  = signed', '  = missing', '  > NL', '  > IN'],
      ...['Golf (Mail)', '  = requested', '  > US'],
    ]);
  });

  it('by whatever name, with the day of signing', () => {
    expect(
      records([
        {
          vendor: 'Klif',
          products: [
            { title: 'CRM', hosted_in: 'NL', dpa_status: 'signed', dpa_date: '2024-01-31' },
            { title: 'Scan', hosted_in: 'India', dpa_status: 'missing' },
          ],
        },
      ]),
    ).toEqual(['Klif (CRM; Scan)', '  = signed 2024-01-31', '  = missing', '  > NL', '  > IN']);
  });

  it('that tell nothing else that is known stay words of one service each', () => {
    const services = [{ name: 'CRM', plan: 'gold' }, { name: 'Chat' }];
    expect(records([{ vendor: 'Klif', services }])).toEqual(['Klif (CRM, gold; Chat)']);
  });
});

describe('the code of a state', () => {
  it('is no country, though one has the same code', () => {
    const rows = [
      'vendor,hosting_city,hosting_state,hosting_country',
      'Golf,Ashburn,VA,US',
      'Klif,Wolfville,NS,CA',
    ];
    expect(told(planCsv(rows)).filter((line) => /^ {2}>/.test(line))).toEqual(['  > US', '  > CA']);
    const list = [{ company: 'Golf', hosting: { primary: { city: 'Ashburn', state: 'VA', country: 'US' } } }];
    expect(records(list)).toEqual([
      ...['Golf', '  > US'],
      ...['  " kept hosting.primary.city: Ashburn', '  " kept hosting.primary.state: VA'],
    ]);
  });

  it('a state in words may be a country', () => {
    expect(told(planCsv(['vendor,hosting_state', 'Golf,Ireland', 'Klif,France']))).toEqual([
      ...['Golf', '  > IE', 'Klif', '  > FR'],
    ]);
  });
});

it('a name with "en" for "&" is told of, and no supplier is merged', () => {
  const existing = register(planCsv(['Leverancier', 'KRAMER &ZOON B.V.']));
  const made = planCsv(['Leverancier', 'Kramer en Zoon', 'Zoon en Kramer'], {
    existing,
    duplicates: 'update',
  });
  expect(made.create.map(({ processor }) => processor.name)).toEqual(['Kramer en Zoon', 'Zoon en Kramer']);
  expect(made.result.uncertain.map(({ row, message }) => [row, message.nl.slice(0, 40)])).toEqual([
    [2, 'Deze naam lijkt op “KRAMER &ZOON B.V.” e'],
  ]);
});

it('where it is hosted and where it is stored are both places', () => {
  const rows = ['Leverancier;Gehost in;Opgeslagen in', 'Kade;Nederland;Duitsland'];
  expect(told(planCsv(rows))).toEqual(['Kade', '  > NL', '  > DE']);
});
