/** Where the data are: the map and its table, in English. */
import { counted, formatNumber } from './both.ts';

const en = counted('en');

export const places = {
  title: 'Where the data are',
  lead: 'Countries where data are stored or can be reached from, by the worst verdict in that country.',
  map: (places: number) => `Map: ${en(places, 'place', 'places')} with data, by verdict.`,
  europe: 'Europe',
  legend: 'Legend',
  noData: 'No data',
  table: 'Places with data',
  place: 'Country',
  result: 'Verdict',
  suppliers: 'Suppliers',
  flows: 'Flows',
  summary: (place: string, result: string, suppliers: number) =>
    `${place}: ${result.toLowerCase()}, ${en(suppliers, 'supplier', 'suppliers')}`,
  showAll: (n: number) => `Show all ${formatNumber(n, 'en')} places`,
  showLess: 'Show less',
  empty: 'Where the data are is not recorded for any supplier yet. Ask, and record every country.',
};
