/** `backup`, `restore` and `lock`. */
import { existsSync } from 'node:fs';
import type { BackupEntry, RestorePlan } from '../../../shared/schema/backup.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { formatMoment, restoreSharing } from '../../../shared/words/safekeeping.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withCore, withRegister } from '../common/open.ts';
import { readPassphrase } from '../common/passphrase.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';
import type { RestoreOptions } from './chosen-backup.ts';

interface BackupOptions {
  register: string;
  folder?: string;
  passphraseFile?: string;
}

// Loaded only here: the other commands look at no backup.
const chosen = () => import('./chosen-backup.ts');

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function printPlan(plan: RestorePlan, { out, language }: Surroundings, text: CliMessages): void {
  const { safekeeping } = text;
  const now = plan.present === null ? safekeeping.unreadable : safekeeping.holds(plan.present);
  out(`${safekeeping.inBackup}: ${safekeeping.holds(plan.backup)}\n${safekeeping.now}: ${now}\n`);
  out(`${safekeeping.lost(plan)}\n`);
  const sharing = restoreSharing(plan);
  if (sharing) out(`${sharing[language]}\n`);
  if (plan.findings.length > 0) {
    const found = plan.findings.map(({ detail }) => `  ${detail[language]}\n`);
    out(`${safekeeping.findings(plan.findings.length)}\n${found.join('')}`);
  }
  if (plan.personsBack === null) out(`${safekeeping.personsUnknown}\n`);
  else if (plan.personsBack > 0) out(`${safekeeping.personsBack(plan.personsBack)}\n`);
}

function listed(backups: readonly BackupEntry[], { language }: Surroundings, text: CliMessages): string {
  const { safekeeping } = text;
  return backups
    .map(({ name, at, occasion, encrypted, register, isAhead }) =>
      [
        name,
        formatMoment(at, language),
        safekeeping.occasions[occasion],
        ...(encrypted ? [safekeeping.encrypted] : []),
        ...(register === 'unknown' ? [safekeeping.originUnknown] : []),
        ...(isAhead ? [safekeeping.ahead] : []),
      ].join('  '),
    )
    .map((line) => `${line}\n`)
    .join('');
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
    .option('--other-register', safekeeping.otherRegister)
    .option('--with-findings', safekeeping.withFindings)
    .option('--passphrase-file <file>', safekeeping.openPassphrase)
    .counts({
      facts: async (options: RestoreOptions) => (await chosen()).restoreFacts(options),
      effects: {
        register: 'always',
        list: 'always',
        from: { task: ['shown', 'written'] },
        dryRun: { task: ['shown', 'written'] },
        otherRegister: { task: ['written'] },
        withFindings: { task: ['written'] },
        passphraseFile: { task: ['shown', 'written'], backup: ['sealed-backup'] },
        by: 'never',
      },
    })
    .action(
      act<RestoreOptions>(async ({ register, from, list, dryRun, passphraseFile, ...despite }, around) => {
        const passphrase = readPassphrase(passphraseFile);
        await withCore(around, async (client) => {
          const { backups, folder } = await client.backup.list({ register });
          if (list && backups.length === 0 && !existsSync(register))
            throw (await chosen()).noneOf(register, folder);
          if (list) {
            around.out(
              around.json
                ? asJson({ folder, backups })
                : listed(backups, around, text) || `${safekeeping.none(folder)}\n`,
            );
            return;
          }
          const backup = from ?? (await chosen()).newest(backups, folder, register);
          const plan = await client.backup.plan({ register, backup, passphrase });
          if (!around.json) printPlan(plan, around, text);
          if (dryRun) {
            if (around.json) around.out(asJson({ from: backup, ...plan, restored: false }));
            return;
          }
          const { otherRegister, withFindings } = despite;
          const { kept } = await client.backup.restore({
            register,
            backup,
            passphrase,
            otherRegister,
            withFindings,
          });
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
