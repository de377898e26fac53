import { describe, expect, it } from 'vitest';
import { copyOfRows } from '../../../../renderer/pages/suppliers/bulk/copy.ts';
import type { Column } from '../../../../renderer/pages/suppliers/list/columns.tsx';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';

const column = (key: 'name' | 'owner', title: string): Column => ({
  key,
  title,
  least: 0,
  sort: null,
  text: (row) => row[key],
});
const columns = [column('name', 'Naam'), column('owner', 'Eigenaar')];
const row = (name: string, owner: string) => ({ name, owner }) as ProcessorRow;

describe('copied rows', () => {
  it('are text with tabs and a table with titles', () => {
    const { text, html } = copyOfRows([row('Akker', 'Anna'), row('Berk', '')], columns);
    expect(text).toBe('Naam\tEigenaar\r\nAkker\tAnna\r\nBerk\t');
    expect(html).toBe(
      '<table><thead><tr><th>Naam</th><th>Eigenaar</th></tr></thead>' +
        '<tbody><tr><td>Akker</td><td>Anna</td></tr><tr><td>Berk</td><td></td></tr></tbody></table>',
    );
  });

  it('stay one cell, no formula and no markup, whatever a name holds', () => {
    const { text, html } = copyOfRows([row('a\tb\r\nc', '=HYPERLINK("x")'), row('<b>&"', '+1')], columns);
    expect(text).toBe('Naam\tEigenaar\r\na b c\t\'=HYPERLINK("x")\r\n<b>&"\t\'+1');
    expect(html).toContain('<td>a b c</td><td>&#39;=HYPERLINK(&quot;x&quot;)</td>');
    expect(html).toContain('<td>&lt;b&gt;&amp;&quot;</td>');
  });
});
