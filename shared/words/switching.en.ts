/** Sentences about what an agreement on a cloud service says of switching (Arts 25 and 29 Data Act), in English. */
import { formatNumber } from './both.ts';

export const switching = {
  incomplete: 'Not everything that was agreed about switching has been recorded yet.',
  notice: (period: string) =>
    `The notice period of ${period} is too long for switching: two months is the most (Art. 25(2)(d) Data Act).`,
  by: (date: string) => `A notice to switch is in time if it has been received by ${date}.`,
  transition: (days: number) =>
    `The transitional period of ${formatNumber(days, 'en')} days is too long: 30 days is the most (Art. 25(2)(a) Data Act).`,
  charged: 'The agreement has switching charges; they may no longer be imposed (Art. 29(1) Data Act).',
  chargesEnd: (date: string) =>
    `The switching charges in the agreement end on ${date} (Art. 29(1) Data Act).`,
};
