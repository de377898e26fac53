/**
 * Shapes of the places, by the codes of our list. The packed atlas is coarse (1:110 million): places too
 * small for it are points. It shows who is in control rather than whose law applies, so parts of it are
 * assigned to another place here. Everything is drawn from here; nothing is fetched.
 */
import {
  type ExtendedFeature,
  type GeoPermissibleObjects,
  type GeoProjection,
  geoEqualEarth,
  geoMercator,
  geoPath,
} from 'd3-geo';
import { feature } from 'topojson-client';
import packed from 'world-atlas/countries-110m.json' with { type: 'json' };

interface Named {
  readonly name: string;
}
type Country = ExtendedFeature<ExtendedFeature['geometry'], Named>;

/**
 * Areas without an ISO number in the atlas, by the atlas's name, as our list counts them. In northern Cyprus Union law
 * is suspended (Protocol 10 to the Act of Accession of 2003).
 */
const withoutNumber: Readonly<Record<string, string | null>> = {
  Kosovo: 'XK',
  'N. Cyprus': 'XN',
  Somaliland: 'SO',
};

/**
 * Parts of a shape that belong to another place than in the atlas: everything within a box (west, south,
 * east, north, in degrees), and the code of our list; null if it is not a place on it.
 */
export const otherPlaces: readonly {
  readonly of: string;
  readonly box: readonly [number, number, number, number];
  readonly code: string | null;
}[] = [
  // Svalbard: outside the EEA, which Norway belongs to (Protocol 40 to the EEA Agreement).
  { of: 'NO', box: [5, 74, 40, 82], code: 'SJ' },
  // Crimea: Ukraine's (UN General Assembly, resolution 68/262; Council Decision 2014/386/CFSP).
  { of: 'RU', box: [32, 44, 36.6, 46.3], code: 'UA' },
  // Western Sahara up to the parallel of 27°40': a territory apart from Morocco (Court of Justice, C-104/16
  // P).
  { of: 'MA', box: [-18, 20, -8, 27.6], code: 'EH' },
  // The Golan Heights: the adequacy decision is for Israel as international law defines it (2011/61/EU).
  { of: 'IL', box: [35.6, 32.6, 36, 33.4], code: null },
  // French Guiana: the GDPR applies as in France (Art. 349 and 355(1) TFEU), but our list has it as a
  // separate place.
  { of: 'FR', box: [-60, 0, -50, 10], code: 'GF' },
];

/** Antarctica has no suppliers and would take a quarter of the map. */
const LEFT_OUT = 'AQ';

/** ISO 3166-1 number → letters; the browser knows them as aliases of each other. */
function codeOf(country: Country): string | null {
  if (country.id === undefined) return withoutNumber[country.properties.name] ?? null;
  return new Intl.Locale(`und-${country.id}`).region ?? null;
}

/** The shape of a place on our list, or of none. */
interface Drawn {
  readonly code: string | null;
  readonly shape: Country;
}
type Polygon = [number, number][][];

