const resultNames = new Set(['Ok', 'Err', 'Result', 'ResultAsync']);

/** The name under which neverthrow declares a type, or undefined for any other type. */
function resultName(type) {
	const parts = type.isUnion() ? type.types : [type];
	return parts
		.map((part) => part.aliasSymbol ?? part.getSymbol())
		.filter((symbol) => symbol?.declarations?.some((node) => node.getSourceFile().fileName.includes('/neverthrow/')))
		.map((symbol) => symbol.getName())
		.find((name) => resultNames.has(name));
}

export const mustUseResult = {
	meta: {
		type: 'problem',
		schema: [],
		messages: { dropped: 'This {{name}} is dropped, and a failure with it: return it, assign it or match it.' },
	},
	create(context) {
		const services = context.sourceCode.parserServices;
		return {
			ExpressionStatement(statement) {
				const { expression } = statement;
				if (expression.type === 'AssignmentExpression') return;
				const voided = expression.type === 'UnaryExpression' && expression.operator === 'void';
				const name = resultName(services.getTypeAtLocation(voided ? expression.argument : expression));
				if (name !== undefined) context.report({ node: statement, messageId: 'dropped', data: { name } });
			},
		};
	},
};
