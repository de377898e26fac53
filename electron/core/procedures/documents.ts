/** Procedures on documents: bytes in the register, never run and never opened from a path. */

import { keptName, savedName } from '../documents/names.ts';
import { typeOf } from '../documents/type.ts';
import { sha256 } from '../ground/digest.ts';
import { Problem } from '../ground/problem.ts';
import { documentBytes, keepContent, readContent } from '../store/document-content.ts';
import { entities, readAll } from '../store/entities.ts';
import { removePart, savePart } from '../store/parts.ts';
import { requireRecord } from '../store/records.ts';
import { asDocument } from '../store/supplier-records.ts';
import { os } from './base.ts';

export const documents = {
  list: os.documents.list.handler(({ context: { core }, input }) =>
    readAll(core.view().connection, entities.document, input.processorId).map(asDocument),
  ),
  add: os.documents.add.handler(async ({ context: { core, actor }, input }) => {
    const { file, processorId, agreementId, kind } = input;
    const bytes = await documentBytes(file);
    const digest = sha256(bytes);
    const stored = core.write(actor, input.reason, (writing) => {
      if (agreementId !== null) {
        const agreement = requireRecord(writing.connection, entities.agreement, agreementId);
        if (agreement.processorId !== processorId) throw new Problem('not-found');
      }
      keepContent(writing.connection, digest, bytes);
      const fields = {
        agreementId,
        kind,
        name: keptName(file.name),
        mediaType: typeOf(bytes),
        sha256: digest,
        bytes: bytes.length,
        addedOn: core.today(),
      };
      return savePart(writing, entities.document, { id: null, version: null, processorId, input: fields });
    });
    return asDocument(stored);
  }),
  fetch: os.documents.fetch.handler(({ context: { core }, input }) => {
    const { connection } = core.view();
    const record = asDocument(requireRecord(connection, entities.document, input.id));
    const content = readContent(connection, record.sha256);
    // A register from elsewhere may name any type: the bytes say what they are.
    const type = typeOf(content);
    return new File([new Uint8Array(content)], savedName(record.name, type), { type });
  }),
  remove: os.documents.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removePart(writing, entities.document, input)),
  ),
};
