import { describe, expect, it } from 'vitest';
import { foldText, withoutLegalForm } from '../../../shared/law/names.ts';

describe('the same name', () => {
  it.each([
    ['Hostwaard  B.V.', 'hostwaard b.v.'],
    [' CAFÉ Zuid ', 'cafe zuid'],
    ['Zoë\tNijhof', 'zoe nijhof'],
    ['ﬁrma', 'firma'],
    ['', ''],
  ])('%j folds to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps what makes names differ', () => {
    expect(foldText('Jansen & Zn.')).not.toBe(foldText('Jansen Zn'));
    expect(foldText('A B')).not.toBe(foldText('AB'));
  });
});

describe('a name without its legal form', () => {
  it.each([
    ['Hostwaard B.V.', 'hostwaard'],
    ['Hostwaard bv', 'hostwaard'],
    ['Stichting De Wolk', 'de wolk'],
    ['Example, Inc.', 'example'],
    ['Beispiel GmbH & Co. KG', 'beispiel'],
    ['BV', 'bv'],
    ['N.V. B.V.', 'nv bv'],
    ['Société SARL', 'societe'],
    ['Bvlgari', 'bvlgari'],
    ['(Acme) - Ltd', 'acme'],
  ])('%s is %s', (text, bare) => {
    expect(withoutLegalForm(text)).toBe(bare);
  });
});
