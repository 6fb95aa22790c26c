import ts from 'typescript';

/** Parts of an entry that are no fields of its content. */
const NO_CONTENT = new Set(['subject', 'accountsFor', 'also', 'action', 'isInternal', 'links']);
const SIDES = new Set(['before', 'after']);

/** The names that the content of an entry gets in the source of builders (`*.audit.ts`), wherever its parts are put together. */
export function fieldsOfBuilders(source: string): string[] {
  return namesIn(parsed(source));
}

/** The names within `before: {…}` and `after: {…}`, and whatever else a step of a task writes down. */
export function fieldsOfCalls(source: string, also: readonly string[]): string[] {
  const names: string[] = [];
  const look = (node: ts.Node): void => {
    const isSide =
      ts.isPropertyAssignment(node) && (SIDES.has(node.name.getText()) || also.includes(node.name.getText()));
    if (isSide && ts.isObjectLiteralExpression(node.initializer)) names.push(...namesIn(node.initializer));
    else node.forEachChild(look);
  };
  look(parsed(source));
  return names;
}

const parsed = (source: string): ts.SourceFile => ts.createSourceFile('', source, ts.ScriptTarget.Latest, true);

function namesIn(from: ts.Node): string[] {
  const names: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || countsRows(node) || placesIt(node)) return;
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const name = node.name.getText();
      if (NO_CONTENT.has(name)) return;
      if (!SIDES.has(name)) names.push(name);
    }
    node.forEachChild(look);
  };
  look(from);
  return names;
}

/** How many rows of which tables the entry accounts for. */
function countsRows(node: ts.Node): boolean {
  const isFunction = ts.isFunctionDeclaration(node) || ts.isArrowFunction(node);
  return isFunction && node.type?.getText() === 'Record<string, number>';
}

/** Where the entry belongs. */
const placesIt = (node: ts.Node): boolean =>
  ts.isObjectLiteralExpression(node) &&
  node.properties.some(({ name }) => name?.getText() === 'laneUnitId' || name?.getText() === 'type');
