import { useQueryClient } from '@tanstack/solid-query'
import type { OrganisationPage } from '../../api/office-types.ts'

/** Says to every list of organisations that the tree has changed; what the API answered of one is shown at once. */
export function useTreeChanged(): (organisation: OrganisationPage) => Promise<void> {
  const client = useQueryClient()
  return async (organisation) => {
    client.setQueryData(['organisation', organisation.id], organisation)
    await Promise.all(['organisations', 'organisation', 'places'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  }
}
