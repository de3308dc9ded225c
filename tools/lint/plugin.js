/**
 * The determinism rule: in the pure rooms a run must give the same bits in every engine, so of `Math` only the
 * functions that IEEE 754 fixes exactly may be used, and neither the clock nor chance may be asked.
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
const BANNED_GLOBALS = new Set([
  'Date',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
]);

const deterministic = {
  meta: { type: 'problem', docs: { description: 'same bits in every engine' }, schema: [] },
  create(context) {
    return {
      MemberExpression(node) {
        if (node.object.type !== 'Identifier') return;
        if (node.object.name === 'Math') {
          const name = node.computed ? null : node.property.name;
          if (name === null || !EXACT.has(name)) {
            context.report({
              node,
              message: `Math.${name ?? '[...]'} differs between engines: use src/numerics.`,
            });
          }
        }
        if (node.object.name === 'globalThis') {
          context.report({ node, message: 'globalThis has no place in the pure rooms.' });
        }
      },
      VariableDeclarator(node) {
        if (node.init?.type === 'Identifier' && node.init.name === 'Math') {
          context.report({ node, message: 'Math may not be renamed or taken apart here.' });
        }
      },
      BinaryExpression(node) {
        if (node.operator === '**')
          context.report({ node, message: '** differs between engines: use pow of src/numerics.' });
      },
      AssignmentExpression(node) {
        if (node.operator === '**=')
          context.report({ node, message: '**= differs between engines: use pow of src/numerics.' });
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && BANNED_GLOBALS.has(node.callee.name)) {
          context.report({
            node,
            message: `${node.callee.name} has no place in the pure rooms: time and chance are given.`,
          });
        }
      },
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && BANNED_GLOBALS.has(node.callee.name)) {
          context.report({
            node,
            message: `${node.callee.name} has no place in the pure rooms: time and chance are given.`,
          });
        }
      },
      'MemberExpression > Identifier.object'(node) {
        if (BANNED_GLOBALS.has(node.name)) {
          context.report({
            node,
            message: `${node.name} has no place in the pure rooms: time and chance are given.`,
          });
        }
      },
    };
  },
};

export default { meta: { name: 'bloodpatch' }, rules: { deterministic } };
