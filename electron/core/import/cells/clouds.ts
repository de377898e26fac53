/** Regions of clouds ("eu-west-2", "West Europe"): fixed names of places, each in one country. */
import { foldName } from '../../../../shared/law/places.ts';
import list from './cloud-regions.json' with { type: 'json' };
import { findPlace } from './find-place.ts';

/** A region in a text; `others` = countries of another provider's region of the same name. */
export interface FoundRegion {
  /** As it stands in the text. */
  readonly words: string;
  readonly provider: string;
  readonly country: string;
  readonly others: readonly string[];
  /** The text does not name the region's code, but the provider and the city. */
  readonly byCity: boolean;
  readonly start: number;
  readonly end: number;
}

interface Region {
  readonly provider: string;
  readonly code: string;
  readonly country: string;
  readonly place?: string;
}
const regions: readonly Region[] = list.regions;

const providerWords: readonly [string, RegExp][] = [
  ['AWS', /\b(aws|amazon( web services)?)\b/i],
  ['Azure', /\b(azure|microsoft)\b/i],
  ['Google Cloud', /\b(gcp|google( cloud)?)\b/i],
  ['Oracle Cloud', /\b(oci|oracle)\b/i],
  ['Alibaba Cloud', /\b(alibaba|aliyun)\b/i],
  ['Akamai (Linode)', /\b(akamai|linode)\b/i],
  ['DigitalOcean', /\bdigital ?ocean\b/i],
  ['Fly.io', /\bfly\.io\b/i],
  ['Hetzner Cloud', /\bhetzner\b/i],
  ['IBM Cloud', /\bibm\b/i],
  ['IONOS Cloud', /\bionos\b/i],
  ['OVHcloud', /\bovh(cloud)?\b/i],
  ...[
    'Tencent',
    'Vercel',
    'Supabase',
    'Vultr',
    'UpCloud',
    'Exoscale',
    'Leaseweb',
    'Cloudflare',
    'Scaleway',
  ].map((name): [string, RegExp] => [name, new RegExp(`\\b${name}\\b`, 'i')]),
];

/** Whether a text is the name of a provider of clouds, and nothing else. */
export const isCloud = (text: string): boolean =>
  providerWords.some(([, pattern]) => pattern.exec(text)?.[0].length === text.length);

/** Providers whose names of regions are used without naming them, the commonest first. */
const unnamed = ['AWS', 'Azure', 'Google Cloud'];

/** Letters and digits only: "West-Europe" and "westeurope" are one. */
const squeeze = (text: string) =>
  foldName(text)
    .replace(/europa/g, 'europe')
    .replace(/ /g, '');

const byCode = new Map<string, Region[]>();
for (const region of regions) {
  const code = squeeze(region.code);
  byCode.set(code, [...(byCode.get(code) ?? []), region]);
}

const MAX_WORDS = 4;

/**
 * The first cloud region in a text, or null. Short codes ("fra", "UK") count beside their provider only, which may stand elsewhere in
 * `around`: "Hetzner nbg1 / hel1".
 */
export function findRegion(text: string, around: string): FoundRegion | null {
  const named = providersIn(text);
  const providers = around === text ? named : providersIn(around);
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*/gu)];
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(MAX_WORDS, words.length - at); length > 0; length--) {
      const start = words[at]?.index ?? 0;
      const last = words[at + length - 1];
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      const said = text.slice(start, end);
      if (length > 1 && !/^[\p{L}\p{N} -]+$/u.test(said)) continue;
      const found = regionOf(said, providers);
      if (found) return { ...found, words: said, byCity: false, start, end };
    }
  }
  return named.length > 0 ? regionByCity(text, named) : null;
}

const providersIn = (text: string): string[] =>
  providerWords.flatMap(([name, pattern]) => (pattern.test(text) ? name : []));

type Known = Pick<FoundRegion, 'provider' | 'country' | 'others'>;

function regionOf(said: string, named: readonly string[]): Known | null {
  // A zone is its region with a letter behind it: eu-west-1a, europe-west4-b.
  const codes = [squeeze(said), /\d-?[a-f]$/i.test(said) ? squeeze(said).slice(0, -1) : ''];
  const all = codes.flatMap((code) => byCode.get(code) ?? []);
  const own = all.filter(({ provider }) => named.some((name) => provider.startsWith(name)));
  if (own.length > 0) return chosen(own);
  // Two words need the provider, or a country in them: "West Europe" alone is a part of the world.
  const isCode = /^\p{L}+(-\p{L}+)*-?\d+(-?[a-f])?$/u.test(said) && said.length > 5;
  const isOneWord = /^[a-z]{7,}\d?$/.test(said);
  if (isCode || isOneWord || (said.includes(' ') && squeeze(said).length > 3 && saysCountry(said)))
    return chosen(all);
  return null;
}

/** Whether one or two of the words are a country: "UK South", "South Africa North". */
function saysCountry(said: string): boolean {
  const words = said.split(/[ -]/);
  return words.some((word, at) =>
    [word, `${word} ${words[at + 1] ?? ''}`].some(
      (name) => !/^(is|in) ?/i.test(name) && findPlace(name).length > 0,
    ),
  );
}

function chosen(found: readonly Region[]): Known | null {
  const rank = ({ provider }: Region) =>
    unnamed.includes(provider) ? unnamed.indexOf(provider) : unnamed.length;
  const [first, ...rest] = found.toSorted((a, b) => rank(a) - rank(b));
  if (!first) return null;
  const others = [...new Set(rest.map(({ country }) => country))].filter(
    (country) => country !== first.country,
  );
  return { provider: first.provider, country: first.country, others };
}

/** "AWS Frankfurt", "Azure (Amsterdam)": a provider beside the city of one of its regions. */
function regionByCity(text: string, named: readonly string[]): FoundRegion | null {
  for (const { provider, place, country } of regions) {
    if (!place || !named.some((name) => provider.startsWith(name))) continue;
    const city = place.split(',')[0] ?? '';
    const at = text.toLowerCase().indexOf(city.toLowerCase());
    if (city.length < 4 || at < 0 || findPlace(city).length > 0) continue;
    return { words: city, provider, country, others: [], byCity: true, start: at, end: at + city.length };
  }
  return null;
}
