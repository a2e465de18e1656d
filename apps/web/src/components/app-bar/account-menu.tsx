import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { Icon } from '../icon/icon.tsx'
import { AccountSheet } from './account-sheet.tsx'
import { useClosing } from './use-closing.ts'

/** Who one is and in which post; opens what one can do about it. */
export function AccountMenu() {
  const words = useWords()
  const { session } = useSession()
  const closing = useClosing()
  const post = () => {
    const post = session()?.posts.find(({ id }) => id === session()?.post)
    return post === undefined ? '' : words.say(post.title)
  }
  return (
    <details class="who" ref={closing}>
      <summary class="bar-field">
        <Icon name="person" />
        <span class="trunc">
          {session()?.person?.name} {post()}
        </span>
        <Icon name="chevron" class="turn" />
      </summary>
      <div class="who-sheet">
        <AccountSheet />
      </div>
    </details>
  )
}
