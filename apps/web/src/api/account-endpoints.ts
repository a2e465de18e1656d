import type { NewPasskey, PasskeyQuestion, ShownPasskey } from '../account/passkey.ts'
import type {
  Account,
  AccountList,
  AuthState,
  Enrolment,
  HandedCode,
  PasskeyList,
  RecoveryList,
  SampleAccounts,
  SessionList,
} from './account-types.ts'
import { useCaller } from './api-context.tsx'
import { type Caller, request } from './request.ts'

/** The calls about accounts: only pages about them load these. */
function accountEndpoints(caller: () => Caller) {
  const get = <T>(path: string, signal?: AbortSignal, query?: Readonly<Record<string, string | null>>) =>
    request<T>(caller(), `/auth${path}`, { ...(signal && { signal }), ...(query && { query }) })
  const post = <T>(path: string, body: unknown = {}) => request<T>(caller(), `/auth${path}`, { method: 'POST', body })
  const remove = (path: string) => request<{ readonly ended: number }>(caller(), `/auth${path}`, { method: 'DELETE' })
  const id = encodeURIComponent
  return {
    state: (signal?: AbortSignal) => get<AuthState>('/session', signal),
    samples: (signal?: AbortSignal) => get<SampleAccounts>('/sample-accounts', signal),
    identityProvider: (signal?: AbortSignal) => get<{ readonly available: boolean }>('/identity-provider', signal),
    passkeysOffered: (signal?: AbortSignal) => get<{ readonly available: boolean }>('/sign-in/passkey', signal),
    signIn: (username: string, password: string) => post<AuthState>('/sign-in', { username, password }),
    secondStep: (shown: { readonly code: string } | { readonly backupCode: string }) => post<AuthState>('/second-step', shown),
    askForPasskey: () => post<PasskeyQuestion>('/sign-in/passkey/options'),
    showPasskey: (response: ShownPasskey) => post<AuthState>('/sign-in/passkey', { response }),
    recover: (code: string, password: string) => post<{ readonly username: string }>('/recover', { code, password }),

    enrol: (password: string) => post<Enrolment>('/totp', { password }),
    confirmTotp: (code: string) => post<AuthState>('/totp/confirm', { code }),
    removeTotp: (password: string) => post<AuthState>('/totp/remove', { password }),
    backupCodes: (password: string) => post<{ readonly backupCodes: readonly string[] }>('/totp/backup-codes', { password }),
    passkeys: (signal?: AbortSignal) => get<PasskeyList>('/passkeys', signal),
    beginPasskey: (password: string) => post<PasskeyQuestion>('/passkeys/options', { password }),
    enterPasskey: (name: string, response: NewPasskey) => post<AuthState>('/passkeys', { name, response }),
    removePasskey: (passkey: string, password: string) => post<PasskeyList>(`/passkeys/${id(passkey)}/remove`, { password }),
    changePassword: (current: string, next: string) => post<AuthState>('/password', { current, next }),
    sessions: (signal?: AbortSignal) => get<SessionList>('/sessions', signal),
    endSession: (session: string) => remove(`/sessions/${id(session)}`),
    endOtherSessions: () => post<{ readonly ended: number }>('/sessions/end-others'),

    people: ({ name, after }: { readonly name: string; readonly after: string | null }, signal?: AbortSignal) =>
      get<AccountList>('/people', signal, { name: name === '' ? null : name, after }),
    person: (person: string, signal?: AbortSignal) => get<Account>(`/people/${id(person)}`, signal),
    createPerson: (person: { readonly username: string; readonly name: string; readonly identitySubject: string | null }) =>
      post<HandedCode & { readonly person: Account }>('/people', person),
    changePerson: (person: string, change: 'lock' | 'unlock' | 'end') => post<Account>(`/people/${id(person)}/${change}`),
    sessionsOf: (person: string, signal?: AbortSignal) => get<SessionList>(`/people/${id(person)}/sessions`, signal),
    endSessionsOf: (person: string) => remove(`/people/${id(person)}/sessions`),
    askRecovery: (
      person: string,
      asked: { readonly reason: string; readonly removesSecondFactor: boolean; readonly identitySubject: string | null },
    ) => post<{ readonly id: string }>(`/people/${id(person)}/recoveries`, asked),
    recoveries: (signal?: AbortSignal) => get<RecoveryList>('/recoveries', signal),
    confirmRecovery: (recovery: string) => post<HandedCode & { readonly personId: string }>(`/recoveries/${id(recovery)}/confirm`),
  }
}

export type AccountEndpoints = ReturnType<typeof accountEndpoints>

/** The calls about accounts, in the language of the screens. */
export function useAccounts(): AccountEndpoints {
  return accountEndpoints(useCaller())
}
