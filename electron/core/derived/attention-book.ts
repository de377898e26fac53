/**
 * What asks for attention in all suppliers, kept as long as a register is open: every screen shows how much it is.
 * It is made in steps of bounded time, and after a change only the suppliers that the history names are looked at
 * again. Only what the order needs is kept; the sentences of the few that are shown are made when they are.
 */
import { attentionOf, compareItems, type OrderedItem } from '../../../shared/explained/attention.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { judged } from '../../../shared/law/judged.ts';
import type { Judgement } from '../../../shared/law/verdict.ts';
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import type { Connection } from '../store/connection.ts';
import { lawKey } from '../store/countries.ts';
import { statement } from '../store/entities.ts';
import { historyHead } from '../store/history.ts';
import { readReminders } from '../store/reminders.ts';
import { readRecord, recordsBehind } from '../store/supplier-records.ts';
import { type JudgingProgress, judgementOn, readPolicy } from './judging.ts';

type TopItem = OrderedItem & Pick<AttentionItem, 'processorId' | 'owner'>;

/** The first of what asks for attention; the numbers are of all of it. */
export interface FirstAttention {
  readonly attention: AttentionItem[];
  readonly total: number;
  readonly counts: Record<AttentionItem['urgency'], number>;
  /** Suppliers with something to do now or soon. */
  readonly suppliers: number;
}

/** Suppliers that are read at a time. */
const BATCH = 100;
/** So many are kept in their order; who wants more gets all of it made at once. */
export const FIRST = 200;
/** From so many changed suppliers on, all are looked at again, in steps. */
const MANY = 500;

const noNumbers = () => ({ now: 0, soon: 0, later: 0, total: 0, suppliers: 0 });
type Numbers = ReturnType<typeof noNumbers>;

const books = new WeakMap<Connection, AttentionBook>();

export class AttentionBook {
  readonly #connection: Connection;
  /** Day, list and policy of what is kept. */
  #key = '';
  /** As far as it has seen the history. */
  #seen = { lines: 0, head: '' };
  #ofSupplier = new Map<string, readonly TopItem[]>();
  /** Row behind which suppliers are still to be looked at; null = none. */
  #behind: number | null = 0;
  #total = 0;
  /** Of all that is kept. */
  #numbers = noNumbers();
  /** The first of all that is kept, in their order, up to {@link FIRST}; null = to be picked out again. */
  #first: TopItem[] | null = null;

