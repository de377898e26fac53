#!/usr/bin/env bash
# Where "europe-west3" is: a package that knows the three data centres of Frankfurt does not know the region that they make up.
#
# Version: cloud-regions-country-flags 1.1.4 (its newest), beside territoryContainment of cldr-core 48.2.0.
# Guess: what tells the country of every zone of a region (europe-west3-a, -b, -c) tells that of the region, which is the name that
# suppliers print in their lists of sub-processors; and the country is one that a list of countries has.
# Seen: of three regions of Google (Frankfurt, Las Vegas, São Paulo) only the zones have an answer; the region itself is null, as if
# nobody knew it, and no error. Both regions in Hong Kong are "China", and those in London "England", so that a look at the law
# of the country finds another one, or none.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error cloud-regions-country-flags@1.1.4 cldr-core@48.2.0 >/dev/null
cat >"$dir/run.cjs" <<'JS'
const assert = require('node:assert/strict');
const { fromProvider } = require('cloud-regions-country-flags');
const { supplemental } = require('cldr-core/supplemental/territoryContainment.json');

const countryOf = (region, provider) => fromProvider(region, provider).country;
const regions = {
  GCP: ['europe-west1', 'europe-west3', 'europe-west4', 'us-west3', 'us-west4', 'southamerica-east1', 'europe-west2', 'asia-east2'],
  AWS: ['eu-west-2', 'ap-east-1'],
};
const told = Object.entries(regions).flatMap(([provider, names]) =>
  names.map((name) => {
    const zone = provider === 'GCP' ? countryOf(`${name}-a`, provider) ?? countryOf(`${name}-b`, provider) : null;
    console.log(`${provider} ${name}: ${countryOf(name, provider)}${zone ? `, its zone: ${zone}` : ''}`);
    return { provider, name, country: countryOf(name, provider), zone };
  }),
);
const withoutOwn = told.filter(({ country, zone }) => country === null && zone !== null).map(({ name }) => name);
assert.deepEqual(withoutOwn, ['europe-west3', 'us-west4', 'southamerica-east1']);
const called = (country) => told.filter((one) => one.country === country).map(({ name }) => name);
assert.deepEqual(called('China'), ['asia-east2', 'ap-east-1']);
assert.deepEqual(called('England'), ['europe-west2', 'eu-west-2']);
// Hong Kong is a territory of its own in the list from which countries are named.
assert.ok(supplemental.territoryContainment['030']._contains.includes('HK'));
JS
node "$dir/run.cjs"
