/** What a newer Electron adds or drops is decided on before it is taken. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { project } from '../../../build/launch/stale.ts';
import { webPreferences } from '../../../electron/policy/window.ts';
import { type Decided, events, privilegeNames, webPreferenceNames } from './decided.ts';

interface Named {
  readonly events: Set<string>;
  readonly properties: Set<string>;
}
const types = new Map<string, Named>();
let source: string;

beforeAll(() => {
  const file = join(project, 'node_modules/electron/electron.d.ts');
  const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if ((ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) && node.name) read(node);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  source = globSync('electron/{desktop,policy}/*.ts', { cwd: project })
    .map((path) => readFileSync(join(project, path), 'utf8'))
    .join('\n');
});

function read(node: ts.InterfaceDeclaration | ts.ClassDeclaration): void {
  const name = node.name?.text ?? '';
  const known = types.get(name) ?? { events: new Set(), properties: new Set() };
  types.set(name, known);
  for (const member of node.members) {
    if (ts.isPropertySignature(member)) known.properties.add(member.name.getText());
    if (!ts.isMethodDeclaration(member) && !ts.isMethodSignature(member)) continue;
    const event = member.parameters[0]?.type;
    if (member.name.getText() === 'on' && event && ts.isLiteralTypeNode(event))
      known.events.add(event.literal.getText().slice(1, -1));
  }
}

const namesOf = ({ used, left }: Decided) => [...used, ...Object.values(left).flat()].sort();

describe('the events of Electron', () => {
  it.each(Object.keys(events))('%s: each is heard or left for a reason, once, and no other', (name) => {
    const known = [...(types.get(name)?.events ?? [])].sort();
    expect(known.length).toBeGreaterThan(4);
    const decided = events[name];
    expect(decided && namesOf(decided)).toEqual(known);
  });

  it('are heard where that is decided, and nowhere else', () => {
    const all = Object.values(events);
    const used = new Set(all.flatMap((decided) => decided.used));
    const heard = new Set(
      [...source.matchAll(/\.(?:on|once)\(\s*'([a-z]+(?:-[a-z]+)*)'/g)].map(([, name]) => name ?? ''),
    );
    // Of a download, and of Node's own emitters.
    for (const own of ['done', 'updated']) heard.delete(own);
    expect([...heard].sort()).toEqual([...used].sort());
  });
});

it('the desktop stays thin: what can be decided elsewhere is', () => {
  const files = globSync('electron/desktop/*.ts', { cwd: project });
  const lines = files.map((path) => readFileSync(join(project, path), 'utf8').split('\n').length - 1);
  expect(files.length).toBeGreaterThan(10);
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1600);
});

describe('the options of Electron', () => {
  it.each([
    ['WebPreferences', webPreferenceNames],
    ['Privileges', privilegeNames],
  ] as const)('%s: each is set or left for a reason, once, and no other', (name, decided) => {
    const known = [...(types.get(name)?.properties ?? [])].sort();
    expect(known.length).toBeGreaterThan(8);
    expect(namesOf(decided)).toEqual(known);
  });

  it('are set where that is decided', () => {
    expect(Object.keys(webPreferences('/preload.cjs', false)).sort()).toEqual(
      [...webPreferenceNames.used].sort(),
    );
    const scheme = /privileges: \{([^}]*)\}/.exec(source)?.[1] ?? '';
    expect([...scheme.matchAll(/(\w+): true/g)].map(([, name]) => name)).toEqual([...privilegeNames.used]);
  });
});
