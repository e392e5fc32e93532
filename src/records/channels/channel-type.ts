/** The networks a channel can be connected to. @public */
export type ChannelType =
	| 'apple_messages'
	| 'email'
	| 'google_reviews'
	| 'instagram'
	| 'line'
	| 'linkedin'
	| 'messenger'
	| 'sms'
	| 'telegram'
	| 'tiktok'
	| 'viber'
	| 'voice'
	| 'web_chat'
	| 'wechat'
	| 'whatsapp'
	| 'x'
	| 'youtube';
