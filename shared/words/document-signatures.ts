/** What is said of a digital signature in a document: recognised, not verified. */
import type { PdfSignature } from '../schema/document.ts';
import type { Language } from '../schema/primitives.ts';
import { both } from './both.ts';
import * as en from './document-signatures.en.ts';
import * as nl from './document-signatures.nl.ts';
import { formatDate } from './format.ts';
import { inSentence } from './in-sentence.ts';

const sentences = both(nl.documentSignatures, en.documentSignatures);

/** One signature in words: who, when, and that nobody verified it. No full stop. */
export function signatureText(signature: PdfSignature, language: Language): string {
  const { signer, organisation, signedOn, coversAll } = signature;
  const words = sentences[language];
  const isOther = organisation !== '' && organisation !== signer;
  const who = inSentence(signer) + (isOther ? ` (${inSentence(organisation)})` : '');
  const named = signer === '' ? words.unnamed : words.by(who);
  const dated = signedOn === null ? named : `${named} ${words.on(formatDate(signedOn, language))}`;
  return [dated, words.unverified, ...(coversAll ? [] : [words.added])].join('; ');
}

/** What is said of the signatures in a document; null = its bytes are not here, so that nobody looked. No full stops. */
export const signatureTexts = (signatures: readonly PdfSignature[] | null, language: Language): string[] =>
  signatures?.map((signature) => signatureText(signature, language)) ?? [sentences[language].away];
