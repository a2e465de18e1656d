import { FIRST_ADMINISTRATOR } from '@goufu/store'
import { type Text, text } from '@goufu/engine'
import type { FirstCode } from './first-code.ts'

/** The code of the first administrator, and what to do with it. */
export function sayFirstCode({ code, expiresAt }: FirstCode): Text {
  const until = expiresAt.toISOString()
  return text(
    [
      `管理员  用户名 ${FIRST_ADMINISTRATOR}，一次性码 ${code}`,
      `        在登录页选“凭码设密码”。此码只显示这一次，用过或到 ${until} 作废；goufu administrator 可另发一个`,
    ].join('\n'),
    [
      `administrator  username ${FIRST_ADMINISTRATOR}, one-time code ${code}`,
      `               Set a password with it on the sign-in page. It is shown this once and ends when it is used, or at ${until}; goufu administrator makes another`,
    ].join('\n'),
  )
}
