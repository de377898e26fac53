/** A large register for benches that open pages or ask questions of all of it: made once, and kept where a file is named. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Core } from '../../electron/core/register/core.ts';
import { entities, writeStored } from '../../electron/core/store/entities.ts';
import { appendHistory, type NewLine } from '../../electron/core/store/history.ts';
import { emptyOf } from '../../shared/fields/field.ts';
import { chainFields, emptySubProcessor } from '../../shared/fields/sub-processor.ts';
import { noon } from '../clock.ts';
import { fillRegister, judgeAll } from './fill.ts';

/** Sub-processors of the register, all of which many suppliers share. */
const SUB_PROCESSORS = 24;
/** Every so many suppliers one has a chain. */
const WITH_CHAIN = 10;
/** Links of a chain, each under the one before. */
const CHAIN = 3;

export interface LargeRegister {
  readonly core: Core;
  readonly file: string;
  /** A supplier without sub-processors, and one with a chain of them that many others share. */
  readonly plain: string;
  readonly chained: string;
  /** Closes it; a file that was not named is removed. */
  close(): void;
}

/** @param kept path of a register that stays for the next run; null = a temporary one. */
export async function largeRegister(suppliers: number, kept: string | null): Promise<LargeRegister> {
  const folder = kept === null ? mkdtempSync(join(tmpdir(), 'vwr-bench-')) : null;
  const file = kept ?? join(folder ?? '', 'register.vwr');
  const core = new Core({ dataFolder: null, clock: noon });
  if (existsSync(file)) core.open(file);
  else {
    core.create(file, 'Meting');
    await fillRegister(core, suppliers);
    await fillChains(core);
  }
  await judgeAll(core);
  const one = (condition: string): string =>
    core.stored
      .prepare(
        `SELECT id FROM processor p WHERE ${condition} (SELECT 1 FROM chain_link WHERE processor_id = p.id)`,
      )
      .pluck()
      .get() as string;
  return {
    core,
    file,
    plain: one('NOT EXISTS'),
    chained: one('EXISTS'),
    close: () => {
      core.close();
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function fillChains(core: Core): Promise<void> {
  await core.write('bench', '', ({ connection, change }) => {
    const lines: NewLine[] = [];
    const put = (
      entity: typeof entities.sub_processor | typeof entities.chain_link,
      processorId: string | null,
      fields: Readonly<Record<string, unknown>>,
    ): string => {
      const id = randomUUID();
      writeStored(connection, entity, { id, version: 1, processorId, deleted: false, fields } as never);
      const of = { entity: entity.name, entityId: id, processorId };
      lines.push({ ...of, action: 'create', field: null, old: null, new: JSON.stringify(fields) });
      return id;
    };
    const subs = Array.from({ length: SUB_PROCESSORS }, (_, n) =>
      put(entities.sub_processor, null, { ...emptySubProcessor(`Wolkendienst ${n} Ltd.`), country: 'IE' }),
    );
    const suppliers = connection.prepare('SELECT id FROM processor ORDER BY rowid').pluck().all() as string[];
    for (let n = 0; n < suppliers.length; n += WITH_CHAIN) {
      let parentLinkId: string | null = null;
      for (let link = 0; link < CHAIN; link += 1) {
        const subProcessorId = subs[(n / WITH_CHAIN + link * 5) % SUB_PROCESSORS];
        const fields = { ...emptyOf(chainFields), subProcessorId, parentLinkId };
        parentLinkId = put(entities.chain_link, suppliers[n] ?? null, fields);
      }
    }
    appendHistory(connection, change, lines);
    connection.exec('DELETE FROM verdict_state');
  });
}
