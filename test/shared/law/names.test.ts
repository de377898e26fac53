import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../../shared/law/dates.ts';
import {
  compareNames,
  entityKey,
  foldLetters,
  foldText,
  isSamePerson,
  searchableWords,
  sortKey,
  withoutLegalForm,
} from '../../../shared/law/names.ts';
import { foldName } from '../../../shared/law/places.ts';

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

describe('the name of a legal entity', () => {
  it.each([
    ['Acme B.V.', 'ACME BV', 'Acme B. V.', 'acme b.v'],
    ['Jansen & Zn.', 'Jansen &Zn', 'jansen&zn', 'Jansen  &  Zn'],
    ['A. B. C. Holding', 'ABC Holding', 'A.B.C. Holding'],
    ['J. P. Morgan', 'J.P. Morgan', 'JP Morgan'],
    ['O’Reilly, Inc.', "O'Reilly Incorporated", 'OReilly Inc', 'O`Reilly, Inc', 'O´Reilly inc.'],
    ['Acme Limited', 'Acme Ltd.', 'ACME, LTD'],
    ['Acme Corporation', 'Acme Corp.', 'acme corp'],
    ['Acme GmbH & Co. KG', 'Acme GmbH & Co KG', 'Acme GmbH & Co.KG', 'ACME G.m.b.H. & Co. K.G.'],
    ['Acme-Zuid', 'Acme - Zuid', 'Acme- Zuid'],
    ['“Acme” N.V.', '"Acme" NV', 'Acme N. V.'],
    ['Société  Générale', 'Societe Generale'],
    ['Acme Zuid', 'Acme . Zuid', 'Acme , Zuid'],
    ['Acme (NL) B.V.', 'Acme(NL)B.V.', 'Acme (NL)BV'],
  ])('%s, written in other ways, is the same', (name, ...others) => {
    for (const other of others) expect(entityKey(other)).toBe(entityKey(name));
  });

  it.each([
    ['Acme B.V.', 'Acme N.V.'],
    ['Acme', 'Acme B.V.'],
    ['Acme Ltd', 'Acme Inc'],
    ['Acme Corp', 'Acme Co'],
    ['Jansen & Zn', 'Jansen Zn'],
    ['Acme Zuid', 'Acme-Zuid'],
    ['Acme Zuid', 'AcmeZuid'],
    ['Unlimited', 'Unltd'],
    ['Limitedly', 'Ltdly'],
    ['Reincorporated', 'Reinc'],
    ['Corporations', 'Corps'],
    ['Studio 1.2', 'Studio 1 2'],
  ])('%s is not %s', (one, other) => {
    expect(entityKey(one)).not.toBe(entityKey(other));
  });

  it('is plain to read, and its key is its own key', () => {
    expect(entityKey('  Jansen & Zn.,  B. V. ')).toBe('jansen&zn bv');
    expect(entityKey('Limited Edition Incorporated Corporation')).toBe('ltd edition inc corp');
    const name = fc.string({ unit: fc.constantFrom(..."aBé1 .,-&'(") });
    fc.assert(
      fc.property(name, (text) => {
        expect(entityKey(entityKey(text))).toBe(entityKey(text));
        expect(entityKey(` ${text.toUpperCase()} `)).toBe(entityKey(text));
      }),
    );
  });
});

describe('the name of a person', () => {
  it.each([
    ['J. de Vries', 'j de vries', 'J.de Vries', 'J. DE  VRIES', 'J-de-Vries'],
    ['Zoë Nijhof', 'Zoe Nijhof', ' zoë nijhof '],
    ["O'Brien", 'O’Brien', 'OBrien'],
  ])('%s, written in other ways, is the same: one person does not sign twice', (name, ...others) => {
    for (const other of others) expect(isSamePerson(name, other)).toBe(true);
  });

  it.each([
    ['J. de Vries', 'K. de Vries'],
    ['Kim 1', 'Kim 2'],
    ['Kim', ''],
  ])('%s is not %s', (one, other) => {
    expect(isSamePerson(one, other)).toBe(false);
    expect(isSamePerson(other, one)).toBe(false);
  });
});

describe('the order of names', () => {
  it('has numbers by how long they are, without the zeros before them', () => {
    expect(sortKey('Zorg 7')).toBe('zorg 17');
    expect(sortKey('Zorg 007')).toBe('zorg 17');
    expect(sortKey('Zorg 1234567890')).toBe('zorg 911234567890');
    expect(sortKey('Zorg 0')).toBe('zorg 0');
  });
  it('is that of numbers, and of letters without what stands on them', () => {
    const names = [
      '7-Eleven',
      '24/7 Support',
      'Lab 9',
      'Łódź Hosting',
      'Oetse',
      'Œuvre',
      'Ofir',
      'Zorg',
      'Zorg 0',
      'Zorg 2',
      'Zorg 2 Noord',
      'zorg 10',
      'Zorg 10a',
      'Zorg 123456789',
      'Zorg 1234567890',
      'Zorg 999999999999999999',
      'Zorg 1000000000000000000',
      'Zorg A',
    ];
    for (const [at, name] of names.entries()) {
      for (const later of names.slice(at + 1)) {
        expect([name, later, compareNames(name, later)]).toEqual([name, later, -1]);
        expect(compareNames(later, name)).toBe(1);
      }
    }
    expect(compareNames('Zorg 02', 'zorg  2')).toBe(0);
  });

  it('of numbers is their order, however many digits they have', () => {
    const number = fc.bigInt({ min: 0n, max: 10n ** 60n });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const order = a < b ? -1 : Number(a > b);
        expect(compareNames(`Zorg ${a} x`, `Zorg ${b} x`)).toBe(order);
      }),
    );
  });

  it('is the same in SQL, which compares the bytes of the key', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abzłœø01 9é.-東') });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b)))).toBe(
          compareText(sortKey(a), sortKey(b)),
        );
      }),
    );
  });
});

describe('one folding of letters', () => {
  it.each([...'ßẞæÆœŒøØłŁđĐðÐþÞħĦıİéÉçñůşﬁ²'])(
    '%s is the same to names, places, order and search',
    (letter) => {
      const folded = foldLetters(letter);
      expect(folded).toMatch(/^[a-z0-9]+$/);
      expect(foldText(letter)).toBe(folded);
      expect(foldName(letter)).toBe(folded);
      expect(searchableWords(letter)).toEqual([folded]);
      expect(sortKey(letter)).toBe(sortKey(folded));
    },
  );
});

describe('the words that find a name', () => {
  it.each([
    ["O'Reilly & Zn.", ['oreilly', 'zn']],
    ['Café-Zuid (NL)', ['cafe', 'zuid', 'nl']],
    ['O’Brien ‘x’ `y´ ʼz', ['obrien', 'x', 'y', 'z']],
    ['24/7 support', ['24', '7', 'support']],
    [' -- ', []],
    ['', []],
  ])('%j: %j', (text, words) => {
    expect(searchableWords(text)).toEqual(words);
  });
});
