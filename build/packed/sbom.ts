/** The parts of the packed program as a CycloneDX list (ECMA-424), from the same entries as the third-party notices. */
import { createHash } from 'node:crypto';
import type { NoticeEntry } from '../notices/third-party.ts';

export const SBOM = 'sbom.cdx.json';

export interface Program {
  readonly name: string;
  readonly version: string;
  /** Lower-case hexadecimal SHA-256 of the archive with our own code. */
  readonly sha256: string;
}

const purl = (name: string, version: string) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** Version 4 of the form, made from the content, so that the same program gives the same list. */
function serialOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** @param parts everything that is packed and is not ours. */
export function sbom(program: Program, parts: readonly NoticeEntry[]): string {
  const components = parts.map(({ name, version, licence }) => ({
    type: name === 'electron' ? 'framework' : 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    purl: purl(name, version),
    licenses: [{ expression: licence }],
  }));
  const list = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(JSON.stringify([program, components])),
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purl(program.name, program.version),
        name: program.name,
        version: program.version,
        purl: purl(program.name, program.version),
        hashes: [{ alg: 'SHA-256', content: program.sha256 }],
      },
    },
    components,
    dependencies: [
      {
        ref: purl(program.name, program.version),
        dependsOn: components.map((component) => component['bom-ref']),
      },
    ],
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}
