/** What reading and writing the records is done with. */
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { Connection } from './connection.ts';
import type { Change } from './history.ts';

/** Records on a day: the register itself for today, a copy in memory for any other day. */
export interface View {
  readonly connection: Connection;
  readonly asOf: CivilDate;
}

/** One change: the writer of the history lines, and the suppliers whose verdicts it touches. */
export interface Writing {
  readonly connection: Connection;
  readonly change: Change;
  /** Names a supplier that must be judged anew when the change is done. */
  readonly touch: (processorId: string) => void;
}
