import { Notice } from '@/app/ui/notice'
import type { Figure } from '@/lib/library/evidence/figures'
import { formatRough } from '@/lib/rough-date'

/** What replaced a figure, and what it replaced: both stay readable. */
export function Replacement({ figure, replaces }: { figure: Figure; replaces: Figure[] }) {
  const { replacedBy, replacedNote } = figure
  return (
    <>
      {replacedBy && (
        <Notice title="Replaced" warning>
          <p>
            Do not use this figure for today. The newer one is{' '}
            <a href={`/evidence/${replacedBy.key}`}>{replacedBy.shown}</a>, for {formatRough(replacedBy.asOf)}
            .
          </p>
          {replacedNote && <p>{replacedNote}</p>}
        </Notice>
      )}
      {replaces.length > 0 && (
        <Notice title="Replaces">
          {replaces.map((old) => (
            <p key={old.key}>
              <a href={`/evidence/${old.key}`}>{old.shown}</a> {old.says}, figure for {formatRough(old.asOf)}.
              {old.replacedNote && ` ${old.replacedNote}`}
            </p>
          ))}
        </Notice>
      )}
    </>
  )
}
