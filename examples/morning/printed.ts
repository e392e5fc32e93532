/** What a program of the command line printed, and how it ended. */
export interface Printed {
	readonly lines: readonly string[];
	/** 0: all went well. 1: nothing could be read. 2: it was called the wrong way. */
	readonly exitCode: 0 | 1 | 2;
}
