import { expect, test } from 'vitest';
import { mineOver } from '../../../renderer/forms/opened.ts';

test('what was typed goes over what others saved, answer by answer; what was left alone is theirs', () => {
  const opened = { website: 'oud', remark: 'oud', notice: { months: 1, days: 0 }, tags: ['a'] };
  const typed = { ...opened, remark: 'mijn', notice: { months: 1, days: 0 } };
  const theirs = { website: 'hun', remark: 'hun', notice: { months: 3, days: 0 }, tags: ['a', 'b'] };
  expect(mineOver(opened, typed, theirs)).toEqual({ ...theirs, remark: 'mijn' });
  // An answer of several parts is one: half of each would be nobody's.
  expect(mineOver(opened, { ...typed, notice: { months: 1, days: 5 } }, theirs).notice).toEqual({
    months: 1,
    days: 5,
  });
  // What the record does not hold, such as a name that is still to be made one, stays.
  const withName: Partial<typeof theirs> & { name?: string } = { remark: 'oud', name: 'Nieuw' };
  expect(mineOver({ remark: 'oud' } as typeof withName, withName, { remark: 'hun' })).toEqual({
    remark: 'hun',
    name: 'Nieuw',
  });
});
