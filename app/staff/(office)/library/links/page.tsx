import type { Metadata } from 'next'
import Link from 'next/link'
import { LibraryViews } from '@/app/staff/ui/library-views'
import { PageHead, Part } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatDay } from '@/app/ui/format'
import { countLinks, type DeadLink, listDeadLinks } from '@/lib/library/links/queries'
import { requireStaff } from '@/lib/staff/session'

export const metadata: Metadata = { title: 'Links' }

/** Links that no longer answer, each with the texts and sources that carry it. */
export default async function LinksPage() {
  await requireStaff('library.read', '/staff/library/links')
  const [links, counts] = await Promise.all([listDeadLinks(), countLinks()])
  return (
    <>
      <PageHead title="Links">
        <p>
          {counted(counts.all, 'link')} in live texts and sources: {counts.alive} answered, {counts.dead} did
          not, {counts.waiting} not asked yet.
          {counts.lastAt !== null && ` Last asked ${formatDay(counts.lastAt)}.`}
        </p>
      </PageHead>
      <LibraryViews here="/staff/library/links" />
      <Part id="dead" title="Did not answer" say="asked again every day">
        {links.length === 0 ? (
          <p>
            {counts.alive === 0 ? 'No link has been asked yet.' : 'Every link that was asked has answered.'}
          </p>
        ) : (
          <table className={`${table.t} ${table.stack}`}>
            <caption className="vh">Links that did not answer, the longest first</caption>
            <thead>
              <tr>
                <th scope="col">Link</th>
                <th scope="col">Answer</th>
                <th scope="col">Since</th>
                <th scope="col">Stands in</th>
              </tr>
            </thead>
            <tbody>
              {links.map((link) => (
                <tr key={link.url}>
                  <th scope="row" className={table.full}>
                    <a href={link.url} rel="noreferrer nofollow">
                      {link.url}
                    </a>
                  </th>
                  <td data-l="Answer">
                    {answerWords(link)}
                    <span className={table.sub}>{counted(link.failures, 'time')}</span>
                  </td>
                  <td className="nw" data-l="Since">
                    {formatDay(link.failedSince)}
                  </td>
                  <td className={table.full}>
                    <Standing link={link} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
    </>
  )
}

function answerWords({ status, error }: DeadLink): string {
  if (status === 404 || status === 410) return 'The page is gone'
  if (status >= 500) return `Its server fails (${status})`
  return status === 0 ? error || 'No answer' : `Status ${status}`
}

function Standing({ link }: { link: DeadLink }) {
  return (
    <ul>
      {link.places.map(({ id, title }) => (
        <li key={id}>
          <Link href={`/staff/library/publications/${id}`} prefetch={false}>
            {title}
          </Link>
        </li>
      ))}
      {link.sources.map(({ key, title, archivedUrl, isArchive }) => (
        <li key={key}>
          <Link href={`/staff/library/sources/${key}`} prefetch={false}>
            {title}
          </Link>
          {isArchive
            ? ' (its archived copy)'
            : archivedUrl === ''
              ? ': add an archived copy'
              : ' has an archived copy'}
        </li>
      ))}
    </ul>
  )
}
