/** What a supplier says after another one was merged into it. */
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../shared/fields/catalogue.ts';
import { emptyProcessor } from '../../../shared/fields/processor.ts';
import { mergedRecord } from '../../../shared/law/merge.ts';

type Own = RecordOf<'processor'>;
const own = (changes: Partial<Own>): Own => ({ ...emptyProcessor('Polderhost'), ...changes }) as Own;
const merged = (keep: Partial<Own>, gone: Partial<Own>) => mergedRecord(own(keep), own(gone));

describe('two suppliers that become one', () => {
  it('what is filled in stays, what is empty is filled from the other', () => {
    const keep = { country: 'NL', kvk: null, dpoName: '', tags: [], hasSubProcessors: false };
    const gone = { country: 'US', kvk: '01234567', dpoName: 'Kim', tags: ['a'], hasSubProcessors: true };
    expect(merged(keep, gone)).toEqual(own({ ...gone, country: 'NL', hasSubProcessors: false }));
    expect(merged(gone, keep)).toEqual(own(gone));
    expect(mergedRecord(own({}), { ...own({}), name: 'Polderhost B.V.' }).name).toBe('Polderhost');
  });

  it('lists come together, each entry once', () => {
    expect(merged({ tags: ['a', 'b'] }, { tags: ['b', 'c'] }).tags).toEqual(['a', 'b', 'c']);
    expect(merged({ tags: ['a'] }, { tags: [] }).tags).toEqual(['a']);
  });

  it('texts stand under each other, so that no remark is lost, and none stands twice', () => {
    const remarks = (keep: string, gone: string) => merged({ remark: keep }, { remark: gone }).remark;
    expect(remarks('een', 'twee')).toBe('een\ntwee');
    expect(remarks('een', '')).toBe('een');
    expect(remarks('', 'twee')).toBe('twee');
    expect(remarks('een', 'een')).toBe('een');
    expect(remarks('een\ntwee', 'twee')).toBe('een\ntwee');
    expect(remarks('een\ntwee', 'een\ntwee')).toBe('een\ntwee');
    expect(remarks('eentwee', 'twee')).toBe('eentwee\ntwee');
  });

  it('a short text of one line is no remark: the one that is kept stands', () => {
    expect(merged({ address: 'Dam 1' }, { address: 'Plein 2' }).address).toBe('Dam 1');
    expect(merged({ owner: 'Kim' }, { owner: 'Sam' }).owner).toBe('Kim');
  });

  it('an end, or the day of registration, is no gap to be filled', () => {
    const gone = { endedOn: '2026-01-01', registeredOn: '2020-01-01' };
    expect(merged({ endedOn: null, registeredOn: null }, gone)).toEqual(own({}));
    expect(merged(gone, {})).toEqual(own(gone));
    // That the data of the one were deleted is not said of those of the other.
    const exit = { exitAskedOn: '2026-01-02', exitConfirmedOn: '2026-01-03' };
    expect(merged({ endedOn: '2026-06-01' }, { ...gone, ...exit })).toEqual(own({ endedOn: '2026-06-01' }));
    // What the law counts from otherwise is one.
    expect(merged({}, { chainCheckedOn: '2026-01-01' }).chainCheckedOn).toBe('2026-01-01');
  });

  it('values of own fields come together, the kept one first', () => {
    const custom = merged({ custom: { a: 'x' } }, { custom: { a: 'y', b: 'z' } }).custom;
    expect(custom).toEqual({ a: 'x', b: 'z' });
  });

  it('parts that are records of their own go over by themselves', () => {
    const withServices = (...ids: string[]) => ({ services: ids }) as Partial<Own>;
    expect(merged(withServices(), withServices('x'))).toEqual(own(withServices()));
    expect(merged(withServices('y'), withServices('x'))).toEqual(own(withServices('y')));
  });

  it('nothing appears that the kept record does not hold, and both are left as they were', () => {
    const { tags: _tags, ...keep } = own({ remark: 'een' });
    const gone = own({ tags: ['a'], remark: 'twee' });
    const copies = structuredClone([keep, gone]);
    expect(Object.hasOwn(mergedRecord(keep as Own, gone), 'tags')).toBe(false);
    expect([keep, gone]).toEqual(copies);
  });
});
