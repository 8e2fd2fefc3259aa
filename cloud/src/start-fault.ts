/** Why the process cannot start: one sentence for the operator, and the exit code that tells which. */
export class StartFault extends Error {
  readonly exitCode: number

  constructor(kind: keyof typeof EXIT_CODES, sentence: string) {
    super(sentence)
    this.name = 'StartFault'
    this.exitCode = EXIT_CODES[kind]
  }
}

/** After sysexits.h, so that a supervisor can tell a mistake from an accident. */
export const EXIT_CODES = {
  /** an environment variable is missing or contradicts another */
  configuration: 78,
  /** the data folder cannot be written */
  unwritable: 73,
  /** another process has the data folder open */
  locked: 75,
  /** the port is taken, or may not be opened */
  port: 69,
  /** the database does not answer */
  database: 76,
} as const
