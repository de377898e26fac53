/**
 * Shapes of the countries by the codes of our list. The packed atlas is coarse (1:110 million): places too small for
 * it are points. Everything is drawn from here; nothing is fetched.
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
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };

interface Named {
  readonly name: string;
}
type Country = ExtendedFeature<ExtendedFeature['geometry'], Named>;

/** Areas without an ISO number in the atlas, by its name for them: as the list of countries counts them. */
const withoutNumber: Readonly<Record<string, string>> = { Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO' };

/** Antarctica has no supplier and takes a quarter of the picture. */
const LEFT_OUT = 'AQ';

/** ISO 3166-1 number → letters; the browser knows them as aliases of one another. */
function codeOf(country: Country): string {
  if (country.id === undefined) return withoutNumber[country.properties.name] ?? '';
  return new Intl.Locale(`und-${country.id}`).region ?? '';
}

const topology = atlas as unknown as Parameters<typeof feature>[0];
const countries = (feature(topology, 'countries') as unknown as { features: Country[] }).features;

/** Shapes by code; a code can have several. */
export const shapes: readonly { readonly code: string; readonly shape: Country }[] = countries
  .map((shape) => ({ code: codeOf(shape), shape }))
  .filter(({ code }) => code !== LEFT_OUT);

/** Longitude and latitude, in degrees, of the places that the atlas is too coarse for. */
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
  GF: [-53.1, 4],
  GG: [-2.6, 49.5],
  GI: [-5.4, 36.1],
  GP: [-61.5, 16.2],
  GS: [-36.6, -54.4],
  GU: [144.8, 13.4],
  HK: [114.2, 22.3],
  HM: [73.5, -53.1],
  IM: [-4.5, 54.2],
  'INT:EPO': [11.6, 48.1],
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
  SJ: [16, 78.5],
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
  /** The outline of a shape in the view; null where it lies outside. */
  readonly path: (shape: Country) => string | null;
  /** Where a place lies in the view; null where it lies outside. */
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

/** The world without the Antarctic; in units of the drawing. */
export const world: View = view(geoEqualEarth().rotate([-11, 0]), 960, 440, {
  type: 'FeatureCollection',
  features: shapes.map(({ shape }) => shape),
} as GeoPermissibleObjects);

/** Where most data of a Dutch organisation are, larger. */
export const europe: View = view(geoMercator(), 260, 240, corners(-11, 35.5, 30, 62));
