/** `letter`: an e-mail to a supplier or its owner as a draft, and that a person has sent it. */

import { Option } from 'commander';
import { askedTopics, type LetterRequest } from '../../../shared/schema/outlook.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { requireFolder, writeWhole } from '../../core/ground/files.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withRegister } from '../common/open.ts';
import { refuse } from '../common/refuse.ts';
import { supplierIdOf } from '../common/supplier.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';

interface LetterOptions {
  register: string;
  processor: string;
  about: (typeof abouts)[number];
  out?: string;
  sent?: string;
}

const abouts = [...askedTopics, 'terms', 'locations', 'control', 'objection', 'owner'] as const;

/**
 * Null if it is about an agreement, and none counts, or about an announcement that was not accepted, and there is none: the
 * last one is meant. Errors: `not-found`.
 */
async function requestOf(
  { processor, about }: LetterOptions,
  { language }: Surroundings,
  client: Client,
): Promise<LetterRequest | null> {
  const whose = { processorId: processor, language };
  if (about === 'terms') {
    const { agreementId } = (await client.processors.get({ id: processor })).verdict;
    return agreementId === null ? null : { kind: 'missing-terms', agreementId, ...whose };
  }
  if (about === 'objection') {
    const { announcements } = (await client.processors.get({ id: processor })).record;
    const last = announcements
      .filter(({ decision }) => decision !== 'accepted')
      .reduce<(typeof announcements)[number] | null>(
        (latest, one) => (latest === null || one.announcedOn >= latest.announcedOn ? one : latest),
        null,
      );
    return last && { kind: 'objection', announcementId: last.id, ...whose };
  }
  return about === 'locations' || about === 'control' || about === 'owner'
    ? { kind: about, ...whose }
    : { kind: 'ask', topic: about, ...whose };
}

/** Adds the command. */
export function addLetterCommand(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('letter')
    .description(text.commands.letter)
    .requiredOption('--register <file>', text.register)
    .requiredOption('--processor <supplier>', text.options.processor)
    .addOption(new Option('--about <what>', text.options.about).choices(abouts).makeOptionMandatory())
    .option('--out <file.eml>', text.options.draft)
    .option('--sent <date>', text.options.sent)
    .counts({
      facts: ({ sent }: LetterOptions) => ({
        task: sent === undefined ? ('drafted' as const) : ('sent' as const),
      }),
      effects: {
        register: 'always',
        processor: 'always',
        about: 'always',
        out: 'always',
        sent: 'always',
        by: { task: ['sent'] },
      },
    })
    .action(
      act<LetterOptions>(async (options, around) => {
        const { out, sent } = options;
        if (out !== undefined) requireFolder(out);
        const letter = await withRegister(around, options.register, async (client) => {
          const processor = await supplierIdOf(client, options.processor, text);
          const request = await requestOf({ ...options, processor }, around, client);
          const written = request && (await client.outlook.letter(request));
          if (request !== null && written !== null && sent !== undefined)
            await client.outlook.letterSent({ request, on: sent });
          return written;
        });
        if (letter === null) refuse(text.noLetter(options.about), 'not-found');
        if (out !== undefined) writeWhole(out, letter.message);
        if (around.json) around.out(`${JSON.stringify(letter, null, 1)}\n`);
        else if (out === undefined) around.out(`${letter.subject}\n\n${letter.body}\n`);
        else around.out(`${text.written(out)}\n`);
      }),
    );
}
