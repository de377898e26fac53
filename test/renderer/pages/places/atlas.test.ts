import { expect, test } from 'vitest';
import { europe, points, shapes, world } from '../../../../renderer/pages/places/atlas.ts';
import { shippedList } from '../../../../shared/law/jurisdictions.ts';
import { foldName } from '../../../../shared/law/places.ts';

const drawn = new Set(shapes.map(({ code }) => code));

test('every place of the list is on the map, as a shape or as a point, and nothing else is', () => {
  const known = [...shippedList.byCode.keys()].filter((code) => code !== 'AQ');
  expect(known.filter((code) => !drawn.has(code) && !(code in points))).toEqual([]);
  expect([...drawn, ...Object.keys(points)].filter((code) => !shippedList.byCode.has(code))).toEqual([]);
  expect(Object.keys(points).filter((code) => drawn.has(code))).toEqual([]);
});

test('a shape carries the name of its code, apart from abbreviations of the atlas', () => {
  const others = shapes
    .filter(({ code, shape }) => {
      const { name } = shape.properties;
      const entry = shippedList.byCode.get(code);
      const names = [entry?.name_en ?? '', entry?.name_nl ?? '', ...(entry?.aliases ?? [])].map(foldName);
      return !names.includes(foldName(name));
    })
    .map(({ code, shape }) => `${code} ${shape.properties.name}`);
  expect(others.toSorted()).toMatchInlineSnapshot(`
    [
      "BA Bosnia and Herz.",
      "CD Dem. Rep. Congo",
      "CF Central African Rep.",
      "CY N. Cyprus",
      "DO Dominican Rep.",
      "EH W. Sahara",
      "FK Falkland Is.",
      "GQ Eq. Guinea",
      "SB Solomon Is.",
      "SO Somaliland",
      "SS S. Sudan",
      "TF Fr. S. Antarctic Lands",
    ]
  `);
});

test.each([
  ['world', world],
  ['Europe', europe],
])('%s: shapes lie inside the picture', (_name, view) => {
  const outlines = shapes.map(({ shape }) => view.path(shape)).filter((outline) => outline !== null);
  expect(outlines.length).toBeGreaterThan(view === world ? 170 : 30);
  for (const outline of outlines) {
    for (const [, x, y] of outline.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(-0.1);
      expect(Number(x)).toBeLessThanOrEqual(view.width + 0.1);
      expect(Number(y)).toBeGreaterThanOrEqual(-0.1);
      expect(Number(y)).toBeLessThanOrEqual(view.height + 0.1);
    }
  }
});

test('points lie where their place is: Singapore in the world, Malta in Europe, and not the reverse', () => {
  const at = (code: string) => points[code] ?? [0, 0];
  expect(world.point(at('SG'))).not.toBeNull();
  expect(europe.point(at('MT'))).not.toBeNull();
  expect(europe.point(at('SG'))).toBeNull();
});
