/**
 * Where the messages are: Dutch and English in separate files (`NAME.nl.ts`, `NAME.en.ts`), joined by
 * `NAME.ts`, so that one language can be read, compared and changed in one piece.
 */
import ts from 'typescript';

const isLanguageFile = (file: string) => /\.(nl|en)\.ts$/.test(file);
const isWords = (file: string) => file.startsWith('shared/words/');
const joinOf = (file: string) => file.replace(/\.(nl|en)\.ts$/, '.ts');

/** Language files without their join, or without their counterpart in the other language. */
export function incompleteWords(files: readonly string[]): string[] {
  return files.filter(isLanguageFile).flatMap((file) => {
    const base = joinOf(file).slice(0, -'.ts'.length);
    return ['.ts', '.nl.ts', '.en.ts']
      .filter((end) => !files.includes(base + end))
      .map((end) => `${file} without ${base}${end}`);
  });
}

/** Files that import a language file but are not its join. */
export function strangersToWords(files: readonly string[], read: (file: string) => string): string[] {
  return files
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
    .flatMap((file) =>
      ts.preProcessFile(read(file)).importedFiles.flatMap(({ fileName }) => {
        const imported = new URL(fileName, `file:///${file}`).pathname.slice(1);
        return isLanguageFile(imported) && joinOf(imported) !== file ? [`${file} imports ${imported}`] : [];
      }),
    );
}

/**
 * Files under shared/ that contain text in both languages or, in words, a sentence in one, without being a
 * language file; each with the first of them. Those in `reasons` may.
 */
export function mixedWords(
  files: readonly string[],
  read: (file: string) => string,
  reasons: Readonly<Record<string, string>>,
): string[] {
  return files
    .filter((file) => /^shared\/.*\.ts$/.test(file) && !isLanguageFile(file) && !reasons[file])
    .flatMap((file) => {
      const found = firstWords(parsed(file, read(file)), isWords(file));
      return found === undefined ? [] : [`${file}: ${found}`];
    });
}

/** Names in the English file that the Dutch one lacks; the compiler reports the reverse. */
export function onlyEnglish(files: readonly string[], read: (file: string) => string): string[] {
  return files
    .filter((file) => file.endsWith('.en.ts') && files.includes(file.replace('.en.ts', '.nl.ts')))
    .flatMap((file) => {
      const dutch = file.replace('.en.ts', '.nl.ts');
      const known = new Set(namesIn(parsed(dutch, read(dutch))));
      return namesIn(parsed(file, read(file)))
        .filter((name) => !known.has(name))
        .map((name) => `${file}: ${name}`);
    });
}

const parsed = (file: string, text: string) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/** The expression without type-only syntax and without parentheses. */
function bare(node: ts.Expression): ts.Expression {
  const isWrapped =
    ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
  return isWrapped ? bare(node.expression) : node;
}

/** The text of a string or a template, without its values; undefined for anything else. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…');
}

const hasThreeWords = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= 3;
/** A text that a person reads: it contains letters, and is not a language tag itself (`nl-NL`). */
const isTold = (text: string) => /\p{L}/u.test(text) && !/^(nl|en)(-[A-Z]{2})?$/.test(text);

/** The first words that an expression leads to: a text, a function's result, or the first part of a group. */
function told(given: ts.Node): string | undefined {
  if (!ts.isExpression(given)) return undefined;
  const node = bare(given);
  if (ts.isArrowFunction(node)) return told(node.body);
  if (ts.isConditionalExpression(node)) return told(node.whenTrue) ?? told(node.whenFalse);
  if (ts.isArrayLiteralExpression(node)) return firstOf(node.elements, told);
  if (ts.isObjectLiteralExpression(node)) {
    return firstOf(node.properties, (part) =>
      ts.isPropertyAssignment(part) ? told(part.initializer) : undefined,
    );
  }
  const text = textOf(node);
  return text !== undefined && isTold(text) ? text : undefined;
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Words of both languages next to each other: as `nl` and `en`, in a conditional on the language, or as two
 * values.
 */
function paired(node: ts.Node): string | undefined {
  if (ts.isObjectLiteralExpression(node)) {
    const [nl, en] = ['nl', 'en'].map((name) =>
      node.properties.find((part) => ts.isPropertyAssignment(part) && part.name.getText() === name),
    );
    if (!nl || !en || !ts.isPropertyAssignment(nl) || !ts.isPropertyAssignment(en)) return undefined;
    return told(en.initializer) && told(nl.initializer);
  }
  if (ts.isConditionalExpression(node)) {
    const isOnLanguage = /['"](nl|en)['"]|^(nl|en)$/.test(node.condition.getText());
    return isOnLanguage ? told(node.whenFalse) && told(node.whenTrue) : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const texts = node.arguments.map((argument) => textOf(bare(argument)) ?? '');
  return texts.find((text, index) => hasThreeWords(text) && hasThreeWords(texts[index + 1] ?? ''));
}

function firstWords(node: ts.Node, isAmongWords: boolean): string | undefined {
  const own = paired(node);
  if (own !== undefined) return own;
  const text = isAmongWords ? textOf(node) : undefined;
  if (text !== undefined && hasThreeWords(text)) return text;
  return firstOf(node.getChildren(), (child) => firstWords(child, isAmongWords));
}

/** Names of all words that a language file exports, as paths. */
function namesIn(file: ts.SourceFile): string[] {
  return file.statements
    .filter(ts.isVariableStatement)
    .filter((statement) => statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap((statement) => statement.declarationList.declarations)
    .flatMap(({ name, initializer }) => namesOf(name.getText(), initializer));
}

function namesOf(path: string, given: ts.Expression | undefined): string[] {
  const node = given && bare(given);
  if (!node || !ts.isObjectLiteralExpression(node)) return [path];
  return node.properties.flatMap((part) => {
    const name = part.name && ts.isStringLiteralLike(part.name) ? part.name.text : part.name?.getText();
    if (name === undefined) return [];
    return namesOf(`${path}.${name}`, ts.isPropertyAssignment(part) ? part.initializer : undefined);
  });
}

/** Numbers that name a place or a moment, and are not counted. */
const isNoCount = new Set(
  'row line step steps page pages version at hour from to last expected here there known'.split(' '),
);

/** Where a language file sets a count as it is: `12345` where a person reads `12.345`. Each with its span, as offsets. */
export function rawCountsIn(file: string, text: string) {
  const found: { readonly name: string; readonly at: readonly [start: number, end: number] }[] = [];
  const visit = (node: ts.Node, counts: ReadonlySet<string>): void => {
    const own = ts.isFunctionLike(node) ? numbersOf(node.parameters) : [];
    const known = own.length > 0 ? new Set([...counts, ...own]) : counts;
    if (ts.isTemplateSpan(node) && ts.isIdentifier(node.expression) && known.has(node.expression.text)) {
      const { expression } = node;
      found.push({ name: expression.text, at: [expression.getStart(), expression.getEnd()] });
    }
    ts.forEachChild(node, (child) => visit(child, known));
  };
  if (isLanguageFile(file) && isWords(file)) visit(parsed(file, text), new Set());
  return found;
}

const numbersOf = (parameters: ts.NodeArray<ts.ParameterDeclaration>): string[] =>
  parameters
    .filter(({ type }) => type?.kind === ts.SyntaxKind.NumberKeyword)
    .map(({ name }) => name.getText())
    .filter((name) => !isNoCount.has(name));
