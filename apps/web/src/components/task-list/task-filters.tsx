import { useLocation } from '@solidjs/router'
import { For } from 'solid-js'
import type { TaskView } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import { filterCounts, type TaskFilter } from './filter-tasks.ts'

export interface TaskFiltersProps {
  readonly tasks: readonly TaskView[]
  readonly filter: TaskFilter
}

/** Filters by state as links, so that a filtered list can be sent on and the back button works. */
export function TaskFilters(props: TaskFiltersProps) {
  const words = useWords()
  const location = useLocation()
  const href = (filter: TaskFilter) => {
    const query = new URLSearchParams(location.search)
    if (filter === 'all') query.delete('state')
    else query.set('state', filter)
    return `${location.pathname}${query.size > 0 ? `?${query}` : ''}`
  }
  return (
    <nav class="filters" aria-label={words.t('project.filter')}>
      <For each={filterCounts(props.tasks)}>
        {(item) => (
          <a href={href(item.filter)} noScroll replace aria-current={item.filter === props.filter ? 'true' : undefined}>
            {words.t(`status.${item.filter}`)} <b>{item.count}</b>
          </a>
        )}
      </For>
    </nav>
  )
}
