#!/usr/bin/env bash
# "EU (London)": a list of data centres filtered on the EU keeps one in the United Kingdom.
#
# Version: aws-regions 2.3.1 (its newest), beside territoryContainment of cldr-core 48.2.0.
# Guess: where the full name of a region starts with "EU", its data stay in the European Union.
# Seen: the names are those from before the United Kingdom left; AWS itself says "Europe (London)" now. All regions whose code
# starts with "eu-" are called EU, and Zurich (eu-central-2) and Spain (eu-south-2) are not known at all, so neither the name nor
# the code says whether a transfer takes place. Only the city does, through its country.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error aws-regions@2.3.1 cldr-core@48.2.0 >/dev/null
cat >"$dir/run.cjs" <<'JS'
const assert = require('node:assert/strict');
const regions = require('aws-regions');
const { supplemental } = require('cldr-core/supplemental/territoryContainment.json');

/** Country of each city, from an atlas. */
const countries = { Stockholm: 'SE', Ireland: 'IE', London: 'GB', Paris: 'FR', Frankfurt: 'DE', Milan: 'IT' };
const union = supplemental.territoryContainment.EU._contains;
const called = regions.list().filter(({ full_name: name }) => name.startsWith('EU '));
for (const { code, name, full_name: full } of called) {
  console.log(`${code}: ${full}, ${union.includes(countries[name]) ? 'in' : 'outside'} the European Union`);
}
assert.deepEqual(
  called.filter(({ name }) => !union.includes(countries[name])).map(({ code }) => code),
  ['eu-west-2'],
);
for (const code of ['eu-central-2', 'eu-south-2']) assert.ok(!regions.list().some((one) => one.code === code), code);
JS
node "$dir/run.cjs"