/** The shape without the parts that are another place, and each of those parts. */
function divided(shape: Country): Drawn[] {
  const code = codeOf(shape);
  const others = otherPlaces.filter(({ of }) => of === code);
  const { geometry } = shape;
  if (others.length === 0 || (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')) {
    return [{ code, shape }];
  }
  let left = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Polygon[];
  const drawn = (of: string | null, coordinates: Polygon[]): Drawn => ({
    code: of,
    shape: { ...shape, geometry: { type: 'MultiPolygon', coordinates } },
  });
  const parts = others.map((other) => {
    const cut = left.map((polygon) => cutOut(polygon, other.box));
    left = cut.flatMap(({ outside }) => outside);
    return drawn(
      other.code,
      cut.flatMap(({ inside }) => inside),
    );
  });
  return [drawn(code, left), ...parts];
}

/**
 * The parts of a polygon within a box. Where its outline crosses the box, both parts end at the preceding
 * point of the outline, so that no line is drawn that is not in the atlas; holes stay outside.
 */
function cutOut(
  polygon: Polygon,
  [west, south, east, north]: readonly [number, number, number, number],
): { inside: Polygon[]; outside: Polygon[] } {
  const [outline = [], ...holes] = polygon;
  const corners = outline.slice(1);
  const isInside = ([x, y]: [number, number]) => x >= west && x <= east && y >= south && y <= north;
  if (!corners.some(isInside)) return { inside: [], outside: [polygon] };
  if (corners.every(isInside)) return { inside: [polygon], outside: [] };
  const start = corners.findIndex(
    (corner, at) => isInside(corner) && !isInside(corners.at(at - 1) ?? corner),
  );
  const turned = [...corners.slice(start), ...corners.slice(0, start)];
  const length = turned.findIndex((corner) => !isInside(corner));
  const rest = turned.slice(length);
  const closed = (ring: [number, number][]) => [...ring, ...ring.slice(0, 1)];
  return {
    inside: [[closed([...rest.slice(-1), ...turned.slice(0, length), ...rest.slice(0, 1)])]],
    outside: [[closed(rest), ...holes]],
  };
}

/** Longitude and latitude, in degrees, of places too small for the atlas. */
export const points: Readonly<Record<string, readonly [number, number]>> = {
  AD: [1.6, 42.5],
  AG: [-61.8, 17.1],
  AI: [-63.1, 18.2],
  AS: [-170.7, -14.3],
  AW: [-70, 12.5],
  AX: [20, 60.2],
  BB: [-59.5, 13.2],
  BH: [50.5, 26],
  BL: [-62.8, 17.9],
  BM: [-64.8, 32.3],
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CK: [-159.8, -21.2],
  CV: [-23.6, 15.1],
  CW: [-69, 12.2],
  CX: [105.6, -10.5],
  DM: [-61.4, 15.4],
  FM: [158.2, 6.9],
  FO: [-6.9, 62],
  GD: [-61.7, 12.1],
  GG: [-2.6, 49.5],
  GI: [-5.4, 36.1],
  GP: [-61.5, 16.2],
  GS: [-36.6, -54.4],
  GU: [144.8, 13.4],
  HK: [114.2, 22.3],
  HM: [73.5, -53.1],
  IM: [-4.5, 54.2],
  'INT:EPO': [11.6, 48.1],
  'INT:ESA': [2.3, 48.9],
  'INT:ICC': [4.3, 52.1],
  'INT:NATO': [4.4, 50.9],
  'INT:OPCW': [4.2, 52],
  'INT:UN': [-74, 40.7],
  IO: [71.9, -6.3],
  JE: [-2.1, 49.2],
  KI: [173, 1.4],
  KM: [43.9, -12.2],
  KN: [-62.7, 17.3],
  KY: [-81.3, 19.3],
  LC: [-61, 13.9],
  LI: [9.6, 47.2],
  MC: [7.4, 43.7],
  MF: [-63.1, 18.1],
  MH: [171.4, 7.1],
  MO: [113.5, 22.2],
  MP: [145.7, 15.2],
  MQ: [-61, 14.6],
  MS: [-62.2, 16.7],
  MT: [14.4, 35.9],
  MU: [57.6, -20.3],
  MV: [73.5, 3.2],
  NF: [168, -29],
  NR: [166.9, -0.5],
  NU: [-169.9, -19.1],
  PF: [-149.4, -17.7],
  PM: [-56.3, 46.9],
  PN: [-130.1, -25.1],
  PW: [134.6, 7.5],
  RE: [55.5, -21.1],
  SC: [55.5, -4.7],
  SG: [103.8, 1.35],
  SH: [-5.7, -16],
  SM: [12.5, 43.9],
  ST: [6.6, 0.2],
  SX: [-63.1, 18],
  TC: [-71.8, 21.8],
  TK: [-171.8, -9.2],
  TO: [-175.2, -21.2],
  TV: [179.2, -8.5],
  UM: [166.6, 19.3],
  VA: [12.5, 41.9],
  VC: [-61.2, 13.2],
  VG: [-64.6, 18.4],
  VI: [-64.9, 18.3],
  WF: [-176.2, -13.3],
  WS: [-172.1, -13.8],
  YT: [45.2, -12.8],
};

export interface View {
  readonly width: number;
  readonly height: number;
  /** The outline of a shape in the view; null if it lies outside. */
  readonly path: (shape: Country) => string | null;
  /** The position of a place in the view; null if it lies outside. */
  readonly point: (place: readonly [number, number]) => readonly [number, number] | null;
}

function view(projection: GeoProjection, width: number, height: number, extent: GeoPermissibleObjects): View {
  projection.fitExtent(
    [
      [2, 2],
      [width - 2, height - 2],
    ],
    extent,
  );
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const outline = geoPath(projection).digits(1);
  return {
    width,
    height,
    path: (shape) => outline(shape),
    point: ([longitude, latitude]) => {
      const at = projection([longitude, latitude]);
      return at && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height ? at : null;
    },
  };
}

const corners = (west: number, south: number, east: number, north: number): GeoPermissibleObjects => ({
  type: 'MultiPoint',
  coordinates: [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ],
});

export interface Atlas {
  /** Shapes by code; a code can have several, and land that is not a place on our list has none. */
  readonly shapes: readonly Drawn[];
  /** The world without Antarctica; in drawing units. */
  readonly world: View;
  /** The region with most of a Dutch organisation's data, enlarged. */
  readonly europe: View;
}

let drawn: Atlas | null = null;

/** The atlas, unpacked when it is first shown: most pages have no map. */
export function openAtlas(): Atlas {
  drawn ??= drawAtlas();
  return drawn;
}

function drawAtlas(): Atlas {
  const topology = packed as unknown as Parameters<typeof feature>[0];
  const countries = (feature(topology, 'countries') as unknown as { features: Country[] }).features;
  const shapes = countries.flatMap(divided).filter(({ code }) => code !== LEFT_OUT);
  const land = { type: 'FeatureCollection', features: shapes.map(({ shape }) => shape) };
  return {
    shapes,
    world: view(geoEqualEarth().rotate([-11, 0]), 960, 440, land as GeoPermissibleObjects),
    europe: view(geoMercator(), 260, 240, corners(-11, 35.5, 30, 62)),
  };
}
