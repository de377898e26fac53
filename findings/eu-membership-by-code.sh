#!/usr/bin/env bash
# "Is this country in the EU?", asked by code: one package says no to the Netherlands and Denmark, one to Greece.
#
# Versions: @rapideditor/country-coder 5.6.1, is-eu-member 1.0.6, is-european 1.0.9, cldr-core 48.2.0 (group EU).
# Guess: all say yes to the 27, to Greece as EL too, and to the places with a code of their own where the treaties apply
# (Art. 355 TFEU: Guadeloupe, French Guiana, Martinique, Réunion, Saint-Martin, Mayotte, Åland), and to no others.
# Seen: country-coder takes NL and DK for the kingdoms, which are not in the EU as a whole: a point in Amsterdam is in the
# EU, the code that the same package gives for that point is not. It has the seven places, but also New Caledonia, which
# is no part of the Union (Annex II). The other three have none of the seven. is-eu-member, which asks for ISO codes, has
# EL and not GR; is-european and CLDR the other way round.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error \
  @rapideditor/country-coder@5.6.1 is-eu-member@1.0.6 is-european@1.0.9 cldr-core@48.2.0 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { iso1A2Code, isIn } from '@rapideditor/country-coder';
import euMember from 'is-eu-member';
import european from 'is-european';

const { supplemental } = createRequire(import.meta.url)('cldr-core/supplemental/territoryContainment.json');
const inUnion = {
  'country-coder': (code) => isIn(code, 'EU'),
  'is-eu-member': (code) => euMember.isEuMember(code),
  'is-european': (code) => european.euMember(code),
  'cldr-core': (code) => supplemental.territoryContainment.EU._contains.includes(code),
};
const members = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const parts = 'AX GF GP MF MQ RE YT'.split(' ');
const outside = 'AW BQ CH CW FO GB GI GL NC NO SX'.split(' ');
const seen = Object.fromEntries(
  Object.entries(inUnion).map(([name, has]) => [
    name,
    {
      'members refused': members.filter((code) => !has(code)).join(' '),
      'EL is Greece': has('EL'),
      'parts taken': parts.filter(has).join(' '),
      'others taken': outside.filter(has).join(' '),
    },
  ]),
);
const amsterdam = [4.9, 52.37];
const code = iso1A2Code(amsterdam);
const point = { code, 'point in the EU': isIn(amsterdam, 'EU'), 'its code in the EU': isIn(code, 'EU') };
console.table(seen);
console.log('Amsterdam', point);

const row = (refused, el, taken, others) => ({
  'members refused': refused,
  'EL is Greece': el,
  'parts taken': taken,
  'others taken': others,
});
assert.deepEqual(seen, {
  'country-coder': row('DK NL', true, parts.join(' '), 'NC'),
  'is-eu-member': row('GR', true, '', ''),
  'is-european': row('', false, '', ''),
  'cldr-core': row('', false, '', ''),
});
assert.deepEqual(point, { code: 'NL', 'point in the EU': true, 'its code in the EU': false });
JS
node "$dir/run.mjs"
echo "as stated: NL and DK are refused by one, GR by another, and three of four know no part with a code of its own"
