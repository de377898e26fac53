/** The zip of a register with everything in it, and copies of it with something changed. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { sha256 } from '../../../../electron/core/ground/digest.ts';
import { keepReport } from '../../../../electron/core/store/reports-made.ts';
import { jobsHere } from '../jobs-here.ts';
import { newSupplier, testRegister } from '../registers.ts';

export const pdf = strToU8('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');

/** A register with everything in it: the example, a document, something in the bin, an erased person. */
export async function fullRegister() {
  const register = testRegister(undefined, jobsHere);
  const { core, client } = register;
  await writeExample(core, null);
  const supplier = await newSupplier(client, 'Ærø Hosting — 東京', {
    contacts: [{ id: 'c1', kind: 'privacy', name: 'Jan de Boer', email: 'jan@example.org', phone: '' }],
  });
  await client.documents.add({ file: new File([pdf], 'overeenkomst.pdf'), processorId: supplier.id });
  const second = await client.documents.add({
    file: new File([pdf, ' '], 'bin.pdf'),
    processorId: supplier.id,
  });
  await client.documents.remove({ id: second.id, version: 1 });
  await client.reviews.sign({
    processorId: supplier.id,
    input: { reviewer: 'Femke', outcome: 'approved', reason: 'Wordt hersteld', remark: '' },
  });
  const { historyLines: lines, historyHead: head } = core.status();
  await core.write(null, '', ({ connection, today }) =>
    keepReport(connection, {
      ...{ kind: 'overview', subject: '', asOf: today, madeAt: core.now().toISOString() },
      ...{ lines: lines ?? 0, head: head ?? '', figures: { suppliers: 3 } },
    }),
  );
  await client.persons.erase({ contactId: 'c1', reason: 'verzoek' });
  return register;
}

let made: Promise<Uint8Array> | null = null;
/** The zip of a full register, made once. */
export function fullZip(): Promise<Uint8Array> {
  made ??= fullRegister().then(async ({ client }) => bytesOf(await client.archive.export({})));
  return made;
}

export const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
export const zipFile = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'register.zip');

/** The zip of a full register with some of its parts replaced, and the list of contents brought in line. */
export async function tampered(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await fullZip());
  change(parts);
  const manifest = JSON.parse(strFromU8(parts['register.json'] ?? new Uint8Array()));
  manifest.files = Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => name !== 'register.json')
      .map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }]),
  );
  parts['register.json'] = strToU8(JSON.stringify(manifest));
  return zipSync(parts as Zippable);
}

export const edit = (parts: Record<string, Uint8Array>, name: string, from: string | RegExp, to: string) => {
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change in ${name}`);
  parts[name] = strToU8(changed);
};
