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
	solved: 'All sorted. Do write again if anything is missing!',
	unreadable: 'Sent from my watch',
	topics: [
		{
			opening: 'Hello, parcel # was due yesterday. Where is it?',
			again: 'Me again, about parcel #. Is anybody there?',
			following: ['The tracking page has said “on its way” since Friday.', 'It has just arrived. Thank you!'],
		},
		{
			opening: 'Hello! The jacket of order # is too small.',
			again: 'Me again: order #, that jacket is too small.',
			following: ['Can I swap it for one size up?', 'Or shall I drop it off at the shop in town?'],
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
			opening: 'Is the blue tent in my basket # still available?',
			again: 'Still thinking about that blue tent, basket #.',
			following: ['And does it fit two people and a dog?', 'We leave on Saturday, so it is rather urgent :)'],
		},
		{
			opening: 'Could I have the invoice for order #, please?',
			again: 'The invoice for order # again: they are waiting.',
			following: ['It should be made out to Ridge & Vale Ltd.', 'Got it, perfect.'],
		},
	],
};

const french: TopicsOfLanguage = {
	answer: 'Bonjour, ici Ana. Je regarde cela tout de suite.',
	solved: 'C’est réglé. N’hésitez pas à nous réécrire !',
	unreadable: 'Envoyé de ma montre',
	topics: [
		{
			opening: 'Bonjour, le colis # devait arriver hier. Où est-il ?',
			again: 'Encore moi, pour le colis #. Il y a quelqu’un ?',
			following: ['Le suivi indique « en route » depuis vendredi.', 'Il vient d’arriver. Merci !'],
		},
		{
			opening: 'Bonjour ! La veste, commande #, est trop petite.',
			again: 'Encore moi : commande #, la veste trop petite.',
			following: ['Puis-je avoir la taille au-dessus ?', 'Ou bien je la dépose à la boutique ?'],
		},
		{
			opening: 'On m’a débité deux fois la commande #.',
			again: 'Toujours la commande # : deux débits, un achat.',
			following: ['Je peux vous envoyer le relevé.', 'L’un des deux est revenu, merci.', 'Et le remboursement ?'],
		},
		{
			opening: 'La tente bleue de mon panier # est-elle encore là ?',
			again: 'Je pense toujours à cette tente bleue, panier #.',
			following: ['Y tient-on à deux, avec un chien ?', 'Nous partons samedi, c’est un peu urgent :)'],
		},
		{
			opening: 'Pourrais-je avoir la facture de la commande # ?',
			again: 'Toujours la facture de la commande # : on l’attend.',
			following: ['À l’ordre de Crête et Vallon SARL, merci.', 'Bien reçue, parfait.'],
		},
	],
};

/** What is written in the language of a country; those who write neither French nor English write English. */
export function topicsIn(language: string): TopicsOfLanguage {
	return language.startsWith('fr') ? french : english;
}
