import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../../../shared/fields/import.ts';
import { fixture, place, plan, planCsv, problemOf, register, statedIn } from './lists.ts';

const counts = ({ result: { created, updated, skipped } }: ImportPlan) => [created, updated, skipped];
const header = 'Leverancier;KvK;Dienst;Locatie';

describe('rows of one list about one supplier', () => {
  it('come together by KvK number', () => {
    const made = planCsv([header, 'Acme B.V.;01234567;Hosting;NL', 'Acme B.V.;01234567;Back-up;BE']);
    expect(counts(made)).toEqual([1, 1, 0]);
    expect(made.create[0]?.processor.services.map(({ name }) => name)).toEqual(['Hosting', 'Back-up']);
    expect(made.create[0]?.flows.map(({ country }) => country)).toEqual(['NL', 'BE']);
    expect(made.result.uncertain).toEqual([]);
  });

  it('come together by name without case, accents and spaces', () => {
    const made = planCsv([header, 'Café  Zürich;;Hosting;NL', 'CAFE ZURICH ;;Back-up;NL']);
    expect(counts(made)).toEqual([1, 1, 0]);
    expect(made.create[0]?.processor.name).toBe('Café Zürich');
  });

  it('keep a KvK number that only a later row knows', () => {
    const made = planCsv([
      header,
      'Acme;;Hosting;NL',
      'Acme;01234567;Back-up;NL',
      'Acme Nederland;01234567;DNS;NL',
    ]);
    expect(made.create).toHaveLength(1);
    expect(made.create[0]?.processor.kvk).toBe('01234567');
    expect(made.result.uncertain.map(place)).toEqual([[4, 'Leverancier', 'Acme Nederland']]);
  });

  it('stay two suppliers where only the legal form differs, and say so', () => {
    const made = planCsv([header, 'Hostwaard;;Hosting;NL', 'Hostwaard B.V.;;Back-up;NL']);
    expect(counts(made)).toEqual([2, 0, 0]);
    expect(made.result.uncertain.map(place)).toEqual([[3, 'Leverancier', 'Hostwaard B.V.']]);
    expect(made.result.uncertain[0]?.message.nl).toContain('“Hostwaard”');
  });

  it('stay two suppliers where the KvK numbers differ, and say so', () => {
    const made = planCsv([header, 'Acme;01234567;Hosting;NL', 'Acme;76543210;Back-up;NL']);
    expect(counts(made)).toEqual([2, 0, 0]);
    expect(made.result.uncertain.map(place)).toEqual([[3, 'Leverancier', 'Acme']]);
  });

  it('are skipped with a reason where they repeat an earlier row', () => {
    const made = planCsv([header, 'Acme;;Hosting;NL', 'acme;;hosting;Nederland']);
    expect(counts(made)).toEqual([1, 0, 1]);
    expect(made.result.rows[1]).toMatchObject({ row: 3, outcome: 'skipped' });
    expect(made.result.rows[1]?.message?.nl).toContain('rij 2');
  });

  it('are named where they contradict each other', () => {
    const made = planCsv(['Leverancier;Dienst;Eigenaar', 'Acme;Hosting;Piet', 'Acme;Back-up;Jan']);
    expect(made.create[0]?.processor.owner).toBe('Piet');
    expect(made.result.uncertain.map(place)).toEqual([[3, 'Eigenaar', 'Jan']]);
  });

  it('give one agreement where it is the same, two with a title where it is not', () => {
    const columns = 'Leverancier;Dienst;Getekend;Datum getekend';
    const same = planCsv([columns, 'Acme;Hosting;ja;1-1-2024', 'Acme;Back-up;ja;1-1-2024']);
    expect(same.create[0]?.agreements.map(({ title, signedOn }) => [title, signedOn])).toEqual([
      ['', '2024-01-01'],
    ]);
    const other = planCsv([columns, 'Acme;Hosting;ja;1-1-2024', 'Acme;Back-up;aangevraagd;']);
    expect(other.create[0]?.agreements.map(({ title, recorded }) => [title, recorded])).toEqual([
      ['Hosting', 'signed'],
      ['Back-up', 'requested'],
    ]);
  });
});

