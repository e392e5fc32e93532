/** What a program of the command line printed, and how it ended. */
export interface Printed {
	readonly lines: readonly string[];
	/** 0: all went well. 1: nothing could be told. 2: files to replay are broken or not named. */
	readonly exitCode: 0 | 1 | 2;
}
