/** On which day, against which list, under which choices a transfer is assessed. */
import type { CivilDate } from './dates.ts';
import type { CountryList } from './jurisdictions.ts';
import type { TransferPolicy } from './policy.ts';

export interface TransferContext {
  readonly asOf: CivilDate;
  readonly list: CountryList;
  readonly policy: TransferPolicy;
}
