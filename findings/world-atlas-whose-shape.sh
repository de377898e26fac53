#!/usr/bin/env bash
# Which country is this point in, by the shapes of world-atlas: at 1:10 million everything is in the Maldives too; and of
# a list by number, Australia is a reef.
#
# Versions: world-atlas 2.0.2, topojson-client 3.1.0, d3-geo 3.1.2.
# Guess: a finer atlas gives the same answers, only sharper at coasts. The id of a shape is its ISO 3166-1 number, one shape
# for each, and places with a number and a law of their own (Bonaire 535, French Guiana 254, Svalbard 744) have a shape.
# Seen: at 10m three atolls are three points on a line each, and to d3-geo the inside of such a ring is the rest of the
# globe. At 50m and 10m "036" is Australia and then Ashmore and Cartier: a Map by id keeps the reef. None of the three has
# a shape: Bonaire, where the GDPR does not apply, is Netherlands at 50m and 10m. At each scale Kosovo, northern Cyprus and
# Somaliland share the id undefined.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error \
  world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.2 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { geoArea, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const points = { Utrecht: [5.12, 52.09], Bonaire: [-68.27, 12.2], Cayenne: [-52.5, 4.2], Svalbard: [16, 78.8] };
const seen = {};
for (const scale of ['110m', '50m', '10m']) {
  const packed = require(`world-atlas/countries-${scale}.json`);
  const { features } = feature(packed, packed.objects.countries);
  const byId = new Map(features.map((shape) => [shape.id, shape.properties.name]));
  const maldives = features.find(({ id }) => id === '462');
  seen[scale] = {
    ...Object.fromEntries(
      Object.entries(points).map(([name, point]) => [
        name,
        features.filter((shape) => geoContains(shape, point)).map(({ properties }) => properties.name).join(', '),
      ]),
    ),
    '036': byId.get('036'),
    'Maldives, in globes': maldives ? Math.round(geoArea(maldives) / (4 * Math.PI)) : null,
    'of no id': features.filter(({ id }) => id === undefined).length,
  };
}
console.table(seen);
const [coarse, middle, fine] = Object.values(seen);
const answers = ({ Utrecht, Bonaire, Cayenne, Svalbard }) => [Utrecht, Bonaire, Cayenne, Svalbard];
assert.deepEqual(answers(coarse), ['Netherlands', '', 'France', 'Norway']);
assert.deepEqual(answers(middle), ['Netherlands', 'Netherlands', 'France', 'Norway']);
assert.deepEqual(answers(fine), answers(middle).map((name) => `${name}, Maldives`));
assert.deepEqual([coarse, middle, fine].map((at) => at['036']), ['Australia', ...Array(2).fill('Ashmore and Cartier Is.')]);
assert.deepEqual([coarse, middle, fine].map((at) => at['Maldives, in globes']), [null, 0, 3]);
assert.deepEqual([coarse, middle, fine].map((at) => at['of no id']), [3, 5, 16]);
JS
node "$dir/run.mjs"
echo "as stated: the finest Maldives contain every point, number 036 ends as a reef, and Bonaire is in the Netherlands"
