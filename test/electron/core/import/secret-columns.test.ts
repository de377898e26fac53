/** Passwords in a list: a register holds none of them, and says so. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../electron/core/import/read.ts';
import { resolveMapping } from '../../../../electron/core/import/resolved-mapping.ts';
import { listHeader } from '../../../../shared/words/export.ts';
import { bytesOf, planCsv } from './lists.ts';

describe('a column of passwords', () => {
  it.each([
    ['Wachtwoord', 'Welkom01!'],
    ['Inlog', 'admin@org.example'],
    ['Inloggegevens', 'zie mail van Piet'],
    ['Gebruikersnaam / wachtwoord', 'admin / Welkom01'],
    ['Login (admin)', 'root'],
    ['Admin password', 'Hunter2!'],
    ['API key', 'sk_live_123'],
    ['Pincode', '1234'],
    ['Passwort', 'geheim'],
    ['Mot de passe', 'secret1'],
  ])('%s is not taken over, and is named', (header, words) => {
    const made = planCsv([`Leverancier;Dienst;VO;${header}`, `Brug BV;CRM;ja;${words}`]);
    expect(made.result.secretColumns).toEqual([header]);
    expect(made.result.unmapped).toEqual([header]);
    expect(JSON.stringify(made.create)).not.toContain(words);
    expect(made.create[0]?.agreements[0]?.recorded).toBe('signed');
  });

  it.each([
    ['Wachtwoordbeleid', 'min. 12 tekens'],
    ['Password manager', 'Bitwarden'],
    ['Login', 'https://portal.example/login'],
    ['Inlog via SSO', 'Entra'],
    ['Inlog', 'ja'],
  ])('is not what %s says about them', (header, words) => {
    const made = planCsv([`Leverancier;Dienst;${header}`, `Brug BV;CRM;${words}`]);
    expect(made.result.secretColumns).toEqual([]);
    expect(made.create[0]?.stated.map((one) => one.words)).toEqual([words]);
  });

  it('is no words of the row under a mapping of somebody’s own either, unless it is given another field', () => {
    const table = readTable(bytesOf('Leverancier;Wachtwoord\nBrug BV;Welkom01!'), 'lijst.csv');
    const fieldsUnder = (field: 'words' | 'remark') =>
      resolveMapping(
        {
          sheet: null,
          headerRow: 1,
          columns: [
            { column: 'Leverancier', field: 'name', certainty: 'certain' },
            { column: 'Wachtwoord', field, certainty: 'likely' },
          ],
        },
        table,
      ).columns.map((one) => one.field);
    expect(fieldsUnder('words')).toEqual(['name']);
    expect(fieldsUnder('remark')).toEqual(['name', 'remark']);
  });
});

describe('a password among other words', () => {
  it.each([
    ['Portaal wachtwoord: Welkom01', 'Portaal wachtwoord: …'],
    ['Password = hunter2! (vraag Piet)', 'Password = … (vraag Piet)'],
    ['API-key: sk_live_51H en verder niets', 'API-key: … en verder niets'],
    ['login jan / ww: abc123', 'login jan / ww: …'],
    ['Het wachtwoord is Zomer2024!', 'Het wachtwoord is …'],
    ['Pincode: 471100', 'Pincode: …'],
  ])('%s', (words, left) => {
    for (const column of ['Opmerking', 'Iets']) {
      const made = planCsv([`Leverancier;Dienst;${column}`, `Brug BV;CRM;"${words}"`]);
      const said = made.create.flatMap(({ processor, stated }) => [
        processor.remark,
        ...stated.map((one) => one.words),
      ]);
      expect(new Set(said.filter((one) => one !== ''))).toEqual(new Set([left]));
      expect(made.result.uncertain.map(({ value }) => value)).toEqual([left]);
    }
  });

  it.each([
    'Wachtwoord: zie kluis',
    'WW: 12-3-2024 ingegaan',
    'Password: https://reset.example/a1',
    'wachtwoordbeleid: min12!',
    'ww: zie kluis',
    'wachtwoord is verlopen op 1-1-2024',
    'wachtwoord is 12 tekens',
  ])('but %s is none', (words) => {
    const made = planCsv(['Leverancier;Dienst;Opmerking', `Brug BV;CRM;"${words}"`]);
    expect(made.create[0]?.processor.remark).toBe(words);
    expect(made.result.uncertain).toEqual([]);
  });

  it('that somebody wrote in a register comes back from its own list as it is', () => {
    const made = planCsv(['Leverancier;Opmerking;Iets', 'Brug BV;Wachtwoord: Welkom01;x']);
    const ofOwn = listHeader('statedInList').nl;
    const own = planCsv([`Leverancier;Opmerking;${ofOwn}`, 'Brug BV;Wachtwoord: Welkom01;']);
    expect([made, own].map(({ create }) => create[0]?.processor.remark)).toEqual([
      'Wachtwoord: …',
      'Wachtwoord: Welkom01',
    ]);
  });
});

describe('a month, a quarter or a year where a day is asked', () => {
  it.each([
    'mei 2027',
    'Q3 2027',
    'eind 2027',
    '2027',
    '05-2027',
    '2027-05',
    'dec-27',
    "maart '27",
    '1e kwartaal 2027',
    'H2 2027',
    'week 40 2027',
    'zomer 2027',
    'Ende 2027',
    'fin 2027',
    'end of Q2 2027',
  ])('%s is no day; its words stay and are asked about', (words) => {
    for (const header of ['Einddatum', 'Ingangsdatum', 'Getekend op']) {
      const { create, result } = planCsv([`Leverancier;VO;${header}`, `Brug BV;ja;${words}`]);
      const { signedOn, effectiveOn, endsOn } = create[0]?.agreements[0] ?? {};
      expect([signedOn, effectiveOn, endsOn]).toEqual([null, null, null]);
      expect(create[0]?.stated).toMatchObject([{ words, why: 'uncertain' }]);
      expect(result.uncertain).toMatchObject([
        { value: words, message: { nl: expect.stringContaining('geen dag') } },
      ]);
    }
  });
});
