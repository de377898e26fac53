/** Tables in texts of wikis and notes, and names that are links: what becomes of each row. */
import { describe, expect, it } from 'vitest';
import { plan, planCsv } from './lists.ts';
import { told } from './told.ts';

const table = (...lines: string[]) => told(plan(lines.join('\n'), 'lijst.md'));

describe('a table in a text', () => {
  it('has a line of one dash and its colons below the header, and links whose address stands below it', () => {
    expect(
      table(
        '| Sous-traitant | Finalité | Lieu de traitement |',
        '|:-:|-:|:-|',
        '| [Port Sud][1] | Envoi | États-Unis |',
        '| [Phare SA][] | Paie | France |',
        '',
        '[1]: https://portsud.example',
        '[phare sa]: <https://phare.example> "Phare"',
      ),
    ).toEqual([
      ...['Port Sud for Envoi https://portsud.example', '  > US'],
      ...['Phare SA for Paie https://phare.example', '  > FR'],
    ]);
  });

  it('has dashes in a cell where nothing is known, which are no line below a header', () => {
    expect(planCsv(['Leverancier|Dienst|Locatie', '-|-|-', 'Kade|Web|Nederland']).create).toHaveLength(1);
  });

  it('is quoted, or has the numbers of notes behind its names', () => {
    const notes = ['', '> [^1]: sinds februari'];
    const lines = ['> | Leverancier | Locatie |', '> |---|---|', '> | Kade B.V.[^1] | Nederland |', ...notes];
    expect(table(...lines)).toEqual(['Kade B.V.', '  > NL']);
  });

  it('of a wiki has two strokes around its headers', () => {
    const lines = [
      '|| Leverancier || Dienst || Locatie ||',
      '| Molen B.V. | Salaris | Nederland |',
      '| Kompas | Toetsen | Ierland |',
    ];
    const expected = ['Molen B.V. (Salaris)', '  > NL', 'Kompas (Toetsen)', '  > IE'];
    expect([table(...lines), told(plan(lines.join('\n'), 'lijst.txt'))]).toEqual([expected, expected]);
  });
});

describe('a name that is a link', () => {
  const named = (name: string) => {
    const rows = ['Naam;Dienst;Locatie', `"${name}";Web;Ierland`, 'Kade;Post;Nederland', 'Pier;Chat;België'];
    return told(planCsv(rows)).filter((line) => !/^(Kade|Pier| {2}> (NL|BE))/.test(line));
  };

  it.each([
    ['[[Koning Inc.]]', 'Koning Inc. (Web)'],
    ['[[koning|Koning Inc.]]', 'Koning Inc. (Web)'],
    ['[Koning Inc.][3]', 'Koning Inc. (Web)'],
    ['[Koning Inc.](https://koning.example/?a=(b))', 'Koning Inc. (Web) https://koning.example/?a=(b)'],
    ['Koning Inc. <https://koning.example>', 'Koning Inc. (Web) https://koning.example'],
    ['<a href=""https://koning.example"">Koning Inc.</a>', 'Koning Inc. (Web) https://koning.example'],
    ['Koning Inc.*', 'Koning Inc. (Web)'],
    ['Koning Inc. [2]', 'Koning Inc. (Web)'],
    ['Koning†', 'Koning (Web)'],
  ])('%s', (name, expected) => expect(named(name)).toEqual([expected, '  > IE']));

  it('with more behind it is that name; all of the cell stays', () => {
    const cell = '[Koning Inc.](https://koning.example) ([status](https://status.example))';
    expect(named(cell)).toEqual(['Koning Inc. (Web)', '  > IE', `  " kept Naam: ${cell}`, 'kept 2 Naam']);
  });

  it('is still a line to fill in where it is one', () => {
    for (const cell of ['[naam leverancier]', '<naam>', '{{supplier}}'])
      expect(named(cell)).toEqual(['? 2 Naam']);
  });
});
