import { useQuery } from '@tanstack/solid-query'
import { createMemo, type Accessor } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { Context } from '@goufu/engine'
import { useApi } from '../api/api-context.tsx'
import type { FormField } from '../form/form-field.ts'
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
  const suppliers = useQuery(() => ({
    queryKey: ['suppliers', 'all'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.allSuppliers(signal),
    enabled: draws('suppliers'),
  }))
  const funds = useQuery(() => ({
    queryKey: ['funds', 'all'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.allFunds(signal),
    enabled: draws('funds'),
  }))
  return createMemo(() => {
    const context = project.context()
    if (context === null) return null
    if (draws('suppliers') && suppliers.isPending) return null
    if (draws('funds') && funds.isPending) return null
    const found = draws('suppliers') && suppliers.data !== undefined ? unwrap(suppliers.data) : []
    const opened = draws('funds') && funds.data !== undefined ? unwrap(funds.data) : []
    return {
      ...context,
      suppliers: { ...Object.fromEntries(found.map((supplier) => [supplier.id, supplier])), ...context.suppliers },
      funds: { ...Object.fromEntries(opened.map((fund) => [fund.id, fund])), ...context.funds },
    }
  })
}
