/** Lists as programs for contracts, tasks and notes export them: whose column it is, and what it says of the supplier. */
import { describe, expect, it } from 'vitest';
import { plan, planCsv } from './lists.ts';

const only = (...lines: string[]) => {
  const [one] = planCsv(lines).create;
  if (!one) throw new Error('no supplier');
  return one;
};

describe('a list of another program', () => {
  it('with a column of countries beside one of hosting says where the supplier is, and where the data are', () => {
    const { processor, flows } = only('Supplier;Country;DPA;Hosting', 'Hotjar Ltd;Malta;yes;Ireland');
    expect(processor.country).toBe('MT');
    expect(flows.map(({ country }) => country)).toEqual(['IE']);
    // Alone, it may be that of the data.
    expect(only('Supplier;Country;DPA', 'Hotjar Ltd;Malta;yes').flows.map(({ country }) => country)).toEqual([
      'MT',
    ]);
  });

  it('names who does the work for whom it is assigned, which is nobody of the supplier', () => {
    const { processor } = only('Vendor Name,DPA Status,Assigned To', 'Miro,Fully Executed,anna@org.example');
    expect([processor.owner, processor.contacts]).toEqual(['anna@org.example', []]);
  });

  it('numbers the model of the agreement in the header of its day', () => {
    const { agreements } = only(
      'Product;Leverancier;Verwerkersovereenkomst 4.0 getekend op',
      'Gynzy;Gynzy B.V.;15-9-2023',
    );
    expect(agreements).toMatchObject([{ recorded: 'signed', signedOn: '2023-09-15' }]);
  });

  it('asks for an option and is answered that it renews silently', () => {
    const { agreements } = only(
      'Wederpartij;VO;Einddatum;Verlengingsoptie',
      'Hago B.V.;in aanvraag;28-2-2027;stilzwijgend',
    );
    expect(agreements).toMatchObject([
      { recorded: 'requested', renewal: { kind: 'automatic', months: null } },
    ]);
  });

  it('links its names to its own pages, which are no site of the supplier', () => {
    const sites = plan(
      '| Name | DPA | Owner |\n|---|---|---|\n| [Linear](https://www.notion.so/Linear-abc) | Signed | Anna |\n| [Loom](https://loom.example) | Signed | Bob |',
      'export.md',
    ).create.map(({ processor }) => processor.website);
    expect(sites).toEqual(['', 'https://loom.example']);
  });
});
