/** Procedures on documents: bytes in the register, never run and never opened from a path. */

import { documents as contract } from '../../../shared/contract/documents.ts';
import { documentKindOf } from '../../../shared/law/document-kind.ts';
import { documentTypes } from '../../../shared/schema/document.ts';
import { keptName, savedName } from '../documents/names.ts';
import { signaturesIn, signaturesOf } from '../documents/signatures.ts';
import { typeOf } from '../documents/type.ts';
import { sha256 } from '../ground/digest.ts';
import { Problem } from '../ground/problem.ts';
import { documentHere, documentsHere } from '../register/documents-here.ts';
import { documentBytes, keepContent, storedContent } from '../store/document-content.ts';
import { entities, readAll } from '../store/entities.ts';
import { savePart } from '../store/parts.ts';
import { requireRecord } from '../store/records.ts';
import { toPart } from '../store/supplier-records.ts';
import { implementing } from './base.ts';
import { removingPart } from './record-handlers.ts';

const os = implementing(contract);

export const documents = {
  list: os.list.handler(({ context: { core }, input }) =>
    readAll(core.view().connection, entities.document, input.processorId).map(toPart),
  ),
  add: os.add.handler(async ({ context: { core, actor }, input, signal }) => {
    const { file, processorId, agreementId } = input;
    const kind = input.kind ?? documentKindOf(file.name) ?? (agreementId === null ? 'other' : 'agreement');
    const bytes = await documentBytes(file);
    const digest = sha256(bytes);
    if (core.sharing) {
      core.session.requireChangeable();
      await core.sharing.sendAhead(digest, bytes, signal);
    }
    const stored = await core.write(actor, input.reason, (writing) => {
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
    return toPart(stored);
  }),
  recognise: os.recognise.handler(async ({ input: { file } }) => {
    const bytes = await documentBytes(file);
    const isPdf = typeOf(bytes) === documentTypes.pdf;
    return { kind: documentKindOf(file.name), signatures: isPdf ? signaturesIn(bytes) : [] };
  }),
  save: os.save.handler(async ({ context: { core, actor }, input }) =>
    toPart(
      await core.write(actor, input.reason, (writing) => {
        const {
          name,
          mediaType,
          sha256: digest,
          bytes,
          addedOn,
        } = requireRecord(writing.connection, entities.document, input.id).fields;
        const fields = { ...input.input, name, mediaType, sha256: digest, bytes, addedOn };
        return savePart(writing, entities.document, { ...input, input: fields });
      }),
    ),
  ),
  signatures: os.signatures.handler(async ({ context: { core }, input, signal }) => {
    await documentsHere(core, input.processorId, { need: 'if-possible', signal });
    const { connection } = core.view();
    return readAll(connection, entities.document, input.processorId).flatMap(({ id, fields }) => {
      if (fields.mediaType !== documentTypes.pdf) return [];
      const signatures = signaturesOf(fields.sha256, () => storedContent(connection, fields.sha256));
      return signatures.length === 0 ? [] : [{ documentId: id, signatures }];
    });
  }),
  fetch: os.fetch.handler(async ({ context: { core }, input, signal }) => {
    const record = toPart(requireRecord(core.view().connection, entities.document, input.id));
    const content = await documentHere(core, record.sha256, signal);
    // A register from elsewhere may name any type: the bytes say what they are.
    const type = typeOf(content);
    return new File([new Uint8Array(content)], savedName(record.name, type), { type });
  }),
  remove: os.remove.handler(removingPart(entities.document)),
};
