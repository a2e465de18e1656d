import { part } from '../../part.tsx'

/** The form of a register, loaded when it is first wanted. */
export const RegistryFormPart = part(
  async () => (await import('./registry-form.tsx')).RegistryForm,
  () => <div class="skel form-part" aria-hidden="true" />,
)
