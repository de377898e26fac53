/** Sentences about what an agreement on a cloud service says of switching (Arts 25 and 29 Data Act), in Dutch. */
import { formatNumber } from './both.ts';

export const switching = {
  incomplete: 'Nog niet alles wat over overstappen is afgesproken, is vastgelegd.',
  notice: (period: string) =>
    `De opzegtermijn van ${period} is voor overstappen te lang: die mag hooguit twee maanden zijn (art. 25 lid 2 onder d dataverordening).`,
  by: (date: string) =>
    `Een opzegging om over te stappen is op tijd als die uiterlijk op ${date} is ontvangen.`,
  transition: (days: number) =>
    `De overgangsperiode van ${formatNumber(days, 'nl')} dagen is te lang: die mag hooguit 30 dagen zijn (art. 25 lid 2 onder a dataverordening).`,
  charged:
    'In de overeenkomst staan overstapkosten; die mogen niet meer in rekening worden gebracht (art. 29 lid 1 dataverordening).',
  chargesEnd: (date: string) =>
    `De overstapkosten in de overeenkomst vervallen op ${date} (art. 29 lid 1 dataverordening).`,
};
