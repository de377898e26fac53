#!/usr/bin/env bash
# A maker of privacy software publishes what its "EU" is: Bermuda, the Cayman Islands and Guernsey are in it, the United Kingdom is not.
#
# Versions: @transcend-io/privacy-types 4.154.1 (its newest), beside territoryContainment of cldr-core 48.2.0.
# Guess: the region EU of a package for privacy is where the GDPR holds: the 27 member states and what belongs to them under
# Art. 355 TFEU (Réunion, Guadeloupe, Martinique, French Guiana, Mayotte, Saint-Martin, Åland), or else the EEA.
# Seen: 58 codes. Besides the members and those parts also the overseas countries and territories of Annex II of the Treaty, in
# which the GDPR does not hold (Aruba, Curaçao, Sint Maarten, Greenland, New Caledonia, French Polynesia), and those of the United
# Kingdom, which left: Bermuda, the Cayman Islands, Gibraltar, Jersey, the Falkland Islands. Norway, Iceland and Liechtenstein, where
# it does hold, are not in it. A filter on it calls a transfer to Aruba none, and one to Oslo a transfer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error @transcend-io/privacy-types@4.154.1 cldr-core@48.2.0 >/dev/null
cat >"$dir/run.cjs" <<'JS'
const assert = require('node:assert/strict');
const { DEFAULT_MACROREGIONS_MAP, COUNTRY_LOOKUP } = require('@transcend-io/privacy-types');
const { supplemental } = require('cldr-core/supplemental/territoryContainment.json');

const theirs = DEFAULT_MACROREGIONS_MAP.EU;
const members = supplemental.territoryContainment.EU._contains;
/** Places with a code of their own in which the treaties apply: Art. 355(1) and (4). */
const parts = ['AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT'];
const more = theirs.filter((code) => !members.includes(code) && !parts.includes(code));
console.log(`${theirs.length} codes; besides the Union: ${more.map((code) => COUNTRY_LOOKUP[code]).join(', ')}`);
console.log('EEA and the United Kingdom:', ['NO', 'IS', 'LI', 'GB'].filter((code) => theirs.includes(code)).join(', ') || 'none of them');

assert.equal(theirs.length, 58);
assert.deepEqual(members.filter((code) => !theirs.includes(code)), []);
for (const code of ['AW', 'CW', 'SX', 'GL', 'FO', 'NC', 'PF', 'BM', 'KY', 'GI', 'GG', 'JE', 'FK']) assert.ok(more.includes(code), code);
for (const code of ['NO', 'IS', 'LI', 'GB', 'BQ']) assert.ok(!theirs.includes(code), code);
JS
node "$dir/run.cjs"
