/**
 * The determinism rule: in the pure rooms a run must give the same bits in every engine, so of `Math` only the
 * functions that IEEE 754 fixes exactly may be used, and neither the clock nor chance may be asked. It looks at
 * references to globals, so an alias or a local of the same name does not mislead it.
 *
 * The language rule: nor may the language of the machine be asked, save where the words themselves are made.
 */
const EXACT = new Set([
  'abs',
  'min',
  'max',
  'floor',
  'ceil',
  'round',
  'trunc',
  'sign',
  'imul',
  'fround',
  'sqrt',
]);

const BANNED = new Set([
  'Date',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'Temporal',
  'globalThis',
  'window',
  'self',
  'process',
]);

const BY_LANGUAGE = /^(localeCompare|toLocale\w+)$/;

/** References that no declaration of this file answers. */
function globalReferences(scope) {
  const undeclared = scope.variables.filter((variable) => variable.defs.length === 0);
  return [...scope.through, ...undeclared.flatMap((variable) => variable.references)];
}

/** The name of Math's member that this reference reads; null when Math is renamed, taken apart or indexed. */
function memberOf(identifier) {
  const parent = identifier.parent;
  const isObject = parent?.type === 'MemberExpression' && parent.object === identifier;
  return isObject && !parent.computed ? parent.property.name : null;
}

/** What is wrong with this reference to a global, or null. */
function complaint(identifier) {
  if (BANNED.has(identifier.name)) {
    return `${identifier.name} has no place in the pure rooms: time and chance are given.`;
  }
  if (identifier.name !== 'Math') return null;
  const name = memberOf(identifier);
  if (name === null) return 'Math may not be renamed, taken apart or indexed here.';
  return EXACT.has(name) ? null : `Math.${name} differs between engines: use src/numerics.`;
}

const deterministic = {
  meta: { type: 'problem', docs: { description: 'same bits in every engine' }, schema: [] },
  create(context) {
    const power = (node) =>
      context.report({ node, message: `${node.operator} differs between engines: use pow of src/numerics.` });
    return {
      'Program:exit'() {
        for (const { identifier } of globalReferences(context.sourceCode.scopeManager.globalScope)) {
          const message = complaint(identifier);
          if (message !== null) context.report({ node: identifier, message });
        }
      },
      'BinaryExpression[operator="**"]': power,
      'AssignmentExpression[operator="**="]': power,
    };
  },
};

const sameInEveryLanguage = {
  meta: { type: 'problem', docs: { description: 'same results in every language' }, schema: [] },
  create(context) {
    return {
      'Program:exit'() {
        for (const { identifier } of globalReferences(context.sourceCode.scopeManager.globalScope)) {
          if (identifier.name === 'Intl') {
            context.report({ node: identifier, message: "Intl depends on the machine's language." });
          }
        }
      },
      MemberExpression(node) {
        if (!node.computed && BY_LANGUAGE.test(node.property.name)) {
          context.report({ node, message: `${node.property.name} depends on the machine's language.` });
        }
      },
    };
  },
};

export default {
  meta: { name: 'bloodpatch' },
  rules: { deterministic, 'same-in-every-language': sameInEveryLanguage },
};
