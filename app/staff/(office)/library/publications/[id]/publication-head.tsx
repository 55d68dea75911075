import type { ReactNode } from 'react'
import { kindWords, standing } from '@/app/staff/ui/library-words'
import { PageHead, Status } from '@/app/staff/ui/parts'
import { Tabs } from '@/app/staff/ui/tabs'
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
      <Tabs
        label={`About this ${kindWords[kind].one}`}
        {...{ base, tabs, here }}
        shown={
          live !== null && {
            href: addressOf(kind, slug),
            words: `${capitalise(kindWords[kind].one)} as readers see it`,
          }
        }
      />
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
