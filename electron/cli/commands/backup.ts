/** `backup`, `restore` and `lock`. */

import { resolve } from 'node:path';
import type { BackupEntry, RestorePlan } from '../../../shared/schema/backup.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { backupSentences, formatMoment } from '../../../shared/words/safekeeping.ts';
import { backupFolder, findBackup, listBackups } from '../../core/backup/folder.ts';
import { Problem } from '../../core/ground/problem.ts';
import { isSealedFile } from '../../core/ground/seal.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withCore, withRegister } from '../common/open.ts';
import { readPassphrase } from '../common/passphrase.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';

interface BackupOptions {
  register: string;
  folder?: string;
  passphraseFile?: string;
}

interface RestoreOptions {
  register: string;
  from?: string;
  list?: boolean;
  dryRun?: boolean;
  passphraseFile?: string;
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function printPlan(plan: RestorePlan, { out }: Surroundings, text: CliMessages): void {
  const { safekeeping } = text;
  const now = plan.present === null ? safekeeping.unreadable : safekeeping.holds(plan.present);
  out(`${safekeeping.inBackup}: ${safekeeping.holds(plan.backup)}\n${safekeeping.now}: ${now}\n`);
  out(`${safekeeping.lost(plan)}\n`);
  if (plan.personsBack > 0) out(`${safekeeping.personsBack(plan.personsBack)}\n`);
}

function listed(backups: readonly BackupEntry[], { language }: Surroundings, text: CliMessages): string {
  const { safekeeping } = text;
  return backups
    .map(({ name, at, occasion, encrypted }) =>
      [
        name,
        formatMoment(at, language),
        safekeeping.occasions[occasion],
        encrypted ? safekeeping.encrypted : '',
      ].join('  '),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** Name of the newest backup, not counting files that a restore set aside. Errors: `not-found`. */
function newest(backups: readonly BackupEntry[], folder: string): string {
  const found = backups.find(({ occasion }) => occasion !== 'before-restore');
  if (!found) throw new Problem('not-found', backupSentences.none(folder));
  return found.name;
}

async function restoreFacts({ register, from, list, dryRun }: RestoreOptions) {
  if (list) return { task: 'listed' as const };
  const folder = backupFolder(resolve(register));
  const backup = findBackup(folder, from ?? newest(listBackups(folder), folder));
  const isSealed = await isSealedFile(backup);
  return {
    task: dryRun ? ('shown' as const) : ('written' as const),
    backup: isSealed ? ('sealed-backup' as const) : ('plain-backup' as const),
  };
}

/** Adds the commands for backups and the lock. */
export function addBackupCommands(program: CommandLine, act: Act, text: CliMessages): void {
  const { safekeeping } = text;
  program
    .command('backup')
    .description(safekeeping.backup)
    .requiredOption('--register <file>', text.register)
    .option('--folder <folder>', safekeeping.folder)
    .option('--passphrase-file <file>', safekeeping.passphraseFile)
    .counts({ effects: { register: 'always', folder: 'always', passphraseFile: 'always', by: 'never' } })
    .action(
      act<BackupOptions>(async ({ register, folder = null, passphraseFile }, around) => {
        const passphrase = readPassphrase(passphraseFile);
        const made = await withRegister(around, register, (client) =>
          client.backup.make({ folder, passphrase }),
        );
        around.out(around.json ? asJson(made) : `${text.written(made.file)}\n`);
      }),
    );

  program
    .command('restore')
    .description(safekeeping.restore)
    .requiredOption('--register <file>', text.register)
    .option('--from <backup>', safekeeping.from)
    .option('--list', safekeeping.list)
    .option('--dry-run', safekeeping.dryRun)
    .option('--passphrase-file <file>', safekeeping.openPassphrase)
    .counts({
      facts: restoreFacts,
      effects: {
        register: 'always',
        list: 'always',
        from: { task: ['shown', 'written'] },
        dryRun: { task: ['shown', 'written'] },
        passphraseFile: { task: ['shown', 'written'], backup: ['sealed-backup'] },
        by: 'never',
      },
    })
    .action(
      act<RestoreOptions>(async ({ register, from, list, dryRun, passphraseFile }, around) => {
        const passphrase = readPassphrase(passphraseFile);
        await withCore(around, async (client) => {
          const { backups, folder } = await client.backup.list({ register });
          if (list) {
            around.out(
              around.json
                ? asJson({ folder, backups })
                : listed(backups, around, text) || `${safekeeping.none(folder)}\n`,
            );
            return;
          }
          const backup = from ?? newest(backups, folder);
          const plan = await client.backup.plan({ register, backup, passphrase });
          if (!around.json) printPlan(plan, around, text);
          if (dryRun) {
            if (around.json) around.out(asJson({ from: backup, ...plan, restored: false }));
            return;
          }
          const { kept } = await client.backup.restore({ register, backup, passphrase });
          around.out(
            around.json
              ? asJson({ from: backup, ...plan, restored: true, kept })
              : `${safekeeping.restored(kept)}\n`,
          );
        });
      }),
    );

  program
    .command('lock')
    .description(safekeeping.lock)
    .requiredOption('--register <file>', text.register)
    .option('--take-over', safekeeping.takeOver)
    .counts({ effects: { register: 'always', takeOver: 'always', by: 'never' } })
    .action(
      act<{ register: string; takeOver?: boolean }>(async ({ register, takeOver }, around) => {
        const { access } = await withRegister(around, register, (client) =>
          takeOver ? client.register.takeOver() : client.register.status(),
        );
        if (around.json) around.out(asJson(access));
        else {
          const notes = (access?.notes ?? []).map(({ message }) => `${message[around.language]}\n`);
          if (!access?.holder) around.out(`${safekeeping.free}\n`);
          around.out(notes.join(''));
        }
      }),
    );
}
