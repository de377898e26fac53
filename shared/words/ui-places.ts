/** Where the data are: the map and its table. */
import { both, counted } from './ui-both.ts';

const nl = counted('nl');
const en = counted('en');

export const places = both(
  {
    title: 'Waar de gegevens zijn',
    lead: 'Landen waar gegevens staan of van waaruit men erbij kan, naar het zwaarste oordeel in dat land.',
    map: (places: number) => `Kaart: ${nl(places, 'plaats', 'plaatsen')} met gegevens, naar oordeel.`,
    europe: 'Europa',
    legend: 'Legenda',
    noData: 'Geen gegevens',
    table: 'Plaatsen met gegevens',
    place: 'Land',
    result: 'Oordeel',
    suppliers: 'Leveranciers',
    flows: 'Stromen',
    summary: (place: string, result: string, suppliers: number) =>
      `${place}: ${result.toLowerCase()}, ${nl(suppliers, 'leverancier', 'leveranciers')}`,
    notAssessed: 'Niet beoordeeld',
    showAll: (n: number) => `Alle ${n} plaatsen tonen`,
    showLess: 'Minder tonen',
    empty: 'Nog van geen leverancier is vastgelegd waar de gegevens zijn. Vraag het na en leg elk land vast.',
  },
  {
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
    notAssessed: 'Not assessed',
    showAll: (n: number) => `Show all ${n} places`,
    showLess: 'Show less',
    empty: 'Where the data are is not recorded for any supplier yet. Ask, and record every country.',
  },
);
