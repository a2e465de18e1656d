import { createMemo, type Accessor } from 'solid-js'
import type { Context } from '@goufu/engine'
import { useApi } from '../api/api-context.tsx'
import type { FormField } from '../form/form-field.ts'
import { useRead } from '../query/use-read.ts'
import { sourcesOf } from './form-choices.ts'
import { useProject } from './project-context.tsx'

/**
 * The engine's context for an open form: that of the project, and the registers its choices draw on.
 * `null` until all of it has arrived.
 */
export function useLookups(fields: Accessor<readonly FormField[]>): Accessor<Context | null> {
  const api = useApi()
  const project = useProject()
  const draws = (source: string) => sourcesOf(fields()).includes(source)
  const suppliers = useRead(() => ({
    queryKey: ['suppliers', 'all'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.allSuppliers(signal),
    enabled: draws('suppliers'),
  }))
  const funds = useRead(() => ({
    queryKey: ['funds', 'all'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.allFunds(signal),
    enabled: draws('funds'),
  }))
  return createMemo(() => {
    const context = project.context()
    if (context === null) return null
    const found = draws('suppliers') ? suppliers.data() : []
    const opened = draws('funds') ? funds.data() : []
    if (found === null || opened === null) return null
    return {
      ...context,
      suppliers: { ...Object.fromEntries(found.map((supplier) => [supplier.id, supplier])), ...context.suppliers },
      funds: { ...Object.fromEntries(opened.map((fund) => [fund.id, fund])), ...context.funds },
    }
  })
}
