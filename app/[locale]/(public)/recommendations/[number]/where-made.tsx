import { Section } from '@/app/ui/section'
import type { RecommendationPage } from '@/lib/recommendations/page-queries'

/** The paragraph it comes from, and where else we cite it. */
export function WhereMade({ recommendation }: { recommendation: RecommendationPage }) {
  const { madeIn, standsAt, citedIn, number } = recommendation
  if (!madeIn && citedIn.length === 0) return null
  return (
    <Section id="made" title="Where it stands written">
      <div className="stack">
        {madeIn && (
          <p>
            {standsAt ? (
              <>
                <a href={standsAt}>
                  {standsAt.includes('#') ? `The paragraph with ${number} in ${madeIn.title}` : madeIn.title}
                </a>
                {madeIn.standfirst && `. ${madeIn.standfirst}`}
              </>
            ) : (
              `Made in ${madeIn.title}, which we have not published here.`
            )}
          </p>
        )}
        {citedIn.length > 0 && (
          <>
            <p>We also name it in:</p>
            <ul>
              {citedIn.map(({ title, address }) => (
                <li key={address}>
                  <a href={address}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  )
}
