/** The pictures of the atlas, as outlines and spots. The build of the page puts what this gives in its place. */
import { openAtlas, points, type View } from './atlas.ts';

/** A view of the atlas, in drawing units. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Outlines, with the code of their place; null = land that is not a place on our list. */
  readonly outlines: readonly (readonly [code: string | null, outline: string])[];
  /** Positions of the places that are too small for an outline. */
  readonly spots: Readonly<Record<string, readonly [number, number]>>;
}

const round = (at: number): number => Math.round(at * 10) / 10;

function pictureOf({ width, height, path, point }: View): Picture {
  const outlines = openAtlas().shapes.flatMap(({ code, shape }): [string | null, string][] => {
    const outline = path(shape);
    return outline === null ? [] : [[code, outline]];
  });
  const spots = Object.entries(points).flatMap(([code, place]): [string, [number, number]][] => {
    const at = point(place);
    return at === null ? [] : [[code, [round(at[0]), round(at[1])]]];
  });
  return { width, height, outlines, spots: Object.fromEntries(spots) };
}

const { world, europe } = openAtlas();

/** The world without Antarctica, and the region with most of a Dutch organisation's data, enlarged. */
export const pictures: { readonly world: Picture; readonly europe: Picture } = {
  world: pictureOf(world),
  europe: pictureOf(europe),
};
