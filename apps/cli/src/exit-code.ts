/** How a command ends, for scripts. */
export const exitCodes = {
  /** Done, and everything as it should be. */
  done: 0,
  /** Done, and something is not as it should be: an expectation not met, a fault found. */
  notAsItShould: 1,
  /** Not done: wrong arguments, a file or a database that cannot be used. */
  cannot: 2,
} as const
