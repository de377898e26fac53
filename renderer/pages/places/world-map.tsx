import { memo } from 'react';
import { type Picture, pictures } from '../../../shared/atlas/drawn.ts';
import type { PlaceResults } from '../../../shared/schema/outlook.ts';
import { countryName } from '../../../shared/words/places.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { navigate } from '../../router/router.ts';
import type { Tone } from '../../ui/chip.tsx';

export function toneOfPlace({ place, worst }: PlaceResults): Tone {
  return place === 'unknown' || worst === 'unsure' ? 'unknown' : worst;
}

interface WorldMapProps {
  readonly places: readonly PlaceResults[];
  /** The place that the table highlights. */
  readonly pointed: string | null;
  readonly onPoint: (place: string | null) => void;
}

/** The world, with Europe enlarged in its corner. The table next to it shows the same data. */
export function WorldMap({ places, pointed, onPoint }: WorldMapProps) {
  const messages = useMessages();
  const { world, europe } = pictures;
  const byCode = new Map(places.map((entry) => [entry.place, entry]));
  const onMap = places.filter(({ place }) => place !== 'unknown').length;
  return (
    <div className="map" role="img" aria-label={messages.places.map(onMap)}>
      <svg viewBox={`0 0 ${world.width} ${world.height}`} aria-hidden="true" className="map-world">
        <Patterns />
        <Places picture={world} byCode={byCode} pointed={pointed} onPoint={onPoint} radius={4} />
      </svg>
      <div className="map-inset" aria-hidden>
        <svg viewBox={`0 0 ${europe.width} ${europe.height}`} aria-hidden="true">
          <Places picture={europe} byCode={byCode} pointed={pointed} onPoint={onPoint} radius={5} />
        </svg>
        <span className="map-inset-name small">{messages.places.europe}</span>
      </div>
    </div>
  );
}

/** Patterns for the verdicts, so that the map can be read without colour and printed in black and white. */
export function Patterns() {
  return (
    <defs>
      <pattern
        id="map-action"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" className="map-tint action" />
        <rect width="2.5" height="5" className="map-fill action" />
      </pattern>
      <pattern
        id="map-blocked"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className="map-fill blocked" />
        <path d="M0 3H6M3 0V6" className="map-stroke blocked" />
      </pattern>
      <pattern id="map-none" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className="map-tint none" />
        <circle cx="2" cy="2" r="1.1" className="map-fill none" />
      </pattern>
      <pattern id="map-unknown" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="map-tint unknown" />
        <circle cx="3" cy="3" r="1.8" className="map-ring unknown" />
      </pattern>
    </defs>
  );
}

interface PlacesProps extends WithPointing {
  readonly picture: Picture;
  readonly byCode: ReadonlyMap<string, PlaceResults>;
  /** Size of the points, in drawing units. */
  readonly radius: number;
}

type WithPointing = Omit<WorldMapProps, 'places'>;

function Places({ picture, byCode, pointed, onPoint, radius }: PlacesProps) {
  const used = [...byCode.values()];
  return (
    <g>
      <Land picture={picture} />
      {picture.outlines.map(([code, outline]) => {
        const entry = code === null ? undefined : byCode.get(code);
        return (
          entry && (
            <Place key={outline} entry={entry} {...{ pointed, onPoint }}>
              <path d={outline} />
            </Place>
          )
        );
      })}
      {used.map((entry) => {
        const spot = picture.spots[entry.place];
        if (!spot) return null;
        return (
          <Place key={entry.place} entry={entry} {...{ pointed, onPoint }}>
            <circle cx={spot[0]} cy={spot[1]} r={radius} />
          </Place>
        );
      })}
    </g>
  );
}

/** All land, drawn once. */
const Land = memo(function Land({ picture }: { readonly picture: Picture }) {
  const outlines = picture.outlines.map(([, outline]) => outline);
  return <path className="map-land" d={outlines.join('')} />;
});

interface PlaceProps extends WithPointing {
  readonly entry: PlaceResults;
  readonly children: React.ReactNode;
}

function Place({ entry, pointed, onPoint, children }: PlaceProps) {
  const { places, terms } = useMessages();
  const { language } = useLanguage();
  const { place, worst, suppliers } = entry;
  const result = terms.result[worst];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the table has the link
    <g
      className={`map-place tone-${toneOfPlace(entry)}${pointed === place ? ' pointed' : ''}`}
      onMouseEnter={() => onPoint(place)}
      onMouseLeave={() => onPoint(null)}
      onClick={() => navigate(addresses.suppliersWhere({ place: [place] }))}
    >
      <title>{places.summary(countryName(place, language), result, suppliers)}</title>
      {children}
    </g>
  );
}
