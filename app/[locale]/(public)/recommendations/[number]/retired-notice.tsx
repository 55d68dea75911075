import { endSentence } from '@/app/ui/format'
import { Notice } from '@/app/ui/notice'
import type { RecommendationPage } from '@/lib/recommendations/page-queries'

/** That it does not stand any more, and what stands in its place. */
export function RetiredNotice({ recommendation }: { recommendation: RecommendationPage }) {
  const { retired, retiredNote, supersededBy } = recommendation
  if (!retired) return null
  return (
    <Notice
      title={
        retired === 'superseded' ? 'We ask for something else now' : 'We have taken this recommendation back'
      }
      warning
    >
      {supersededBy && (
        <p>
          It was replaced by <a href={`/recommendations/${supersededBy}`}>recommendation {supersededBy}</a>.
        </p>
      )}
      {retiredNote && <p>{endSentence(retiredNote)}</p>}
      <p>Its record stays here.</p>
    </Notice>
  )
}