describe('agreements that rows tell more or less of', () => {
  const columns = 'Leverancier;Dienst;Getekend;Datum getekend;Loopt tot';

  it.each([
    ['Acme;Hosting;ja;1-1-2024;31-12-2027', 'Acme;Back-up;ja;;'],
    ['Acme;Hosting;ja;;', 'Acme;Back-up;ja;1-1-2024;31-12-2027'],
  ])('are one where neither contradicts the other: %j, %j', (first, second) => {
    const made = planCsv([columns, first, second]);
    expect(made.create[0]?.agreements).toMatchObject([
      { recorded: 'signed', signedOn: '2024-01-01', endsOn: '2027-12-31', title: '' },
    ]);
  });

  it('are two where a day differs', () => {
    const made = planCsv([columns, 'Acme;Hosting;ja;1-1-2024;', 'Acme;Back-up;ja;2-1-2024;']);
    expect(made.create[0]?.agreements.map(({ title }) => title)).toEqual(['Hosting', 'Back-up']);
  });
});

describe('rows that cannot be taken over', () => {
  it.each(['', ' ', '-', '...', 'n.v.t.', 'onbekend', '?'])(
    'a name of %j rejects the row by row and column',
    (name) => {
      const made = planCsv([header, `${name};01234567;Hosting;NL`, 'Acme;;Hosting;NL']);
      expect(counts(made)).toEqual([1, 0, 0]);
      expect(made.result.rejected.map(({ row, column }) => [row, column])).toEqual([[2, 'Leverancier']]);
      expect(made.result.rows[0]).toMatchObject({ row: 2, outcome: 'rejected' });
    },
  );

  it('a row whose cells have shifted is rejected, not misread', () => {
    const made = planCsv(['Supplier,Service,Location', 'Acme, Inc.,Hosting,NL', 'Bolt,Hosting,BE']);
    expect(made.create.map(({ processor }) => processor.name)).toEqual(['Bolt']);
    expect(made.result.rejected.map(({ row, column }) => [row, column])).toEqual([[2, 'Supplier']]);
  });

  it('a cell that is wrong costs the cell and not the row', () => {
    const made = planCsv([
      'Leverancier;KvK;E-mail;Datum getekend;BSN',
      'Acme;123;geen adres;31-2-2026;misschien',
    ]);
    expect(counts(made)).toEqual([1, 0, 0]);
    expect(made.result.rejected.map(({ column }) => column).toSorted()).toEqual([
      'BSN',
      'Datum getekend',
      'E-mail',
      'KvK',
    ]);
  });

  it('a spreadsheet error is no value', () => {
    const made = planCsv(['Leverancier;Locatie;Eigenaar', 'Acme;#N/B;#REF!']);
    expect(made.create[0]).toMatchObject({ flows: [], processor: { owner: '' } });
    expect(made.result.rejected.map(({ column }) => column)).toEqual(['Locatie', 'Eigenaar']);
  });

  it('a formula is taken as its own words, or not at all', () => {
    const made = planCsv(['Leverancier;KvK;Eigenaar', '=1+1;=2;=A1']);
    expect(made.create[0]?.processor).toMatchObject({ name: '=1+1', kvk: null, owner: '=A1' });
    expect(made.result.uncertain.map(({ column }) => column)).toEqual(['Leverancier', 'Eigenaar']);
    expect(made.result.rejected.map(({ column }) => column)).toEqual(['KvK']);
  });

  it('a text that is too long is named and left out', () => {
    const made = planCsv(['Leverancier;Opmerking', `Acme;${'x'.repeat(20_001)}`, `${'y'.repeat(501)};z`]);
    expect(made.create.map(({ processor }) => [processor.name, processor.remark])).toEqual([['Acme', '']]);
    expect(made.result.rejected.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Opmerking'],
      [3, 'Leverancier'],
    ]);
  });
});

