import { pathName, type Path } from './path.ts'

/** Id of a field's control: unprefixed ids clash with those of icons and sections. */
export function fieldId(form: string, path: Path): string {
  return `${form}-${pathName(path).replaceAll('.', '-')}`
}
