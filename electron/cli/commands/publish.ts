/** `publish`: the list of processors or sub-processors for outside, and the notice to customers of what changed. */

import { Option } from 'commander';
import { civilDate } from '../../../shared/schema/primitives.ts';
import {
  type PublicColumn,
  type PublishFormat,
  type PublishPreview,
  type PublishRequest,
  publicColumns,
  publishedLists,
  publishFormats,
  usualColumns,
} from '../../../shared/schema/publish.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { listed } from '../../../shared/words/in-sentence.ts';
import { gapText } from '../../../shared/words/privacy-sentence.ts';
import { firstOf, leftOutNotes, unknownNotes } from '../../../shared/words/publish-notes.ts';
import { writeWhole } from '../../core/ground/files.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withRegister } from '../common/open.ts';
import { refuse, wordsOf } from '../common/refuse.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';
import { requireTarget } from './output.ts';

interface PublishOptions {
  register: string;
  out?: string;
  sentence?: boolean;
  as: PublishRequest['list'];
  columns?: string;
  chain?: 'yes' | 'no';
  withProcessors?: boolean;
  asOf?: string;
  since?: string;
  published?: boolean;
  notice?: string;
  objectionDays?: string;
  effective?: string;
}

/** Errors: `invalid` names a column that does not exist or is given twice. */
function columnsOf(given: string | undefined, { publish }: CliMessages): PublicColumn[] {
  if (given === undefined) return [...usualColumns];
  const columns: PublicColumn[] = [];
  for (const word of wordsOf(given)) {
    const known = publicColumns.find((column) => column === word);
    if (known === undefined) refuse(publish.columnUnknown(word, publicColumns.join(', ')));
    if (columns.includes(known)) refuse(publish.columnTwice(word));
    columns.push(known);
  }
  return columns;
}

function requestOf(options: PublishOptions, { language }: Surroundings, text: CliMessages): PublishRequest {
  const { as: list, chain, withProcessors = false, asOf = null, since = null } = options;
  if (since !== null && since !== 'last' && !civilDate.safeParse(since).success) {
    refuse(text.publish.sinceUnfit(since));
  }
  return {
    list,
    columns: columnsOf(options.columns, text),
    // A customer is told of the whole chain; a privacy statement names who processes for us.
    withChain: chain === undefined ? list === 'sub-processors' : chain === 'yes',
    withProcessors,
    language,
    asOf,
    since,
  };
}

function daysOf(given: string | undefined, { publish }: CliMessages): number | null {
  if (given === undefined) return null;
  if (!/^[1-9]\d{0,2}$/.test(given) || Number(given) > 365) refuse(publish.daysWhole(given));
  return Number(given);
}

/** What a person is to know before publishing goes beside the output, not into it. */
function tell(
  preview: PublishPreview,
  list: PublishRequest['list'],
  around: Surroundings,
  text: CliMessages,
) {
  for (const note of leftOutNotes(preview, list, around.language)) around.err(`${note}\n`);
  const doubts = unknownNotes(preview, around.language);
  if (doubts.length > 0) around.err(`${text.publish.notRecorded}:\n`);
  for (const { text: note, names } of doubts) around.err(`- ${note}\n  ${listed(names)}\n`);
}

/** The notice that is asked for; null where there is nothing to tell, or none is asked for. */
async function noticeAsked(
  client: Client,
  request: PublishRequest,
  { notice, objectionDays: days, effective }: PublishOptions,
  around: Surroundings,
  text: CliMessages,
): Promise<{ readonly out: string; readonly message: string } | null> {
  if (notice === undefined) return null;
  const ofChange = { objectionDays: daysOf(days, text), effectiveOn: effective ?? null };
  const letter = await client.publish.notice({ ...request, ...ofChange });
  if (letter === null) around.err(`${text.publish.noNotice}\n`);
  return letter && { out: notice, message: letter.message };
}

