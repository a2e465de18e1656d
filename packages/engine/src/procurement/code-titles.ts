import type { Text } from '../policy/text.ts'
import * as codes from './codes.ts'

/** Titles of every code that a figure can hold. Roles are left out: they are no values, and share names with sides of a panel. */
export const codeTitles: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(codes).flatMap(([list, titles]): [string, Text][] => (list === 'roles' ? [] : Object.entries(titles))),
)
