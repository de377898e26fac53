import { geoCentroid, geoContains, geoDistance } from 'd3-geo';
import { expect, test } from 'vitest';
import { openAtlas, otherPlaces, points } from '../../../shared/atlas/atlas.ts';
import { pictures } from '../../../shared/atlas/drawn.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { foldName } from '../../../shared/law/places.ts';

const { shapes, world, europe } = openAtlas();
const drawn = new Set(shapes.flatMap(({ code }) => code ?? []));

test('every place of the list is on the map, as a shape or as a point, and nothing else is', () => {
  const known = [...shippedList.byCode.keys()].filter((code) => code !== 'AQ' && code !== 'INT:OTHER');
  expect(known.filter((code) => !drawn.has(code) && !(code in points))).toEqual([]);
  expect([...drawn, ...Object.keys(points)].filter((code) => !shippedList.byCode.has(code))).toEqual([]);
  expect(Object.keys(points).filter((code) => drawn.has(code))).toEqual([]);
});

test('a shape carries the name of its code, apart from abbreviations of the atlas', () => {
  const others = shapes
    .filter(({ code, shape }) => {
      const { name } = shape.properties;
      const entry = code === null ? undefined : shippedList.byCode.get(code);
      const names = [entry?.name_en ?? '', entry?.name_nl ?? '', ...(entry?.aliases ?? [])].map(foldName);
      return !names.includes(foldName(name));
    })
    .map(({ code, shape }) => `${code} ${shape.properties.name}`);
  expect(others.toSorted()).toMatchInlineSnapshot(`
    [
      "BA Bosnia and Herz.",
      "CD Dem. Rep. Congo",
      "CF Central African Rep.",
      "DO Dominican Rep.",
      "EH Morocco",
      "EH W. Sahara",
      "FK Falkland Is.",
      "GF France",
      "GQ Eq. Guinea",
      "SB Solomon Is.",
      "SJ Norway",
      "SO Somaliland",
      "SS S. Sudan",
      "TF Fr. S. Antarctic Lands",
      "UA Russia",
      "XN N. Cyprus",
      "null Israel",
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

test.each([
  ['world', world, pictures.world],
  ['Europe', europe, pictures.europe],
])('%s: the picture that the page gets is this view', (_name, view, picture) => {
  expect([picture.width, picture.height]).toEqual([view.width, view.height]);
  const seen = shapes.flatMap(({ code, shape }) => {
    const outline = view.path(shape);
    return outline === null ? [] : [[code, outline]];
  });
  expect(picture.outlines).toEqual(seen);
  for (const [code, place] of Object.entries(points)) {
    const [x, y] = view.point(place) ?? [];
    const [left, top] = picture.spots[code] ?? [];
    expect([code, left === undefined, top === undefined]).toEqual([code, x === undefined, y === undefined]);
    expect(Math.abs((left ?? 0) - (x ?? 0)) + Math.abs((top ?? 0) - (y ?? 0))).toBeLessThan(0.11);
  }
});

const coloured = (at: readonly [number, number]) =>
  shapes.filter(({ shape }) => geoContains(shape, [...at])).map(({ code }) => code);

test.each<[string, [number, number], (string | null)[]]>([
  ['Oslo', [10.7, 60.2], ['NO']],
  ['Spitsbergen', [16, 78.5], ['SJ']],
  ['Edge Island', [22.5, 77.9], ['SJ']],
  ['Moscow', [37.6, 55.8], ['RU']],
  ['Kaliningrad', [21, 54.7], ['RU']],
  ['Crimea', [34.1, 45.1], ['UA']],
  ['Kyiv', [30.5, 50.4], ['UA']],
  ['Limassol', [33, 34.8], ['CY']],
  ['northern Cyprus', [33.3, 35.25], ['XN']],
  ['Paris', [2.3, 48.9], ['FR']],
  ['Corsica', [9, 42], ['FR']],
  ['French Guiana', [-53, 4], ['GF']],
  ['Utrecht', [5.1, 52.1], ['NL']],
  ['Bonaire, a point', [-68.3, 12.2], []],
  ['Western Sahara in the west', [-13, 25], ['EH']],
  ['Western Sahara in the east', [-10.6, 26.1], ['EH']],
  ['Laayoune', [-13, 27.1], ['EH']],
  ['the south of Morocco', [-12.5, 27.95], ['MA']],
  ['Rabat', [-6.6, 33.9], ['MA']],
  ['the Golan Heights', [35.75, 33], [null]],
  ['Tel Aviv', [34.85, 32.05], ['IL']],
  ['Beersheba', [34.8, 31.2], ['IL']],
  ['the West Bank', [35.2, 32.2], ['PS']],
  ['Pristina', [21.1, 42.6], ['XK']],
  ['Taipei', [121.3, 24.8], ['TW']],
  ['Greenland', [-40, 72], ['GL']],
  ['Puerto Rico', [-66.4, 18.2], ['PR']],
])('%s has the colour of its own place only', (_name, at, codes) => {
  expect(coloured(at)).toEqual(codes);
});

test('each part that is given to another place is in the atlas, and leaves the shape that it was in', () => {
  const within = ([west, south, east, north]: readonly number[], [x = 0, y = 0]: readonly number[]) =>
    x > (west ?? 0) && x < (east ?? 0) && y > (south ?? 0) && y < (north ?? 0);
  const corners = (of: string) =>
    shapes
      .filter(({ code }) => code === of)
      .flatMap(({ shape }) =>
        shape.geometry?.type === 'MultiPolygon' ? shape.geometry.coordinates.flat(2) : [],
      );
  for (const { of, box } of otherPlaces) {
    expect([of, corners(of).length > 0, corners(of).filter((corner) => within(box, corner))]).toEqual([
      of,
      true,
      [],
    ]);
  }
});

test('a part far from the rest of its shape is there because somebody looked', () => {
  const far = shapes.filter(({ shape }) => {
    if (shape.geometry?.type !== 'MultiPolygon') return false;
    const centres = shape.geometry.coordinates.map((coordinates) =>
      geoCentroid({ type: 'Polygon', coordinates }),
    );
    const whole = geoCentroid(shape);
    return centres.some((centre) => geoDistance(centre, whole) > 0.25);
  });
  // About 1,600 km and more. All of these are the country's own: its north, its islands, Alaska and Hawaii.
  expect(far.map(({ code }) => code).toSorted()).toMatchInlineSnapshot(`
    [
      "AR",
      "AU",
      "CA",
      "CL",
      "CN",
      "ID",
      "RU",
      "US",
    ]
  `);
});

test('a point inside the shape of another place is a state or a region within it, and has a marker of its own', () => {
  const inside = Object.entries(points).flatMap(([code, at]) => {
    const around = coloured(at).filter((other) => other !== code);
    return around.map((other) => `${code} in ${other}`);
  });
  expect(inside).toMatchInlineSnapshot(`
    [
      "AD in FR",
      "GI in ES",
      "HK in CN",
      "INT:EPO in DE",
      "INT:ESA in FR",
      "INT:ICC in NL",
      "INT:NATO in BE",
      "INT:OPCW in NL",
      "LI in AT",
      "MC in FR",
      "SG in MY",
      "SM in IT",
      "VA in IT",
    ]
  `);
});
