import { expect, test } from 'vitest';
import { nearestFirst } from '../../../renderer/shell/nearest.ts';

test('a name that begins with what was typed comes before one that holds it, and that before what else was found', () => {
  const names = ['Aardvark', 'Brugdijk B.V.', 'De Dijk', 'Dijk & Zn.', 'Dijkstra', 'Zee-Dijk'];
  const nearest = (search: string) =>
    nearestFirst(
      names.map((name) => ({ name })),
      search,
    ).map(({ name }) => name);
  expect(nearest('dijk')).toEqual([
    'De Dijk',
    'Dijk & Zn.',
    'Dijkstra',
    'Zee-Dijk',
    'Brugdijk B.V.',
    'Aardvark',
  ]);
  expect(nearest('DÍJK zn')).toEqual([
    'Dijk & Zn.',
    'Aardvark',
    'Brugdijk B.V.',
    'De Dijk',
    'Dijkstra',
    'Zee-Dijk',
  ]);
});