describe('what stands nowhere else', () => {
  it('stays beside the record under its own header, and out of the remark', () => {
    const made = planCsv(['Leverancier;Soort;Land van vestiging;Opmerking', 'Acme;iets raars;EU;let op']);
    expect(made.create[0]?.processor).toMatchObject({
      category: null,
      country: null,
      remark: 'let op',
    });
    expect(statedIn(made)).toEqual(['Soort: iets raars', 'Land van vestiging: EU']);
    expect(made.result.uncertain.map(({ column }) => column)).toEqual(['Soort', 'Land van vestiging']);
  });

  it('an agreement of which only a date is known is signed; of which only an end is known is not assumed', () => {
    const made = planCsv([
      'Leverancier;Getekend op;Einddatum',
      'Acme;1-1-2024;',
      'Bolt;;31-12-2027',
      'Core;;',
    ]);
    expect(made.create.map(({ agreements }) => agreements.map(({ recorded }) => recorded))).toEqual([
      ['signed'],
      ['unknown'],
      [],
    ]);
    expect(made.result.uncertain.map(({ row }) => row)).toEqual([3]);
  });

  it('a signing date beside "nee" is doubted', () => {
    const made = planCsv(['Leverancier;VO getekend?;Datum getekend', 'Acme;nee;1-1-2024']);
    expect(made.create[0]?.agreements[0]).toMatchObject({ recorded: 'missing', signedOn: '2024-01-01' });
    expect(made.result.uncertain.map(place)).toEqual([[2, 'Datum getekend', '1-1-2024']]);
  });

  it('a renewal without an end asks for it', () => {
    const made = planCsv(['Leverancier;VO;Verlenging', 'Acme;ja;stilzwijgend 1 jaar']);
    expect(made.create[0]?.agreements[0]).toMatchObject({
      renewal: { kind: 'automatic', months: 12 },
      remark: '',
    });
    expect(made.result.uncertain.map(({ column }) => column)).toEqual(['Verlenging']);
  });
});

