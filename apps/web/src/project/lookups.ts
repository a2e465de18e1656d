import { createMemo, type Accessor } from 'solid-js'
import type { Context } from '@goufu/engine'
import { useApi } from '../api/api-context.tsx'
import type { FormField } from '../form/form-field.ts'
import { useRead } from '../query/use-read.ts'
import { withRegisters } from './engine-context.ts'
import { sourcesOf } from './form-choices.ts'
import { useProject } from './project-context.tsx'

/**
 * The engine's context for an open form: that of the project, and the registers that its choices draw on or its rules add up.
 * `null` until all of it has arrived.
 */
export function useLookups(address: Accessor<string>, fields: Accessor<readonly FormField[]>): Accessor<Context | null> {
  const api = useApi()
  const project = useProject()
  const draws = (source: string) => sourcesOf(fields()).includes(source)
  const addsUp = () => {
    const [engine, descriptor] = [project.engine(), project.descriptor()]
    return engine !== null && descriptor !== null && engine.fundYearRead(descriptor.profile, project.answer().state, address()) !== null
  }
  const needsFunds = createMemo(() => draws('funds') || addsUp())
  const suppliers = useRead(() => ({
    queryKey: ['suppliers', 'all'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.allSuppliers(signal),
    enabled: draws('suppliers'),
  }))
  const funds = useRead(() => ({
    queryKey: ['funds', 'all'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.allFunds(signal),
    enabled: needsFunds(),
  }))
  return createMemo(() => {
    const [context, engine] = [project.context(), project.engine()]
    const read = {
      suppliers: draws('suppliers') ? suppliers.data() : undefined,
      funds: needsFunds() ? funds.data() : undefined,
    }
    if (context === null || engine === null || read.suppliers === null || read.funds === null) return null
    return withRegisters(context, { suppliers: read.suppliers, funds: read.funds }, engine.fundsByYear)
  })
}
