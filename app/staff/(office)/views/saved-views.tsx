import Link from 'next/link'
import parts from '@/app/staff/ui/parts.module.css'
import { listViews } from '@/lib/desk/views/list-views'
import { keptQuery } from '@/lib/desk/views/viewed-pages'
import { currentStaff } from '@/lib/staff/session'
import { save } from './actions'
import { NameForm } from './name-form'
import s from './views.module.css'

type Props = { page: string; params: Record<string, string | string[] | undefined> }

/** What this person and others have saved of this list, and a form that keeps the filter it has now. */
export async function SavedViews({ page, params }: Props) {
  const person = await currentStaff()
  if (!person) return null
  const views = await listViews(person.id, page)
  const kept = keptQuery(page, params)
  if (views.length === 0 && kept.kind === 'nothing') return null
  const isSaved = kept.kind === 'kept' && views.some(({ isOwn, query }) => isOwn && query === kept.query)
  return (
    <nav className={`${parts.views} ${s.views}`} aria-label="Saved views">
      <span className={parts.say}>Saved views</span>
      {views.map(({ id, name, query, isOwn, by }) => (
        <Link
          key={id}
          href={`${page}?${query}`}
          prefetch={false}
          aria-current={kept.kind === 'kept' && query === kept.query ? 'page' : undefined}
        >
          {name}
          {!isOwn && <span className="vh">, shared by {by}</span>}
        </Link>
      ))}
      {kept.kind === 'kept' && !isSaved && (
        <NameForm
          key={kept.query}
          action={save.bind(null, { page, query: kept.query })}
          prefix="view"
          values={{}}
          words="Save"
          summary="Save this view"
        />
      )}
      {kept.kind === 'personal' && (
        <span className={parts.say}>
          This search names somebody, so it cannot be saved. One by domain, network, district or score can.
        </span>
      )}
      {views.length > 0 && (
        <Link className={s.arrange} href="/staff/views" prefetch={false}>
          Rename or remove
        </Link>
      )}
    </nav>
  )
}
