import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { feedLinks } from '@/app/feed-answer'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ChainStrip } from '@/app/ui/chain-strip'
import { EvidenceFact, Facts } from '@/app/ui/evidence-fact'
import { addressedTo } from '@/app/ui/recommendation-words'
import { Section } from '@/app/ui/section'
import { Tag } from '@/app/ui/tag'
import type { RecommendationPage } from '@/lib/recommendations/page-queries'
import { AddresseesOverTime } from './addressees-over-time'
import { BackedBy } from './backed-by'
import { CampaignsThatPush } from './campaigns-that-push'
import { chainOf } from './chain-of-recommendation'
import s from './page.module.css'
import { Parts } from './parts'
import { readRecommendation } from './read-recommendation'
import { RecommendationRecord } from './recommendation-record'
import { RetiredNotice } from './retired-notice'
import { TheAsk } from './the-ask'
import { WhereMade } from './where-made'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { number } = await params
  const found = await readRecommendation(number)
  if (!found) return { title: 'There is no such recommendation', robots: { index: false } }
  const title = `${number}: ${found.title}`
  const description = `${addressedTo(found)}. What we ask, what was answered and what was done.`
  return {
    title,
    description,
    alternates: {
      canonical: `/recommendations/${number}`,
      types: {
        ...feedLinks(`/recommendations/${number}/feed`, `Recommendation ${number}`),
        'application/json': `/api/v1/recommendations/${number}`,
      },
    },
    openGraph: { title, description, url: `/recommendations/${number}`, type: 'article' },
  }
}

export default async function OneRecommendationPage({ params }: PageProps) {
  const recommendation = await readRecommendation((await params).number)
  if (!recommendation) notFound()
  const now = Date.now()
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Recommendations', href: '/recommendations' },
          { words: recommendation.number },
        ]}
      />
      <div className={s.head}>
        <Tag state={`Recommendation ${recommendation.number}`} notes={notesOf(recommendation)} />
        <h1 className={s.title}>{recommendation.title}</h1>
        <p className={s.to}>{addressedTo(recommendation)}.</p>
        {recommendation.plain && <p className="lead">{recommendation.plain}</p>}
        <RetiredNotice recommendation={recommendation} />
      </div>
      <ChainStrip steps={chainOf(recommendation)} />
      <TheAsk recommendation={recommendation} now={now} />
      <Parts of={recommendation} />
      <CampaignsThatPush recommendation={recommendation} />
      <RecommendationRecord recommendation={recommendation} />
      <AddresseesOverTime recommendation={recommendation} />
      {recommendation.figures.length > 0 && (
        <Section id="evidence" title="Evidence" note="Figures behind it, each with its source.">
          <Facts layout="pair">
            {recommendation.figures.map((figure) => (
              <EvidenceFact key={figure.key} figure={figure} />
            ))}
          </Facts>
        </Section>
      )}
      <WhereMade recommendation={recommendation} />
      <BackedBy recommendation={recommendation} now={now} />
    </>
  )
}

function notesOf({ isSample, withSurvivors }: RecommendationPage): string[] {
  return [isSample && 'Sample', withSurvivors && 'Written with survivors'].filter((note) => note !== false)
}
