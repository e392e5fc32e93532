import type { RightWords } from '../dictionary.js';

/** Each continues "Vous n’avez pas le droit …". */
export const rights: RightWords = {
	'contact.read': 'de voir les contacts',
	'contact.edit': 'de modifier les contacts',
	'contact.edit:corrections': 'de corriger ce qu’un canal dit d’un contact',
	'contact.edit:custom_values': 'de modifier ce que l’on sait d’un contact',
	'contact.edit:type': 'de changer le type d’un contact',
	'contact.vip': 'de changer qui est VIP',
	'contact.link': 'de lier ou de séparer des contacts',
	'conversation.work': 'de traiter les conversations',
	'conversation.work:assign': 'd’attribuer des conversations',
	'conversation.work:department': 'de changer le département d’une conversation',
	'conversation.work:reply': 'de répondre dans les conversations',
	'conversation.work:status': 'de changer le statut d’une conversation',
	'conversation.work:tag': 'de mettre des mots-clés sur les conversations',
	'conversation.work:take': 'de prendre des conversations',
	'conversation.receive': 'de recevoir des messages',
	'remark.write': 'd’écrire des remarques',
	'remark.moderate': 'de modifier les remarques des autres',
	'tag.manage': 'de gérer les mots-clés',
	'conversion.create': 'de transformer des conversations',
	'report.read': 'de voir les rapports',
	'report.export': 'd’exporter les rapports',
	'import.run': 'de lancer des importations',
	'settings.manage': 'de changer les réglages',
	'privacy.manage': 'd’effacer ou de remettre des données personnelles',
};
