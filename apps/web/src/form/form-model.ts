import { createMemo, type Accessor } from 'solid-js'
import { createStore, produce, reconcile } from 'solid-js/store'
import { valueAt, type Path } from './path.ts'

/** What is being typed, as the JSON that will be sent. Text that is no amount or number yet stands as text. */
export interface FormModel {
  readonly at: (path: Path) => unknown
  /** Writes a value; `undefined` takes the key away. */
  readonly set: (path: Path, value: unknown) => void
  readonly removeRow: (path: Path, index: number) => void
  /** Everything typed, as plain JSON; changes with every key. */
  readonly input: Accessor<Readonly<Record<string, unknown>>>
  readonly replace: (input: Readonly<Record<string, unknown>>) => void
}

/** A form that starts with these values. */
export function createFormModel(initial: Readonly<Record<string, unknown>>): FormModel {
  const [store, setStore] = createStore<{ root: Record<string, unknown> }>({ root: copy(initial) })
  const input = createMemo(() => copy(store.root))
  return {
    at: (path) => valueAt(store.root, path),
    set: (path, value) => {
      setStore(
        produce((draft) => {
          const key = path.at(-1)
          if (key === undefined) return
          const parent = containerAt(draft.root, path)
          if (value === undefined && !Array.isArray(parent)) Reflect.deleteProperty(parent, key)
          else Reflect.set(parent, key, value)
        }),
      )
    },
    removeRow: (path, index) => {
      setStore(
        produce((draft) => {
          const rows = valueAt(draft.root, path)
          if (Array.isArray(rows)) rows.splice(index, 1)
        }),
      )
    },
    input,
    replace: (next) => setStore('root', reconcile(copy(next))),
  }
}

/** The object or list that holds the last key of a path, made on the way where it is missing. */
function containerAt(root: Record<string, unknown>, path: Path): object {
  let at: object = root
  for (const [depth, key] of path.slice(0, -1).entries()) {
    const existing: unknown = Reflect.get(at, key)
    if (typeof existing === 'object' && existing !== null) {
      at = existing
    } else {
      Reflect.set(at, key, typeof path[depth + 1] === 'number' ? [] : {})
      at = Reflect.get(at, key) as object // just written
    }
  }
  return at
}

function copy(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown> // JSON in, the same JSON out
}
