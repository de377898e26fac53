/** `documents`: the documents of a supplier, adding one, and getting one out. */
import { Option } from 'commander';
import { documentKinds } from '../../../shared/schema/evidence.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { requireFolder } from '../../core/ground/files.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { CommandLine } from '../common/command-line.ts';
import { givenFile } from '../common/given-file.ts';
import { withRegister } from '../common/open.ts';
import { refuse } from '../common/refuse.ts';
import { supplierIdOf } from '../common/supplier.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';
import { save } from './output.ts';

interface DocumentsOptions {
  register: string;
  processor: string;
  add?: string;
  agreement?: string;
  kind?: (typeof documentKinds)[number];
  fetch?: string;
  out?: string;
}

/** What is asked for. Errors: `invalid` for two of them, and for a document without a place to put it. */
function taskOf({ add, fetch, out }: DocumentsOptions, { documents }: CliMessages) {
  if (add !== undefined && fetch !== undefined) refuse(documents.oneAtATime);
  if (fetch !== undefined && out === undefined) refuse(documents.needsOut);
  return add !== undefined ? 'added' : fetch !== undefined ? 'fetched' : 'documents';
}

/** Adds the command: exit 0. */
export function addDocumentsCommand(program: CommandLine, act: Act, text: CliMessages): void {
  const { documents } = text;
  program
    .command('documents')
    .description(documents.command)
    .requiredOption('--register <file>', text.register)
    .requiredOption('--processor <supplier>', text.options.processor)
    .option('--add <file>', documents.add)
    .option('--agreement <agreement>', documents.agreement)
    .addOption(new Option('--kind <kind>', documents.kind).choices(documentKinds))
    .option('--fetch <id>', documents.fetch)
    .option('--out <file>', text.out)
    .counts({
      facts: (options: DocumentsOptions) => ({ task: taskOf(options, text) }),
      effects: {
        register: 'always',
        processor: 'always',
        add: 'always',
        agreement: { task: ['added'] },
        kind: { task: ['added'] },
        fetch: 'always',
        out: { task: ['fetched'] },
        by: { task: ['added'] },
      },
    })
    .action(
      act<DocumentsOptions>(async (options, around) => {
        const { register, add, fetch, out } = options;
        if (out !== undefined) requireFolder(out);
        await withRegister(around, register, async (client) => {
          const processor = await supplierIdOf(client, options.processor, text);
          if (add !== undefined) await addOne(client, add, { ...options, processor }, around, text);
          else if (fetch !== undefined && out !== undefined) {
            const present = await client.documents.list({ processorId: processor });
            if (!present.some(({ id }) => id === fetch))
              refuse(documents.noSuch(fetch, present), 'not-found');
            await save(await client.documents.fetch({ id: fetch }), out, around, text);
          } else await show(client, processor, around, text);
        });
      }),
    );
}

/** The agreement of the supplier with this id or title. Errors: `not-found`, naming those that there are. */
async function agreementIdOf(
  client: Client,
  processor: string,
  named: string,
  { documents }: CliMessages,
): Promise<string> {
  const { agreements } = (await client.processors.get({ id: processor })).record;
  const meant = agreements.filter(({ id, title }) => id === named || title === named);
  const [only] = meant;
  if (meant.length === 1 && only !== undefined) return only.id;
  return refuse(documents.whichAgreement(named, agreements), 'not-found');
}

/** Stores a file with a supplier, or with one of its agreements. Errors: `too-large` above 50 MB, `not-found`. */
async function addOne(
  client: Client,
  path: string,
  { processor, agreement, kind }: DocumentsOptions,
  around: Surroundings,
  text: CliMessages,
): Promise<void> {
  const file = await givenFile(path);
  const agreementId =
    agreement === undefined ? null : await agreementIdOf(client, processor, agreement, text);
  const before = await client.documents.list({ processorId: processor });
  const saved = await client.documents.add({ file, processorId: processor, agreementId, kind: kind ?? null });
  const same = before.find(({ sha256 }) => sha256 === saved.sha256);
  const told = [text.documents.added(saved.name, saved.id)];
  if (same) told.push(text.documents.again(same.name, same.id));
  around.out(around.json ? `${JSON.stringify(saved, null, 1)}\n` : `${told.join('\n')}\n`);
}

/** Tells what there is, with the signatures that a PDF says it has: recognised, not verified. */
async function show(
  client: Client,
  processorId: string,
  around: Surroundings,
  text: CliMessages,
): Promise<void> {
  const { record } = await client.processors.get({ id: processorId });
  const signed = await client.documents.signatures({ processorId });
  const listed = record.documents.map((document) => ({
    ...document,
    signatures: signed.find(({ documentId }) => documentId === document.id)?.signatures ?? [],
  }));
  if (around.json) {
    around.out(`${JSON.stringify(listed, null, 1)}\n`);
    return;
  }
  if (listed.length === 0) around.out(`${text.documents.none}\n`);
  const { columns } = await import('../common/columns.ts');
  const { fieldValue } = await import('../../../shared/words/fields.ts');
  around.out(
    columns(
      listed.map(({ id, name, kind, addedOn, agreementId, signatures }) => [
        id,
        fieldValue('document', 'kind', kind, around.language),
        name,
        fieldValue('document', 'addedOn', addedOn, around.language),
        record.agreements.find((one) => one.id === agreementId)?.title ?? '',
        signatures.length === 0 ? '' : text.documents.signatures(signatures.map(({ signer }) => signer)),
      ]),
    ),
  );
}
