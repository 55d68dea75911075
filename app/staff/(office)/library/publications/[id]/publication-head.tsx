import Link from 'next/link'
import type { ReactNode } from 'react'
import c from '@/app/staff/ui/campaign.module.css'
import { kindWords, standing } from '@/app/staff/ui/library-words'
import { PageHead, Status } from '@/app/staff/ui/parts'
import { formatWhen } from '@/app/staff/ui/words'
import { capitalise, formatDay } from '@/app/ui/format'
import { addressOf } from '@/lib/library/publications/content'
import type { EditedPublication } from '@/lib/library/publications/editor-queries'

const tabs = [
  { path: '', words: 'Write' },
  { path: '/run', words: 'Check and publish' },
  { path: '/changes', words: 'Changes' },
  { path: '/history', words: 'History and use' },
] as const

type Props = {
  publication: EditedPublication
  here: (typeof tabs)[number]['path']
  /** One sentence more about how it stands. */
  say?: string
  acts?: ReactNode
}

/** Title, how it stands in one sentence, and the pages about one text. */
export function PublicationHead({ publication, here, say, acts }: Props) {
  const { id, kind, slug, title, state, live, takenDown } = publication
  const base = `/staff/library/publications/${id}`
  const { sign, words } = standing({ state, isLive: live !== null, isTakenDown: takenDown !== null })
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/library', words: 'Library' },
          { href: `/staff/library?kind=${kind}`, words: kindWords[kind].many },
        ]}
        here={slug}
        title={title}
        acts={acts}
      >
        <p>
          <Status sign={sign}>{words}</Status>
          {since(publication)} {say}
        </p>
      </PageHead>
      <nav aria-label={`About this ${kindWords[kind].one}`}>
        <ul className={c.tabs}>
          {tabs.map(({ path, words }) => (
            <li key={path}>
              <Link
                href={`${base}${path}`}
                prefetch={false}
                aria-current={path === here ? 'page' : undefined}
              >
                {words}
              </Link>
            </li>
          ))}
          <li>
            <Link href={`${base}/preview`} prefetch={false}>
              Preview
            </Link>
          </li>
          {live && (
            <li>
              <a href={addressOf(kind, slug)}>{capitalise(kindWords[kind].one)} as readers see it</a>
            </li>
          )}
        </ul>
      </nav>
    </>
  )
}

function since({ live, takenDown, publishesAt, archivedAt }: EditedPublication): string {
  if (takenDown) return `, ${formatDay(takenDown.at)}: ${takenDown.reason}.`
  if (publishesAt !== null) return `, goes live ${formatWhen(publishesAt)}.`
  if (archivedAt !== null) return `, ${formatDay(archivedAt)}.`
  if (!live) return '.'
  return `. Readers have version ${live.version.major}.${live.version.minor} of ${formatDay(live.changedAt)}.`
}
