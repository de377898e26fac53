/** Where the data are: the map and its table, in Dutch. */
import { counted, formatNumber } from './both.ts';

const nl = counted('nl');

export const places = {
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
  showAll: (n: number) => `Alle ${formatNumber(n, 'nl')} plaatsen tonen`,
  showLess: 'Minder tonen',
  empty: 'Nog van geen leverancier is vastgelegd waar de gegevens zijn. Vraag het na en leg elk land vast.',
};
