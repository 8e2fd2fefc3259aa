import type { Deps } from '../deps'
import { communityExists } from './operator.store'

/** A command that cannot be done: its sentence is what the operator reads. Nothing was changed. */
export class OperatorFault extends Error {}

export interface Operator {
  readonly deps: Deps
  /** reads a JSON file the operator named */
  readonly readJson: (path: string) => unknown
  /** invented people and numbers may be imported */
  readonly demoAllowed: boolean
}

export type Command = (operator: Operator, args: readonly string[]) => Promise<string>

/** The arguments by their places; a fault that names them where there are too few or too many. */
export function required(
  args: readonly string[],
  names: readonly string[],
  optional = 0,
): string[] {
  if (args.length < names.length - optional || args.length > names.length)
    throw new OperatorFault(`This command takes ${names.join(' ')}.`)
  return names.map((_, index) => args[index] ?? '')
}

export async function assertCommunity({ deps }: Operator, communityId: string): Promise<void> {
  if (!(await communityExists(deps.db, communityId)))
    throw new OperatorFault(`There is no community ${communityId}.`)
}
