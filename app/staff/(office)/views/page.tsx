import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { listViews, type SavedView } from '@/lib/desk/views/list-views'
import { viewedPages } from '@/lib/desk/views/viewed-pages'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { change, remove } from './actions'
import { NameForm } from './name-form'
import { doneWords, listWords } from './view-words'

export const metadata: Metadata = { title: 'Saved views' }

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** Every list that this person has saved, and those that others share. */
export default async function ViewsPage({ searchParams }: Props) {
  const person = await requireStaff('desk.read', '/staff/views')
  const [{ done }, all] = [await searchParams, await listViews(person.id)]
  const views = all.filter(({ page }) => {
    const needs = viewedPages[page]?.needs
    return needs !== undefined && may(person.role, needs)
  })
  const own = views.filter(({ isOwn }) => isOwn)
  const shared = views.filter(({ isOwn }) => !isOwn)
  const said = typeof done === 'string' ? doneWords[done] : undefined
  return (
    <>
      <PageHead crumbs={[{ href: '/staff', words: 'Desk' }]} here="Saved views" title="Saved views">
        <p>Lists as you filtered them. To keep one, filter a list and choose “Save this view” above it.</p>
      </PageHead>
      {said && <Note tone={said.tone}>{said.words}</Note>}
      <Part id="own" title="Yours">
        {own.length === 0 ? (
          <p>There are none yet.</p>
        ) : (
          <Views caption="Views of yours" views={own} mayRemove />
        )}
      </Part>
      {shared.length > 0 && (
        <Part id="shared" title="Shared by others">
          <Views
            caption="Views that others share"
            views={shared}
            mayRemove={may(person.role, 'staff.manage')}
          />
        </Part>
      )}
    </>
  )
}

function Views({ caption, views, mayRemove }: { caption: string; views: SavedView[]; mayRemove: boolean }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">View</th>
          <th scope="col">List</th>
          <th scope="col">{views[0]?.isOwn ? 'Change' : 'By'}</th>
          {mayRemove && <th scope="col">Do</th>}
        </tr>
      </thead>
      <tbody>
        {views.map((view) => (
          <tr key={view.id}>
            <th scope="row" className={table.full}>
              <Link href={`${view.page}?${view.query}`} prefetch={false}>
                {view.name}
              </Link>
            </th>
            <td className={table.full}>{listWords[view.page]}</td>
            <td className={table.full}>{view.isOwn ? <Change view={view} /> : view.by}</td>
            {mayRemove && (
              <td>
                <form action={remove}>
                  <input type="hidden" name="id" value={view.id} />
                  <button className={button.asLink} type="submit">
                    Remove<span className="vh"> {view.name}</span>
                  </button>
                </form>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Change({ view: { id, name, isShared } }: { view: SavedView }) {
  return (
    <NameForm
      action={change.bind(null, id)}
      prefix={`view-${id}`}
      values={{ name, shared: isShared ? 'yes' : '' }}
      words="Change"
    />
  )
}
