import { describe, expect, it } from 'vitest';
import { whereFound } from '../../../shared/explained/where-found.ts';
import { processor, record } from '../law/records.ts';

const found = record({
  processor: processor({
    name: 'TransIP B.V.',
    owner: 'Noor Jansen',
    country: 'DE',
    services: [{ id: 's1', name: 'Webhosting', description: '' } as never],
  }),
});

describe('why a search finds a supplier', () => {
  it('the name needs no reason', () => {
    expect(whereFound('transip', found, 'nl')).toBeNull();
    expect(whereFound('  TRANSIP b.v. ', found, 'nl')).toBeNull();
  });

  it('a service, an owner and a country are named, in the language of the screen', () => {
    expect(whereFound('hosting', found, 'nl')).toEqual({ label: 'Dienst', text: 'Webhosting' });
    expect(whereFound('hosting', found, 'en')).toEqual({ label: 'Service', text: 'Webhosting' });
    expect(whereFound('transip noor', found, 'nl')?.text).toBe('Noor Jansen');
    expect(whereFound('duits', found, 'nl')?.text).toBe('Duitsland');
  });

  it('what stands nowhere as it was typed has no reason', () => {
    expect(whereFound('hostign', found, 'nl')).toBeNull();
  });
});
