import { join, resolve } from 'node:path';
import ts from 'typescript';

const web = resolve(__dirname, '../../apps/web');
const words = join(web, 'src/i18n');
const { config } = ts.readConfigFile(join(web, 'tsconfig.json'), ts.sys.readFile) as { config: unknown };
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, web);
const program = ts.createProgram(fileNames, options);
const types = program.getTypeChecker();

/** A text, or a group of them, in the Vietnamese files; the English ones have the same by their type. */
const isText = (node: ts.Node): boolean => node.getSourceFile().fileName.startsWith(join(words, 'vi'));

const symbolOf = (node: ts.Node): ts.Symbol | undefined =>
  types.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node);

const isTyped = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) && !ts.isObjectLiteralExpression(node.initializer);

/** `const { page } = t`: what is taken is told by the names. */
const isTakenApart = ({ parent }: ts.Node): boolean =>
  ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name);

/** Every text that a page names, by where it is written down. */
function used(): Set<ts.Node> {
  const found = new Set<ts.Node>();
  const takeInside = (node: ts.Node): void => {
    found.add(node);
    ts.forEachChild(node, takeInside);
  };
  const take = (symbol: ts.Symbol | undefined, add = (node: ts.Node): unknown => found.add(node)): void =>
    symbol?.declarations?.filter(isText).forEach(add);
  // Of `t.states[state]` it may be any that `state` can be.
  const takeNamed = (group: ts.Expression, key: ts.Type): void => {
    const names = key.isUnion() ? key.types : [key];
    const has = types.getTypeAtLocation(group);
    // A table that its type asks to be complete has no line too many.
    const isTable = symbolOf(group)?.declarations?.some(isTyped);
    if (isTable || !names.every((name) => name.isStringLiteral())) return takeWhole(group);
    for (const { value } of names) take(has.getProperty(value), takeInside);
  };
  const takeWhole = (group: ts.Expression): void => {
    take(symbolOf(group), takeInside);
    for (const property of types.getTypeAtLocation(group).getProperties()) take(property, takeInside);
  };
  // A group handed on to where it has another type is read there by the names of that type.
  const takeAsked = (group: ts.Expression): void => {
    const asked = types.getContextualType(group);
    if (!asked || ts.isPropertyAccessExpression(group.parent) || isTakenApart(group)) return;
    if (asked.getStringIndexType()) return takeWhole(group);
    const has = types.getTypeAtLocation(group);
    for (const { name, declarations = [] } of asked.getProperties()) {
      if (!declarations.some(isText)) take(has.getProperty(name), takeInside);
    }
  };
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) take(types.getSymbolAtLocation(node.name));
    if (ts.isPropertyAccessExpression(node) || ts.isIdentifier(node)) takeAsked(node);
    if (ts.isBindingElement(node) && !node.dotDotDotToken && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) take(types.getPropertyOfType(types.getTypeAtLocation(node.parent), name.text));
    }
    if (ts.isElementAccessExpression(node))
      takeNamed(node.expression, types.getTypeAtLocation(node.argumentExpression));
    if (ts.isJsxSpreadAttribute(node)) takeWhole(node.expression);
    if (ts.isCallExpression(node) && node.expression.getText().startsWith('Object.')) node.arguments.forEach(takeWhole);
    ts.forEachChild(node, look);
  };
  for (const file of program.getSourceFiles()) {
    const isPage = file.fileName.startsWith(join(web, 'src')) && !file.fileName.startsWith(words);
    if (isPage && !file.fileName.endsWith('.spec.ts')) look(file);
  }
  return found;
}

/** The texts of one file, by their names; a group is looked into. */
function textsOf(node: ts.Node, path: string): { name: string; node: ts.Node }[] {
  const value = ts.isPropertyAssignment(node) ? node.initializer : node;
  const inside = ts.isSatisfiesExpression(value) || ts.isAsExpression(value) ? value.expression : value;
  if (!ts.isObjectLiteralExpression(inside)) return [{ name: path, node }];
  return inside.properties.flatMap((property) =>
    property.name ? textsOf(property, `${path}.${property.name.getText()}`) : [],
  );
}

const TEXTS = program
  .getSourceFiles()
  .filter((file) => isText(file) && !file.fileName.endsWith('index.ts'))
  .flatMap((file) =>
    file.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)
      .flatMap(({ name, initializer }) =>
        initializer && ts.isObjectLiteralExpression(initializer) ? textsOf(initializer, name.getText()) : [],
      ),
  );

it('every text on screen is named by a page', () => {
  const named = used();
  expect(TEXTS.length).toBeGreaterThan(500);
  expect(TEXTS.filter(({ node }) => !named.has(node)).map(({ name }) => name)).toEqual([]);
});

it('whoever turns back reads the same word in every form: “Bỏ qua”, or “Đóng” where what is typed is kept', () => {
  const cancels = TEXTS.filter(({ name }) => name.endsWith('.cancel'));
  expect(cancels.length).toBeGreaterThan(5);
  const words = cancels.map(({ name, node }) => [name, ts.isPropertyAssignment(node) && node.initializer.getText()]);
  expect(words.filter(([, word]) => !/^'(Bỏ qua'|Đóng)/.test(String(word)))).toEqual([]);
});
