import type { ActorDesk } from '../../src/index.js';

/** The names of the methods of a noun that can be previewed. */
type CommandsOf<Noun> = {
	[Verb in keyof Noun]: Noun[Verb] extends { readonly preview: unknown } ? Verb : never;
}[keyof Noun];

type Named<Noun extends keyof ActorDesk, Verb> = Verb extends string ? `${Noun}.${Verb}` : never;

/** Every command by the name the desk offers it under: a new one on the surface is one more. */
export type CommandName = { [Noun in keyof ActorDesk]: Named<Noun, CommandsOf<ActorDesk[Noun]>> }[keyof ActorDesk];

/** Every query. `receiveAll` is neither: it is `receive`, many times. */
export type QueryName = Exclude<
	{ [Noun in keyof ActorDesk]: Named<Noun, keyof ActorDesk[Noun]> }[keyof ActorDesk],
	CommandName | 'inbound.receiveAll'
>;
