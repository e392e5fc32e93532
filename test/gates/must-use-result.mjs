const resultNames = new Set(['Ok', 'Err', 'Result', 'ResultAsync']);

function isDeclaredByNeverthrow(symbol) {
	return symbol?.declarations?.some((node) => node.getSourceFile().fileName.includes('/neverthrow/')) ?? false;
}

function isResult(type) {
	const parts = type.isUnion() ? type.types : [type];
	return parts
		.map((part) => part.aliasSymbol ?? part.getSymbol())
		.some((symbol) => isDeclaredByNeverthrow(symbol) && resultNames.has(symbol.getName()));
}

export const mustUseResult = {
	meta: {
		type: 'problem',
		schema: [],
		messages: { dropped: 'A Result is dropped, and its failure with it: return it, assign it or match it.' },
	},
	create(context) {
		const services = context.sourceCode.parserServices;
		return {
			ExpressionStatement(statement) {
				const { expression } = statement;
				if (expression.type === 'AssignmentExpression') return;
				const voided = expression.type === 'UnaryExpression' && expression.operator === 'void';
				const type = services.getTypeAtLocation(voided ? expression.argument : expression);
				if (isResult(type)) context.report({ node: statement, messageId: 'dropped' });
			},
		};
	},
};
