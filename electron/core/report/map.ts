/** The map of where the data are, as SVG: the shapes of the start page, with patterns that can be told apart without colour. */
import { openAtlas, points, type View } from '../../../shared/atlas/atlas.ts';
import type { PlaceResults } from '../../../shared/schema/outlook.ts';

/** Europe enlarged stands in the corner where the world has only sea, at this scale. */
const INSET = 0.85;
const LAND = '#e3e5e1';
type Shown = PlaceResults['worst'];

const colours: Record<Shown, string> = {
  ok: '#1d7a4c',
  action: '#8f5b00',
  blocked: '#b3261e',
  none: '#5b6675',
  unsure: '#5b6675',
};
/** In black and white: dots, open rings where it is not known, lines and a full shape, from what matters least to what matters most. */
const patterns = `<defs>
<pattern id="none" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#d8dce2"/><circle cx="2.5" cy="2.5" r="1" fill="${colours.none}"/></pattern>
<pattern id="unsure" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7" fill="#ffffff"/><circle cx="3.5" cy="3.5" r="2" fill="none" stroke="${colours.unsure}" stroke-width="1"/></pattern>
<pattern id="ok" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#bfdccb"/><path d="M0 3H6" stroke="${colours.ok}" stroke-width="1.6"/></pattern>
<pattern id="action" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#f3e2c4"/><rect width="3" height="6" fill="${colours.action}"/></pattern>
</defs>`;
const fillOf = (result: Shown): string => (result === 'blocked' ? colours.blocked : `url(#${result})`);

/** Draws the places that are on the map; a place that is not known is none. The same places give the same text. */
export function mapOf(places: readonly PlaceResults[]): string {
  const { world, europe } = openAtlas();
  const worst = new Map(places.map((entry) => [entry.place, entry.worst]));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${world.width}" height="${world.height}" viewBox="0 0 ${world.width} ${world.height}">${patterns}${drawn(world, worst, 5)}<g transform="translate(1 ${world.height - europe.height * INSET - 1}) scale(${INSET})"><rect width="${europe.width}" height="${europe.height}" fill="#ffffff" stroke="#8a93a0" stroke-width="1.5"/>${drawn(europe, worst, 6)}</g></svg>`;
}

function drawn(view: View, worst: ReadonlyMap<string, Shown>, radius: number): string {
  const { shapes } = openAtlas();
  const outlines = shapes.map(({ shape }) => view.path(shape) ?? '').join('');
  const used = shapes.flatMap(({ code, shape }) => {
    const result = code === null ? undefined : worst.get(code);
    const path = result === undefined ? null : view.path(shape);
    return result === undefined || path === null ? [] : [`<path d="${path}" ${look(result)}/>`];
  });
  const spots = [...worst].flatMap(([place, result]) => {
    const at = points[place];
    const spot = at && view.point(at);
    return spot
      ? [`<circle cx="${round(spot[0])}" cy="${round(spot[1])}" r="${radius}" ${look(result)}/>`]
      : [];
  });
  return `<path d="${outlines}" fill="${LAND}" stroke="#ffffff" stroke-width="0.5"/>${used.join('')}${spots.join('')}`;
}

const look = (result: Shown): string =>
  `fill="${fillOf(result)}" stroke="${colours[result]}" stroke-width="1"`;

const round = (at: number): number => Math.round(at * 10) / 10;
