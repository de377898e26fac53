#!/usr/bin/env bash
# The name of a country, looked up in a list in its own language: Sint Maarten is inside the EU, Cameroon is Ivory Coast.
#
# Versions: world-countries 5.1.0 (names in 23 languages), i18n-iso-countries 7.14.0 (looks a code up by a name).
# Guess: within one language one name is one country; where names are alike, a list tells them apart.
# Seen: 26 names of world-countries stand for two codes. In French Saint-Martin is MF, where the treaties of the Union apply,
# and SX, where they do not, and a Map by name keeps SX; in Dutch, Portuguese, Slovak, Serbian and Urdu a name of French Guiana
# (inside) is that of Guyana. In Polish Cameroon has the name of Ivory Coast and South Sudan that of Sudan, in Hungarian
# Tanzania that of Tajikistan, in Korean Dominica that of the Dominican Republic. i18n-iso-countries says CG for "Congo" in
# English and MF for "São Martinho" in Portuguese, and nothing of the other country that it has under that name.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error \
  world-countries@5.1.0 i18n-iso-countries@7.14.0 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const world = require('world-countries');
const iso = require('i18n-iso-countries');

/** Of [code, names], the names (whatever their capitals) that stand at two codes or more, with these. */
function ofTwo(entries) {
  const codes = new Map();
  for (const [code, names] of entries) {
    for (const name of new Set(names.filter(Boolean).map((text) => text.toLowerCase()))) {
      codes.set(name, [...(codes.get(name) ?? []), code]);
    }
  }
  return [...codes].filter(([, all]) => all.length > 1).map(([name, all]) => [name, all.sort().join(' ')]);
}
const languages = [...new Set(world.flatMap(({ translations }) => Object.keys(translations)))].sort();
const inWorld = languages.flatMap((language) =>
  ofTwo(
    world.map(({ cca2, translations }) => {
      const { common, official } = translations[language] ?? {};
      return [cca2, [common, official]];
    }),
  ).map(([name, codes]) => ({ language, name, codes })),
);
const french = new Map(world.map(({ cca2, translations }) => [translations.fra.common, cca2]));
const answers = {
  'Saint-Martin, French, by a Map': french.get('Saint-Martin'),
  'Congo, English, i18n-iso-countries': iso.getAlpha2Code('Congo', 'en'),
  'São Martinho, Portuguese, i18n-iso-countries': iso.getAlpha2Code('São Martinho', 'pt'),
};
console.table(inWorld);
console.log(answers);
const of = (wanted) => inWorld.filter(({ codes }) => codes === wanted).map(({ language }) => language).join(' ');
assert.equal(languages.length, 23);
assert.equal(inWorld.length, 26);
assert.deepEqual(
  Object.fromEntries(['MF SX', 'GF GY', 'CI CM', 'SD SS', 'TJ TZ', 'DM DO'].map((codes) => [codes, of(codes)])),
  {
    'MF SX': 'ces fra hrv per por srp',
    'GF GY': 'nld por slk srp urd',
    'CI CM': 'pol pol',
    'SD SS': 'pol pol',
    'TJ TZ': 'hun hun',
    'DM DO': 'kor',
  },
);
assert.deepEqual(Object.values(answers), ['SX', 'CG', 'MF']);
const both = (language) => ofTwo(Object.entries(iso.getNames(language, { select: 'all' })).map(([code, names]) => [code, [names].flat()]));
assert.deepEqual([both('en'), both('pt')], [[['congo', 'CD CG']], [['são martinho', 'MF SX']]]);
JS
node "$dir/run.mjs"
echo "as stated: 26 names are two countries each, some of them one inside the Union and one outside"
