import { describe, expect, it } from 'vitest';
import { draftKey, readDraft } from '../../../renderer/forms/draft-value.ts';

describe('a draft of a form', () => {
  it('is found as it was kept', () => {
    const draft = { at: '2026-11-22T11:00:00.000Z', values: { name: 'Akker', tags: ['a'] } };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readDraft(null)).toBeNull();
  });

  it.each(['no json', '{"at":"yesterday","values":{}}', '{"values":{}}'])(
    'is none where it cannot be read: %s',
    (text) => {
      expect(readDraft(text)).toBeNull();
    },
  );

  it('belongs to one register, one page and one start', () => {
    const keys = [
      draftKey('/a.vreg', '#/suppliers/new', { name: '' }),
      draftKey('/b.vreg', '#/suppliers/new', { name: '' }),
      draftKey('/a.vreg', '#/suppliers/p1', { name: '' }),
      draftKey('/a.vreg', '#/suppliers/new', { name: 'saved since' }),
    ].map((key) => JSON.stringify(key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(JSON.stringify(draftKey('/a.vreg', '#/suppliers/new', { name: '' }))).toBe(keys[0]);
  });
});