  /** The book of an open register, or of a copy on another day. */
  static of(connection: Connection): AttentionBook {
    const known = books.get(connection) ?? new AttentionBook(connection);
    books.set(connection, known);
    return known;
  }

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Works on for about `milliseconds`; gives how far it is, or null when it is of the day and of every change. */
  step(asOf: CivilDate, milliseconds: number): JudgingProgress | null {
    const until = performance.now() + milliseconds;
    const key = `${asOf} ${lawKey(this.#connection)} ${readPolicy(this.#connection).version}`;
    if (key !== this.#key) this.#begin(key);
    else this.#followChanges(asOf);
    const judgement = judgementOn(this.#connection, asOf);
    while (this.#behind !== null) {
      const batch = recordsBehind(this.#connection, this.#behind, BATCH, 'whole');
      for (const { id, record } of batch) this.#put(id, record ?? undefined, judgement);
      this.#behind = batch.at(-1)?.rowid ?? null;
      if (this.#behind !== null && performance.now() >= until) {
        return { done: Math.min(this.#ofSupplier.size, this.#total), total: this.#total };
      }
    }
    return null;
  }

  /** The first `limit` (at most {@link FIRST}), most urgent first. The book must be of the day. */
  first(asOf: CivilDate, limit: number): FirstAttention {
    this.#first ??= picked(this.#ofSupplier.values(), FIRST);
    return this.#answer(asOf, this.#first.slice(0, limit), this.#numbers);
  }

  /** As {@link first}, of the owners that are theirs alone. */
  firstOf(asOf: CivilDate, limit: number, isTheirs: (owner: string) => boolean): FirstAttention {
    const theirs = [...this.#ofSupplier.values()].filter(([item]) => item && isTheirs(item.owner));
    const numbers = noNumbers();
    for (const items of theirs) count(numbers, items, 1);
    return this.#answer(asOf, picked(theirs, limit), numbers);
  }

  #answer(asOf: CivilDate, first: readonly TopItem[], numbers: Numbers): FirstAttention {
    const { total, suppliers, ...counts } = numbers;
    return { attention: this.#written(first, asOf), total, counts, suppliers };
  }

  #begin(key: string): void {
    this.#key = key;
    this.#seen = historyHead(this.#connection);
    this.#ofSupplier = new Map();
    this.#numbers = noNumbers();
    this.#first = null;
    this.#behind = 0;
    const counted = statement(
      this.#connection,
      'SELECT count(*) AS n FROM processor WHERE deleted = 0',
    ).get();
    this.#total = (counted as { n: number }).n;
  }

  #followChanges(asOf: CivilDate): void {
    const now = historyHead(this.#connection);
    if (now.head === this.#seen.head) return;
    // A long change that was given up takes its lines back: what was seen of it did not happen.
    const isContinued =
      this.#seen.lines === 0 || hashOf(this.#connection, this.#seen.lines) === this.#seen.head;
    const changed = isContinued ? suppliersChangedSince(this.#connection, this.#seen.lines) : [];
    if (!isContinued || changed.length >= MANY) {
      this.#begin(this.#key);
      return;
    }
    this.#seen = now;
    const judgement = judgementOn(this.#connection, asOf);
    for (const id of changed) this.#put(id, readRecord(this.#connection, id), judgement);
  }

  #put(id: string, record: ProcessorRecord | undefined, judgement: Judgement): void {
    count(this.#numbers, this.#ofSupplier.get(id) ?? [], -1);
    if (this.#first?.some(({ processorId }) => processorId === id)) this.#first = null;
    if (record === undefined) {
      this.#ofSupplier.delete(id);
      return;
    }
    const items = attentionOf(judged(record, judgement), this.#decided(id)).map(kept);
    this.#ofSupplier.set(id, items);
    count(this.#numbers, items, 1);
    if (this.#first !== null) for (const item of items) place(this.#first, item, FIRST);
  }

  #decided(id: string) {
    return readReminders(this.#connection, id);
  }

  #written(first: readonly TopItem[], asOf: CivilDate): AttentionItem[] {
    const judgement = judgementOn(this.#connection, asOf);
    const items = new Map<string, AttentionItem>();
    for (const id of new Set(first.map(({ processorId }) => processorId))) {
      const record = readRecord(this.#connection, id);
      if (!record) continue;
      for (const item of attentionOf(judged(record, judgement), this.#decided(id)))
        items.set(`${id} ${item.key}`, item);
    }
    return first.flatMap(({ processorId, key }) => items.get(`${processorId} ${key}`) ?? []);
  }
}

/** Adds what one supplier asks for, or takes it off again. */
function count(numbers: Numbers, items: readonly TopItem[], times: 1 | -1): void {
  for (const { urgency } of items) numbers[urgency] += times;
  numbers.total += times * items.length;
  if (items.some(({ urgency }) => urgency !== 'later')) numbers.suppliers += times;
}

const kept = ({ key, code, urgency, due, processorId, processor, owner }: AttentionItem): TopItem => ({
  key,
  code,
  urgency,
  due,
  processorId,
  processor,
  owner,
});

/** The first `limit` of all. */
function picked(ofSuppliers: Iterable<readonly TopItem[]>, limit: number): TopItem[] {
  const first: TopItem[] = [];
  for (const items of ofSuppliers) for (const item of items) place(first, item, limit);
  return first;
}

/** Puts an item in its place among the first `limit`, where it belongs to them. */
function place(first: TopItem[], item: TopItem, limit: number): void {
  const last = first.at(-1);
  if (first.length >= limit && (last === undefined || compareItems(last, item) <= 0)) return;
  let at = first.length;
  while (at > 0 && compareItems(first[at - 1] as TopItem, item) > 0) at -= 1;
  first.splice(at, 0, item);
  if (first.length > limit) first.pop();
}

function hashOf(connection: Connection, line: number): string | undefined {
  const row = statement(connection, 'SELECT hash FROM history_line WHERE seq = ?').get(line);
  return (row as { hash: string } | undefined)?.hash;
}

/** Suppliers that lines of the history behind `line` are about, also through a sub-processor or a merge. */
function suppliersChangedSince(connection: Connection, line: number): string[] {
  const rows = statement(
    connection,
    `SELECT processor_id AS id FROM history_line WHERE seq > @line AND processor_id IS NOT NULL
     UNION
     SELECT c.processor_id FROM history_line l JOIN chain_link c ON c.sub_processor_id = l.entity_id
     WHERE l.seq > @line AND l.entity = 'sub_processor'
     UNION
     SELECT e.value FROM history_line l JOIN history_value v ON v.seq = l.seq
       JOIN json_each(json_array(json(v.old), json(v.new))) e
     WHERE l.seq > @line AND l.field = 'processorId' AND e.value IS NOT NULL`,
  ).all({ line }) as { id: string }[];
  return rows.map(({ id }) => id);
}