describe('suppliers that the register has', () => {
  const office = () => plan(fixture('leveranciers-kantoor.csv'), 'a.csv');
  const existing = register(office());

  it.each(['skip', 'update', 'add-service'] as const)(
    '%s: the same list again changes nothing',
    (duplicates) => {
      const again = plan(fixture('leveranciers-kantoor.csv'), 'a.csv', { existing, duplicates });
      expect(counts(again)).toEqual([0, 0, 15]);
      expect([again.create, again.update]).toEqual([[], []]);
      expect(again.result.rows.every(({ message }) => message !== null)).toBe(true);
    },
  );

  it('stop: nothing is planned and the duplicates are named', () => {
    const problem = problemOf(() =>
      plan(fixture('leveranciers-kantoor.csv'), 'a.csv', { existing, duplicates: 'stop' }),
    );
    expect(problem.code).toBe('conflict');
    expect(problem.data.message.nl).toContain('Hostwaard B.V.');
    const fresh = plan(fixture('leveranciers-kantoor.csv'), 'a.csv', { duplicates: 'stop' });
    expect(counts(fresh)).toEqual([14, 1, 0]);
  });

  const list = [header, 'hostwaard b.v.;;Beheer;VS'];

  it('add-service: another service is added with where its data are; known parts keep their identity', () => {
    const made = planCsv(list, { existing });
    expect(counts(made)).toEqual([0, 1, 0]);
    const [update] = made.update;
    expect(update?.processorId).toBe('p0');
    expect(update?.processor.name).toBe('Hostwaard B.V.');
    expect(update?.processor.services.map(({ id, name }) => [id, name])).toEqual([
      ['p0-s0', 'Webhosting en e-mail'],
      ['p0-s1', 'Domeinen .nl'],
      [null, 'Beheer'],
    ]);
    expect(update?.addFlows.map(({ country }) => country)).toEqual(['US']);
    expect([update?.addAgreements, update?.changeAgreements]).toEqual([[], []]);
  });

  it('skip: another service is left out, with the reason', () => {
    const made = planCsv(list, { existing, duplicates: 'skip' });
    expect(counts(made)).toEqual([0, 0, 1]);
    expect(made.result.rows[0]?.message?.en).toContain('Hostwaard B.V.');
  });

  const changes = [
    'Leverancier;KvK;Eigenaar;VO getekend?;Datum getekend;E-mail;Locatie',
    'Salarisstraat;34567890;Piet;ja;15-8-2020;avg@salarisstraat.example;VS',
    'HelpDesk Go Ltd;;;ja;1-11-2026;;',
    'Domeinloket B.V.;12345678;;;;;',
  ];

  it('update: the list wins where it says something, and nothing is taken away', () => {
    const made = planCsv(changes, { existing, duplicates: 'update' });
    expect(counts(made)).toEqual([0, 3, 0]);
    const [payroll, helpdesk, domains] = made.update;
    expect(payroll?.processor).toMatchObject({ owner: 'Piet', category: 'payroll' });
    expect(payroll?.processor.contacts.map(({ name, email }) => [name, email])).toEqual([
      ['Dhr. Bos', ''],
      ['', 'avg@salarisstraat.example'],
    ]);
    expect(payroll?.changeAgreements).toEqual([]);
    expect(payroll?.addFlows.map(({ country }) => country)).toEqual(['US']);
    expect(helpdesk?.changeAgreements).toMatchObject([
      { agreement: { recorded: 'signed', signedOn: '2026-11-01' } },
    ]);
    expect(domains?.processor.name).toBe('Domeinloket B.V.');
  });

  it('update: an agreement signed on another day is another agreement', () => {
    const made = planCsv(['Leverancier;VO;Datum getekend', 'Salarisstraat;ja;1-9-2026'], {
      existing,
      duplicates: 'update',
    });
    expect(made.update[0]?.addAgreements.map(({ signedOn }) => signedOn)).toEqual(['2026-09-01']);
    expect(made.update[0]?.changeAgreements).toEqual([]);
  });

  it('update: what the register knows is not forgotten because a list does not', () => {
    const made = planCsv(['Leverancier;Eigenaar;VO;Loopt tot', 'Salarisstraat;Jan;onbekend;onbekend'], {
      existing,
      duplicates: 'update',
    });
    expect(made.update[0]?.changeAgreements.map(({ agreement }) => agreement.recorded)).not.toContain(
      'unknown',
    );
    expect(made.update[0]?.processor.kvk).toBe('34567890');
  });

  it('a differing legal form is suggested, never merged', () => {
    const made = planCsv([header, 'PrintPartner B.V.;;Print;NL'], { existing, duplicates: 'update' });
    expect(counts(made)).toEqual([1, 0, 0]);
    expect(made.result.uncertain[0]?.message.en).toContain('PrintPartner');
  });
});

describe('long lists', () => {
  it('tell how far they are and stop when asked', () => {
    const lines = [header, ...Array.from({ length: 2000 }, (_, index) => `Leverancier ${index};;Dienst;NL`)];
    const seen: number[] = [];
    const made = planCsv(lines, { onProgress: (done, total) => seen.push(done / total) });
    expect(made.create).toHaveLength(2000);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(2);
    const stopping = new AbortController();
    const problem = problemOf(() =>
      planCsv(lines, { signal: stopping.signal, onProgress: (done) => done > 0 && stopping.abort() }),
    );
    expect(problem.code).toBe('cancelled');
  });
});

describe('cells of which nothing can be seen', () => {
  const unseen = '\u3164\u200b\u2800';

  it('reject a row that has no other name, by row and column', () => {
    const made = planCsv(['Leverancier;Dienst', `${unseen};Hosting`, 'Acme;Back-up']);
    expect(made.create.map(({ processor }) => processor.name)).toEqual(['Acme']);
    expect(made.result.rejected.map(({ row, column }) => [row, column])).toEqual([[2, 'Leverancier']]);
  });

  it('give no service and no tag', () => {
    const made = planCsv(['Leverancier;Dienst;Tags', `Acme;${unseen}\u2060;${unseen}, klant`]);
    expect(made.result.rejected).toEqual([]);
    expect(made.create[0]?.processor).toMatchObject({ services: [], tags: ['klant'] });
  });
});
