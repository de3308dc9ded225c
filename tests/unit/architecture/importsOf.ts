/** What a source imports, read with the parser that builds the module. */
import { parseSync, Visitor, type ESTree } from 'vite';

/** Stands for an address that is put together at run time, which no test can follow. */
export const COMPUTED = '(computed)';

function literal(node: ESTree.Node | undefined): string {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : COMPUTED;
}

function isImportMeta(node: ESTree.Node | undefined): boolean {
  return node?.type === 'MetaProperty' && node.meta.name === 'import';
}

/** `import.meta.name` */
function isMetaProperty(node: ESTree.Node | undefined, name: string): boolean {
  return (
    node?.type === 'MemberExpression' &&
    isImportMeta(node.object) &&
    node.property.type === 'Identifier' &&
    node.property.name === name
  );
}

/** Addresses of static, re-exporting, dynamic, type and worker imports and of globs; throws when it cannot parse. */
export function importsOf(path: string, text: string): string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message ?? ''}`);
  const found: string[] = [];
  new Visitor({
    ImportDeclaration: (node) => void found.push(node.source.value),
    ExportAllDeclaration: (node) => void found.push(node.source.value),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) found.push(node.source.value);
    },
    ImportExpression: (node) => void found.push(literal(node.source)),
    TSImportType: (node) => void found.push(literal(node.source)),
    NewExpression: (node) => {
      const [address, base] = node.arguments;
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      if (isUrl && isMetaProperty(base, 'url')) found.push(literal(address));
    },
    CallExpression: (node) => {
      if (!isMetaProperty(node.callee, 'glob')) return;
      const [globs] = node.arguments;
      if (globs?.type !== 'ArrayExpression') found.push(literal(globs));
      else found.push(...globs.elements.map((element) => literal(element ?? undefined)));
    },
  }).visit(program);
  return found;
}
