/** What single cells say in the words of lawyers, buyers and auditors. */
import { describe, expect, it } from 'vitest';
import { readState } from '../../../../electron/core/import/cells/agreement.ts';
import type { Cell } from '../../../../electron/core/import/cells/cell.ts';
import { readCertificates } from '../../../../electron/core/import/cells/certificates.ts';
import { readStart } from '../../../../electron/core/import/cells/day.ts';
import { readEnd as endIn } from '../../../../electron/core/import/cells/end.ts';
import { readPlaces } from '../../../../electron/core/import/cells/places.ts';
import { readRole } from '../../../../electron/core/import/cells/role.ts';
import { readNotice, readRenewal } from '../../../../electron/core/import/cells/terms.ts';
import { planCsv, statedIn, text } from './lists.ts';

const readEnd = (cell: Cell) => endIn(cell, '');

describe('the state of an agreement', () => {
  const stateOf = (words: string) => readState(text(words)).value.recorded;

  it.each([
    // Words that only begin like "n.a.": not needed would count as covered.
    ['Nader te bepalen met legal', 'unknown'],
    ['Na ontvangst handtekening', 'unknown'],
    ['Nachforderung läuft', 'unknown'],
    ['n/a', 'not-required'],
    ['NA', 'not-required'],
    ['na (geen persoonsgegevens)', 'not-required'],
    ['n.a.', 'not-required'],
    ['n.v.t. (geen persoonsgegevens)', 'not-required'],
    ['non applicable', 'not-required'],
    ['nicht erforderlich', 'not-required'],
    ['pas nécessaire', 'not-required'],
    ['Fully executed', 'signed'],
    ['volledig getekend', 'signed'],
    ['In force', 'signed'],
    ['Partially executed', 'unknown'],
    ['Yes - NDA only', 'unknown'],
    ['Ja, alleen door ons', 'unknown'],
    ['Signed by one party', 'unknown'],
    ['signé par une seule partie', 'unknown'],
    ['Awaiting countersignature', 'to-sign'],
    ['Counter-signature pending', 'to-sign'],
    ['Signature requested', 'to-sign'],
    ['In legal review', 'negotiation'],
    ['Included in MSA', 'incorporated'],
    ['DPA in MSA', 'incorporated'],
    ['in den AGB enthalten', 'incorporated'],
    ['intégré aux CGU', 'incorporated'],
    // What stands before a signature, and what comes before there is anything to sign.
    ['digitaal ondertekend', 'signed'],
    ['via Zynyo getekend', 'signed'],
    ['v2.1 getekend', 'signed'],
    ['DocuSign voltooid 3-4-2025', 'signed'],
    ['versie 3 nog niet getekend', 'unknown'],
    ['alleen door ons getekend', 'to-sign'],
    ['door leverancier nog te tekenen', 'to-sign'],
    ['partially signed', 'to-sign'],
    ['nog ongetekend', 'to-sign'],
    ['nog aanvragen', 'missing'],
    ['moet nog worden opgesteld', 'missing'],
    ['moet nog getekend worden', 'unknown'],
    ['leverancier weigert', 'missing'],
    ['Ja, in algemene voorwaarden', 'incorporated'],
    ['ja (mondeling)', 'unknown'],
    ['Covered by terms', 'incorporated'],
    ['inclus dans les CGU', 'incorporated'],
    ['No PII', 'not-required'],
    ['non requis', 'not-required'],
    ['à demander', 'missing'],
    ['Entwurf', 'draft'],
  ])('%s: %s', (words, state) => expect(stateOf(words)).toBe(state));

  it.each([
    ['getekend 1-1-2025 t/m 31-12-2027', '2025-01-01', '2027-12-31'],
    ['Getekend 1-1-2025, geldig tot 31-12-2027', '2025-01-01', '2027-12-31'],
    ['1-1-2025 - 31-12-2027', null, '2027-12-31'],
    ['getekend 31-12-2027 t/m 1-1-2025', null, null],
  ])('%s: signed on %s, until %s', (words, signedOn, endsOn) => {
    expect(readState(text(words)).value).toMatchObject({ recorded: 'signed', signedOn, endsOn });
    expect(readState(text(words)).remarks).not.toEqual([]);
  });

  it('the last day behind words that name no state is not lost', () => {
    expect(readState(text('geldig t/m 31-12-2027')).value).toMatchObject({
      recorded: 'unknown',
      endsOn: '2027-12-31',
    });
  });

  it.each(['nog aanvragen', 'Vendor refused', 'to do', 'à demander'])(
    '%s stays beside "missing"',
    (words) => {
      expect(readState(text(words))).toMatchObject({ value: { words }, remarks: [{ level: 'uncertain' }] });
    },
  );

  it('what expires one day has not expired', () => {
    expect(readState(text('Lapsed')).value.hasEnded).toBe(true);
    expect(readState(text('expiré')).value.hasEnded).toBe(true);
    expect(readState(text('expires 31-12-2027')).value.hasEnded).toBe(false);
    expect(readState(text('expire le 31/12/2027')).value.hasEnded).toBe(false);
  });
});

