/** What somebody writes about, in their own language. */
export interface Topic {
	/** Said first on the channel they try first. */
	readonly opening: string;
	/** Said first on each further channel. */
	readonly again: string;
	readonly following: readonly [string, ...string[]];
}

export interface TopicsOfLanguage {
	readonly topics: readonly [Topic, ...Topic[]];
	/** What Ana answers. */
	readonly answer: string;
	readonly solved: string;
	readonly unreadable: string;
}

const english: TopicsOfLanguage = {
	answer: 'Hello, this is Ana. I am looking into it right now.',
	solved: 'All sorted on our side. Do write again if anything is missing!',
	unreadable: 'Sent from my watch',
	topics: [
		{
			opening: 'Hello, parcel # was due yesterday. Where is it?',
			again: 'Me again, about parcel #. Is anybody there?',
			following: ['The tracking page has said “on its way” since Friday.', 'It has just arrived. Thank you!'],
		},
		{
			opening: 'Good morning! The jacket of order # is too small. How do I exchange it?',
			again: 'Hi, I also wrote elsewhere: order #, the jacket is too small.',
			following: ['One size up would be perfect.', 'Can I drop it off at the shop in town?'],
		},
		{
			opening: 'I was charged twice for order #.',
			again: 'Order # again: two charges, one pair of shoes.',
			following: [
				'I can send you the bank statement.',
				'One of the two has come back, thanks.',
				'Any news on the refund?',
			],
		},
		{
			opening: 'Do you still have the blue tent? It was in my basket #.',
			again: 'Still thinking about that blue tent, basket #.',
			following: ['And does it fit two people and a dog?', 'We leave on Saturday, so it is rather urgent :)'],
		},
		{
			opening: 'Could you send me the invoice for order #? It is for work.',
			again: 'Invoice for order #, please. My accountant is waiting.',
			following: ['It should be made out to Ridge & Vale Ltd.', 'Got it, perfect.'],
		},
	],
};

const french: TopicsOfLanguage = {
	answer: 'Bonjour, ici Ana. Je regarde cela tout de suite.',
	solved: 'C’est réglé de notre côté. N’hésitez pas à nous réécrire !',
	unreadable: 'Envoyé de ma montre',
	topics: [
		{
			opening: 'Bonjour, le colis # devait arriver hier. Où est-il ?',
			again: 'C’est encore moi, pour le colis #. Il y a quelqu’un ?',
			following: ['Le suivi indique « en route » depuis vendredi.', 'Il vient d’arriver. Merci !'],
		},
		{
			opening: 'Bonjour ! La veste de la commande # est trop petite. Comment l’échanger ?',
			again: 'J’ai aussi écrit ailleurs : commande #, la veste est trop petite.',
			following: ['Une taille au-dessus serait parfaite.', 'Puis-je la déposer à la boutique ?'],
		},
		{
			opening: 'On m’a débité deux fois la commande #.',
			again: 'Toujours la commande # : deux débits, une paire de chaussures.',
			following: ['Je peux vous envoyer le relevé.', 'L’un des deux est revenu, merci.', 'Et le remboursement ?'],
		},
		{
			opening: 'Avez-vous encore la tente bleue ? Elle était dans mon panier #.',
			again: 'Je pense toujours à cette tente bleue, panier #.',
			following: ['Y tient-on à deux, avec un chien ?', 'Nous partons samedi, c’est un peu urgent :)'],
		},
		{
			opening: 'Pourriez-vous m’envoyer la facture de la commande # ?',
			again: 'La facture de la commande #, s’il vous plaît. Le comptable attend.',
			following: ['À l’ordre de Crête et Vallon SARL, merci.', 'Bien reçue, parfait.'],
		},
	],
};

/** What is written in the language of a country; those who write neither French nor English write English. */
export function topicsIn(language: string): TopicsOfLanguage {
	return language.startsWith('fr') ? french : english;
}
