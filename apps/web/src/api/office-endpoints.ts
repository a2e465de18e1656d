import type { Role } from '@goufu/engine'
import { useCaller } from './api-context.tsx'
import type {
  DelegationList,
  DeputyList,
  DivisionList,
  NewDelegation,
  NewOrganisation,
  NewPost,
  OrganisationList,
  OrganisationPage,
  PersonPosts,
  PlaceList,
  ReadingList,
} from './office-types.ts'
import { type Caller, request } from './request.ts'

type Query = Readonly<Record<string, string | number | null | undefined>>

/** The calls about organisations, posts, delegations and what was read: only pages about them load these. */
function officeEndpoints(caller: () => Caller) {
  const get = <T>(path: string, query: Query = {}, signal?: AbortSignal) => request<T>(caller(), path, { query, ...(signal && { signal }) })
  const post = <T>(path: string, body: unknown, key: string) =>
    request<T>(caller(), path, { method: 'POST', body, headers: { 'idempotency-key': key } })
  const id = encodeURIComponent
  return {
    postsOf: (person: string, signal?: AbortSignal) => get<PersonPosts>(`/people/${id(person)}/posts`, {}, signal),
    givePost: (person: string, given: NewPost, key: string) => post<PersonPosts>(`/people/${id(person)}/posts`, given, key),
    endPost: (person: string, ended: string, reason: string, key: string) =>
      post<PersonPosts>(`/people/${id(person)}/posts/${id(ended)}/end`, { reason }, key),
    places: (role: Role, q: string, signal?: AbortSignal) => get<PlaceList>('/posts/places', { role, q }, signal),

    organisations: (
      query: { readonly beneath?: string; readonly q?: string; readonly after: string | null; readonly limit?: number },
      signal?: AbortSignal,
    ) => get<OrganisationList>('/organisations', query, signal),
    organisation: (organisation: string, signal?: AbortSignal) => get<OrganisationPage>(`/organisations/${id(organisation)}`, {}, signal),
    divisions: (query: { readonly beneath?: string; readonly q?: string }, signal?: AbortSignal) =>
      get<DivisionList>('/divisions', query, signal),
    addOrganisation: (added: NewOrganisation, key: string) => post<OrganisationPage>('/organisations', added, key),
    changeOrganisation: (organisation: string, change: 'name' | 'code' | 'parent' | 'end', to: object, key: string) =>
      post<OrganisationPage>(`/organisations/${id(organisation)}/${change}`, to, key),

    delegations: (signal?: AbortSignal) => get<DelegationList>('/delegations', {}, signal),
    deputies: (held: string, q: string, signal?: AbortSignal) => get<DeputyList>('/delegations/deputies', { post: held, q }, signal),
    makeDelegation: (made: NewDelegation, key: string) => post<DelegationList>('/delegations', made, key),
    endDelegation: (delegation: string, key: string) => post<DelegationList>(`/delegations/${id(delegation)}/end`, {}, key),

    readings: (query: Query, signal?: AbortSignal) => get<ReadingList>('/readings', query, signal),
  }
}

export type OfficeEndpoints = ReturnType<typeof officeEndpoints>

/** The calls about organisations, posts, delegations and readings, in the language of the screens. */
export function useOffices(): OfficeEndpoints {
  return officeEndpoints(useCaller())
}