describe('certificates that the supplier does not have', () => {
  it.each([
    'ISO 27001 - lapsed 2024',
    'suspended ISO 27001',
    'ISO 27001 target 2027',
    'aligned with ISO 27001',
    'conform ISO 27001',
    'ISO 27001 (parent company only)',
    'ISO 27001 certified data centre',
    'ISO 27001 (datacenter)',
    'ISO 27001 via subprocessor',
    'AWS is ISO 27001 certified',
  ])('%s', (words) => {
    const { value, remarks } = readCertificates(text(words), 'Certifications');
    expect(value).toEqual([]);
    expect(remarks.some(({ keeps }) => keeps)).toBe(true);
  });
});

describe('places', () => {
  it.each([
    ['Data: US. Support: NL.', ['US storage', 'NL support']],
    ['24/7 support: Ireland, India', ['IE support', 'IN support']],
    ['Georgia (US)', ['US storage']],
    ['Georgia', ['GE storage']],
    ['Ireland.', ['IE storage']],
    ['V.S.', ['US storage']],
  ])('%s', (words, places) => {
    expect(readPlaces(text(words)).value.map(({ country, kind }) => `${country} ${kind}`)).toEqual(places);
  });
});

describe('a day of which the words say that it is another one', () => {
  it.each([
    'since 01-01-2024',
    'vanaf 1-1-2024',
    'ab 01.01.2024',
    'à partir du 01/01/2024',
    'renewed 01-01-2026',
    'signed 01-01-2024 (3 yrs)',
    'start 01-01-2024, 36 months',
    'not before 31-12-2026',
  ])('%s is no end', (words) => {
    const { value, remarks } = readEnd(text(words));
    expect(value.endsOn).toBe(null);
    expect(remarks.map(({ level }) => level)).toEqual(['rejected']);
  });

  it.each([
    'until 01-06-2027',
    't/m 1-6-2027',
    'bis 01.06.2027',
    'expires 01-06-2027',
    'planned 01-06-2027',
    '1-6-2027 (gepland)',
    'sent 01-06-2025',
    'not signed (sent 01-06-2025)',
    'to be signed before 01-06-2027',
  ])('%s is no day of signing', (words) => {
    const { value, remarks } = readStart(text(words));
    expect(value).toBe(null);
    expect(remarks.map(({ level }) => level)).toEqual(['rejected']);
  });

  it.each(['per 1-6-2027', 'vanaf 1-6-2027', 'signed on 01-06-2027', '1-6-2027, verloopt in 2030'])(
    'but %s',
    (words) => expect(readStart(text(words)).value).toBe('2027-06-01'),
  );
  it.each(['t/m 31-12-2026', 'until 31-12-2026', '31-12-2026, not renewed'])('and %s', (words) =>
    expect(readEnd(text(words)).value.endsOn).toBe('2026-12-31'),
  );
});