/** The sentence goes to the output, what it waits for beside it. */
async function tellSentence(options: PublishOptions, around: Surroundings, text: CliMessages): Promise<void> {
  const { register, asOf = null } = options;
  const { language } = around;
  await withRegister(around, register, async (client) => {
    const told = await client.publish.sentence({ language, asOf });
    around.exit(told.state === 'none' || told.state === 'whole' ? 0 : 1);
    if (around.json) {
      const gaps = told.gaps.map((gap) => ({ ...gap, text: gapText(gap, language) }));
      around.out(`${JSON.stringify({ ...told, gaps }, null, 1)}\n`);
      return;
    }
    if (told.text !== '') around.out(`${told.text}\n`);
    around.err(`${text.publish.sentenceState[told.state]}\n`);
    for (const gap of told.gaps) {
      around.err(`- ${gapText(gap, language)}\n`);
      if (gap.names.length > 0) around.err(`  ${listed(firstOf(gap))}\n`);
    }
  });
}

async function publishList(options: PublishOptions, around: Surroundings, text: CliMessages): Promise<void> {
  const { out } = options;
  if (out === undefined) refuse(text.publish.outNeeded);
  if (options.published === true && options.asOf !== undefined) refuse(text.publish.publishedToday);
  const format = requireTarget<PublishFormat>(out, [...publishFormats], text);
  if (options.notice !== undefined) requireTarget(options.notice, ['eml'], text, '--notice');
  const request = requestOf(options, around, text);
  daysOf(options.objectionDays, text);
  await withRegister(around, options.register, async (client) => {
    const preview = await client.publish.preview(request);
    if (request.since === 'last' && preview.lastPublished === null) refuse(text.publish.neverPublished);
    const file = await client.publish.make({ ...request, format });
    // What may be refused is asked before anything is written.
    const notice = await noticeAsked(client, request, options, around, text);
    writeWhole(out, new Uint8Array(await file.arrayBuffer()));
    if (notice !== null) writeWhole(notice.out, notice.message);
    if (options.published === true) await client.publish.record(request);
    const { unknown, chainUnknown, leftOut, changes } = preview;
    around.exit(unknown.length === 0 && chainUnknown === null ? 0 : 1);
    if (around.json) {
      const told = { file: out, bytes: file.size, notice: notice?.out ?? null };
      around.out(`${JSON.stringify({ ...told, leftOut, unknown, chainUnknown, changes }, null, 1)}\n`);
      return;
    }
    around.out(`${text.written(out)}\n`);
    if (notice !== null) around.out(`${text.written(notice.out)}\n`);
    tell(preview, options.as, around, text);
  });
}

/** Adds the command. */
export function addPublishCommand(program: CommandLine, act: Act, text: CliMessages): void {
  const words = text.publish;
  const ofList = { task: ['publication'] } as const;
  program
    .command('publish')
    .description(words.command)
    .requiredOption('--register <file>', text.register)
    .option('--out <file>', text.out)
    .option('--sentence', words.sentence)
    .addOption(new Option('--as <list>', words.as).choices(publishedLists).default('processors'))
    .option('--columns <names>', words.columns(publicColumns.join(', ')))
    .addOption(new Option('--chain <answer>', words.chain).choices(['yes', 'no']))
    .option('--with-processors', words.withProcessors)
    .option('--as-of <date>', text.asOf)
    .option('--since <date>', words.since)
    .option('--published', words.published)
    .option('--notice <file.eml>', words.notice)
    .option('--objection-days <number>', words.objectionDays)
    .option('--effective <date>', words.effective)
    .counts({
      facts: ({ as: list, notice, published, sentence }: PublishOptions) => ({
        task: sentence === true ? ('sentence' as const) : ('publication' as const),
        list: list === 'processors' ? ('processors' as const) : ('sub-processors' as const),
        record: published === true ? ('recorded' as const) : ('not-recorded' as const),
        notice: notice === undefined ? ('no-notice' as const) : ('notice' as const),
      }),
      effects: {
        register: 'always',
        sentence: 'always',
        asOf: 'always',
        out: ofList,
        as: ofList,
        columns: ofList,
        chain: ofList,
        since: ofList,
        published: ofList,
        notice: ofList,
        withProcessors: { ...ofList, list: ['sub-processors'] },
        objectionDays: { ...ofList, notice: ['notice'] },
        effective: { ...ofList, notice: ['notice'] },
        by: { ...ofList, record: ['recorded'] },
      },
    })
    .action(
      act<PublishOptions>((options, around) =>
        options.sentence === true ? tellSentence(options, around, text) : publishList(options, around, text),
      ),
    );
}
