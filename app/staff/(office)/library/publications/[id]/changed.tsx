import Link from 'next/link'
import { Part } from '@/app/staff/ui/parts'
import { formatDay } from '@/app/ui/format'
import { compareContents } from '@/lib/library/publications/compare-contents'
import type { EditedPublication } from '@/lib/library/publications/editor-queries'
import { Compared } from './compared'

/** What the draft says and readers do not see yet. */
export function Changed({
  publication,
  live,
  path,
}: {
  publication: EditedPublication
  live: EditedPublication['content'] | null
  path: string
}) {
  if (!live || !publication.live)
    return (
      <Part id="changed" title="Changes" more={<Link href={`${path}/changes`}>All revisions</Link>}>
        <p>Not published yet, so there is nothing to compare with.</p>
      </Part>
    )
  const { version, changedAt } = publication.live
  const fields = compareContents(publication.kind, live, publication.content)
  return (
    <Part
      id="changed"
      title={`Changed since version ${version.major}.${version.minor}, published ${formatDay(changedAt)}`}
      more={
        <Link href={`${path}/changes`} prefetch={false}>
          All revisions
        </Link>
      }
    >
      {fields.length === 0 ? (
        <p>Nothing: readers see these very words.</p>
      ) : (
        <Compared fields={fields} caption="Differences between what readers see and the draft" />
      )}
    </Part>
  )
}