describe('how a term goes on', () => {
  it.each([
    ['Off', 'none', null],
    ['disabled', 'none', null],
    ['enabled', 'automatic', null],
    ['rolling', 'automatic', null],
    ['Month-to-month', 'automatic', 1],
    ['jährlich', 'automatic', 12],
  ])('%s', (words, kind, months) => expect(readRenewal(text(words)).value).toEqual({ kind, months }));

  it.each([
    'One-time renewal 12 months',
    'max 2x 12 months',
    'eenmalig 1 jaar',
    'Opt-in',
    'handmatig 12 maanden',
  ])('%s does not go on by itself', (words) => expect(readRenewal(text(words)).value).toBe(null));

  it('after its end, in German and without an end', () => {
    expect(readEnd(text('31.12.2026, danach jährlich')).value).toMatchObject({
      endsOn: '2026-12-31',
      renewal: { kind: 'automatic', months: 12 },
    });
    for (const words of ['Open-ended', 'perpetual'])
      expect(readEnd(text(words)).value.renewal?.kind).toBe('indefinite');
  });
});

describe('the unit of a period that only the header says', () => {
  it.each([
    ['Notice period (days)', { months: 0, days: 30 }],
    ['noticePeriodDays', { months: 0, days: 30 }],
    ['Opzegtermijn (dgn)', { months: 0, days: 30 }],
    ['Kündigungsfrist in Tagen', { months: 0, days: 30 }],
    ['Préavis (mois)', { months: 30, days: 0 }],
    ['Kündigungsfrist in Wochen', { months: 0, days: 210 }],
    ['Notice period', null],
  ])('%s', (header, period) => expect(readNotice(text('30'), header).value).toEqual(period));

  it('days on which people work are not days', () =>
    expect(readNotice(text('5 jours ouvrés'), 'Préavis').value).toBe(null));
});

describe('roles', () => {
  it.each([
    ['Auftragsverarbeiter', 'processor'],
    ['Sous-traitant', 'processor'],
    ['Unterauftragsverarbeiter', 'sub-processor'],
    ['Sous-traitant ultérieur', 'sub-processor'],
    ['Verantwortlicher', 'independent-controller'],
    ['Responsable de traitement', 'independent-controller'],
    ['Gemeinsam Verantwortliche', 'joint-controller'],
    ['Verwerker, geen subverwerkers', 'processor'],
    ['Processor (we are the controller)', 'processor'],
    ['geen verwerker maar zelfstandig verantwoordelijke', 'independent-controller'],
    ['Processor/Controller (telemetry)', null],
    ['controller-to-processor', null],
    ['We act as controller', null],
    ['Wij zijn verwerker', null],
    ['kein Auftragsverarbeiter', null],
    ['Recipient', null],
  ])('%s', (words, role) => expect(readRole(text(words)).value).toBe(role));

  it('what a column of roles says besides them is kept, and is no purpose', () => {
    const made = planCsv([
      'Vendor;GDPR role',
      'A;Not a processor',
      'B;Controller / Processor',
      'C;Recipient',
      'D;Processor (hosting only)',
    ]);
    expect(made.create.map(({ processor: { purposes } }) => purposes)).toEqual(['', '', '', '']);
    expect(statedIn(made)).toEqual([
      'GDPR role: Not a processor',
      'GDPR role: Controller / Processor',
      'GDPR role: Recipient',
      'GDPR role: Processor (hosting only)',
    ]);
  });
});

