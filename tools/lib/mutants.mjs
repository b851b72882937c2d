// @ts-check
// Small wrong turns of a piece of code, each the kind of slip a tired person makes.

/** @typedef {{ from: string, to: string, line: string, lineNumber: number, text: string }} Mutant */

/** @type {Record<string, string[]>} */
const OPERATORS = {
  '===': ['!=='], '!==': ['==='], '<': ['<=', '>='], '>': ['>=', '<='], '<=': ['<', '>'], '>=': ['>', '<'],
  '&&': ['||'], '||': ['&&'], '??': ['&&'], '+': ['-'], '-': ['+'], '*': ['/'], '%': ['*'], '+=': ['-='],
}

/**
 * @param {typeof import('typescript')} ts
 * @param {string} file @param {string} text
 * @returns {Mutant[]}
 */
export function mutantsOf(ts, file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  /** @type {Mutant[]} */
  const mutants = []

  /** @param {number} start @param {number} end @param {string} to */
  const add = (start, end, to) => {
    const { line } = source.getLineAndCharacterOfPosition(start)
    mutants.push({
      from: text.slice(start, end).replace(/\s+/g, ' '),
      to,
      line: (text.split('\n')[line] ?? '').trim(),
      lineNumber: line + 1,
      text: text.slice(0, start) + to + text.slice(end),
    })
  }

  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    const [start, end] = [node.getStart(source), node.getEnd()]
    if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken
      for (const to of OPERATORS[operator.getText(source)] ?? []) add(operator.getStart(source), operator.getEnd(), to)
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      add(start, end, node.operand.getText(source))
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) add(start, end, 'false')
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add(start, end, 'true')
    else if (ts.isNumericLiteral(node)) add(start, end, `${Number(node.text.replaceAll('_', '')) + 1}`)
    else if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
      const condition = ts.isIfStatement(node) ? node.expression : node.condition
      add(condition.getStart(source), condition.getEnd(), 'true')
      add(condition.getStart(source), condition.getEnd(), 'false')
    } else if (ts.isThrowStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node)) add(start, end, ';')
    else if (ts.isExpressionStatement(node)) add(start, end, ';')
    else if (ts.isPropertyAccessExpression(node) && node.name.text === 'every') add(node.name.getStart(source), node.name.getEnd(), 'some')
    else if (ts.isPropertyAccessExpression(node) && node.name.text === 'some') add(node.name.getStart(source), node.name.getEnd(), 'every')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return mutants
}
