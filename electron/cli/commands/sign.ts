/** `sign`: signs off suppliers under the name of `--by`. */
import { Option } from 'commander';
import type { Signature } from '../../../shared/fields/evidence.ts';
import { reviewOutcomes } from '../../../shared/schema/evidence.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import type { CommandLine } from '../common/command-line.ts';
import { collected } from '../common/filter.ts';
import { withRegister } from '../common/open.ts';
import { refuse } from '../common/refuse.ts';
import { supplierIdOf } from '../common/supplier.ts';
import type { Act } from '../common/surroundings.ts';

interface SignOptions {
  register: string;
  processor: string[];
  outcome: Signature['outcome'];
  role?: string;
  reason?: string;
  remark?: string;
}

/** Adds `sign`: one change for all suppliers that are named; none is signed off if one is refused. */
export function addSignCommand(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('sign')
    .description(text.commands.sign)
    .requiredOption('--register <file>', text.register)
    .option('--processor <supplier>', text.options.signProcessor, collected, [])
    .addOption(
      new Option('--outcome <outcome>', text.options.outcome).choices(reviewOutcomes).makeOptionMandatory(),
    )
    .option('--role <role>', text.options.role)
    .option('--reason <text>', text.options.reason)
    .option('--remark <text>', text.options.remark)
    .counts({
      effects: {
        register: 'always',
        processor: 'always',
        outcome: 'always',
        role: 'always',
        reason: 'always',
        remark: 'always',
        by: 'always',
      },
    })
    .action(
      act<SignOptions>(async ({ register, processor, ...given }, around) => {
        const { actor, signal } = around;
        if (actor === undefined) refuse(text.signNeedsName);
        if (processor.length === 0) refuse(text.signOfWhom);
        const { outcome, role = '', reason = '', remark = '' } = given;
        const input = { reviewer: actor, reviewerRole: role, outcome, reason, remark };
        const signed = await withRegister(around, register, async (client) => {
          const targets: { id: string }[] = [];
          for (const named of processor) targets.push({ id: await supplierIdOf(client, named, text) });
          let suppliers = 0;
          for await (const step of await client.bulk.sign({ targets, input }, { signal })) {
            if (step.type === 'done') suppliers = step.suppliers;
          }
          return suppliers;
        });
        around.out(around.json ? `${JSON.stringify({ signed }, null, 1)}\n` : `${text.signed(signed)}\n`);
      }),
    );
}