describe('the names of sub-processors', () => {
  const chainOf = (words: string) => {
    const made = planCsv(['Vendor;Sub-processors', `A;"${words}"`]);
    return made.create.flatMap(({ chain }) => chain);
  };

  it.each([
    'None known',
    'No sub-processors',
    'Not yet known',
    'On request',
    'Available online',
    'Annex III',
    'as per DPA',
    'multiple',
    'aucun à ce jour',
    'keine Angaben',
    'wordt nagevraagd',
    'Yes (12)',
    'formerly AWS',
    'Group companies',
    'eigen dochters',
    'freelancers',
    'datacenter',
  ])('%s names none, and is kept', (words) => {
    expect(chainOf(words)).toEqual([]);
    expect(statedIn(planCsv(['Vendor;Sub-processors', `A;${words}`]))).toEqual([`Sub-processors: ${words}`]);
  });

  it.each([
    ['1. AWS 2. Twilio', ['AWS', 'Twilio']],
    ['• AWS\n• Twilio', ['AWS', 'Twilio']],
    ['- AWS\n- Twilio', ['AWS', 'Twilio']],
    ['AWS, Azure and Twilio', ['AWS', 'Azure', 'Twilio']],
    ['AWS + Twilio', ['AWS', 'Twilio']],
    ['Yes - AWS', ['AWS']],
    ['AWS, and others', ['AWS']],
    ['AWS, Google etc.', ['AWS', 'Google']],
    ['AWS; TBD', ['AWS']],
    ['Marks and Spencer plc', ['Marks and Spencer plc']],
    ['3 Suisses, 1&1 IONOS SE', ['3 Suisses', '1&1 IONOS SE']],
    ['Others Ltd', ['Others Ltd']],
    ['hosting: Leaseweb; mail: Mailjet', ['Leaseweb', 'Mailjet']],
    ['AWS - hosting - Ierland', ['AWS']],
    ['Leaseweb voor hosting, Mailjet voor mail', ['Leaseweb', 'Mailjet']],
    ['Hosting door Leaseweb', ['Leaseweb']],
    ['AWS en onderaannemers', ['AWS']],
    ['2: AWS en Google', ['AWS', 'Google']],
    ['Amazon - Web Services', ['Amazon - Web Services']],
  ])('%j', (words, names) => expect(chainOf(words)).toEqual(names));
});

describe('a contact with more than a name', () => {
  const contactsOf = (header: string, words: string) =>
    planCsv([`Vendor;${header}`, `A;"${words}"`, 'B;Jan']).create[0]?.processor.contacts;

  it.each([
    ['Jan Jansen, jan@acme.example', 'Jan Jansen', 'jan@acme.example', ''],
    ['Jan Jansen (jan@acme.example, +31 6 12345678)', 'Jan Jansen', 'jan@acme.example', '+31 6 12345678'],
    ['Jan: 06-12345678', 'Jan', '', '06-12345678'],
    ['Servicedesk 24/7, 0800-1234567', 'Servicedesk 24/7', '', '0800-1234567'],
    ['J. Jansen, afdeling inkoop, jan@acme.example', 'J. Jansen, afdeling inkoop', 'jan@acme.example', ''],
  ])('%s', (words, name, email, phone) =>
    expect(contactsOf('Contact', words)).toEqual([{ kind: 'general', name, email, phone }]),
  );

  it('for privacy too', () =>
    expect(contactsOf('Privacy contact', 'privacy@acme.example (DPO)')).toEqual([
      { kind: 'privacy', name: 'DPO', email: 'privacy@acme.example', phone: '' },
    ]));
});

it('"no, but support from India" leaves the EEA', () => {
  const made = planCsv([
    'Vendor;Location;Transfer outside EEA',
    'A;NL;no, but support from India',
    'B;NL;no',
  ]);
  expect(made.create.map(({ flows }) => flows.map(({ country, kind }) => `${country} ${kind}`))).toEqual([
    ['NL storage', 'IN support'],
    ['NL storage'],
  ]);
});

it('"internal" is no supplier', () => {
  const made = planCsv(['Recipient;Purpose', 'intern;Payroll', 'In-house;CRM', 'Internal Audit BV;Audit']);
  expect(made.create.map(({ processor }) => processor.name)).toEqual(['Internal Audit BV']);
  expect(made.result.rejected.map(({ value }) => value)).toEqual(['intern', 'In-house']);
});
