import { describe, expect, it } from 'vitest';
import { draftKey, readDraft } from '../../../renderer/forms/draft.ts';

/** Storage of a browser, as far as a draft uses it. */
function storage(items: Readonly<Record<string, string>>): Storage {
  const held = new Map(Object.entries(items));
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    clear: () => held.clear(),
    key: (at: number) => [...held.keys()][at] ?? null,
    get length() {
      return held.size;
    },
  };
}

const now = Date.parse('2026-11-22T12:00:00.000Z');

describe('a draft of a form', () => {
  it('is found as it was kept', () => {
    const draft = { at: '2026-11-22T11:00:00.000Z', values: { name: 'Akker', tags: ['a'] } };
    expect(readDraft('k', storage({ k: JSON.stringify(draft) }), now)).toEqual(draft);
    expect(readDraft('other', storage({ k: JSON.stringify(draft) }), now)).toBeNull();
  });

  it.each([
    'no json',
    '{"at":"yesterday","values":{}}',
    '{"values":{}}',
    JSON.stringify({ at: '2026-10-01T11:00:00.000Z', values: {} }),
  ])('is thrown away where it cannot be read or is too old: %s', (text) => {
    const held = storage({ k: text });
    expect(readDraft('k', held, now)).toBeNull();
    expect(held.length).toBe(0);
  });

  it('belongs to one register, one page and one start', () => {
    const keys = [
      draftKey('/a.vreg', '#/suppliers/new', { name: '' }),
      draftKey('/b.vreg', '#/suppliers/new', { name: '' }),
      draftKey('/a.vreg', '#/suppliers/p1', { name: '' }),
      draftKey('/a.vreg', '#/suppliers/new', { name: 'saved since' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(draftKey('/a.vreg', '#/suppliers/new', { name: '' })).toBe(keys[0]);
  });
});
