import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatCount, formatMoment } from '@/app/ui/format'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import type { Statement } from '@/lib/counting/integrity-statement'
import { readOrganisation } from '../../../../read-organisation'
import { readCampaign } from '../read-campaign'
import { RecordHead } from '../record-head'
import { DayTable } from './day-table'
import { HowItIsChecked } from './how-it-is-checked'
import { readStatementOf } from './read-statement'
import { Removals } from './removals'
import { sumWords } from './statement-words'
import { SumTable } from './sum-table'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params
  const campaign = await readCampaign(slug)
  if (!campaign) return { title: 'There is no such campaign' }
  return {
    title: `How the signatures were counted: ${campaign.name}`,
    description:
      'How many signatures were received, confirmed, withdrawn and removed, why, and on which days.',
    alternates: { canonical: `/campaigns/${slug}/integrity` },
  }
}

/** What anybody may know about the count of a campaign, so that they can check it. Nobody is in it. */
export default async function IntegrityPage({ params }: PageProps) {
  const { slug } = await params
  const [campaign, read, organisation] = await Promise.all([
    readCampaign(slug),
    readStatementOf(slug),
    readOrganisation(),
  ])
  if (!campaign || !read) notFound()
  return (
    <>
      <RecordHead
        slug={slug}
        campaign={campaign}
        crumb="How it was counted"
        title="How the signatures were counted"
      />
      {read.kind === 'held_still' ? (
        <HeldStill confirmed={read.confirmed} />
      ) : (
        <Told slug={slug} statement={read.statement} isSample={campaign.isSample} />
      )}
      <HowItIsChecked email={organisation.email} />
    </>
  )
}

function HeldStill({ confirmed }: { confirmed: number }) {
  return (
    <Section id="sum" title="The count is held still" heavy>
      <Prose>
        <p>
          We are looking at something unusual on this campaign. Until we know what it is, the public number
          stays at {formatCount(confirmed)}. People can sign, and nothing is lost. The whole statement comes
          back when the count goes on, with whatever was removed and why.
        </p>
      </Prose>
    </Section>
  )
}

function Told({ slug, statement, isSample }: { slug: string; statement: Statement; isSample: boolean }) {
  const { totals, duplicates, onPaper, days, countedAt } = statement
  return (
    <>
      <Section
        id="sum"
        title="What became of every signature"
        note={countedAt === null ? undefined : `As counted on ${formatMoment(countedAt)}.`}
        heavy
      >
        <div className="stack">
          {isSample && <p>This is a sample campaign. Its signers are made up, and so are these figures.</p>}
          <SumTable totals={totals} />
          <p>{sumWords(totals)}</p>
          <p>
            {duplicates === 1
              ? '1 form came from somebody who had signed already. It is no second signature, so it is in no number above.'
              : `${formatCount(duplicates)} forms came from people who had signed already. They are no second signatures, so they are in no number above.`}
          </p>
          {onPaper.received > 0 && (
            <p>
              {formatCount(onPaper.received)} of those received {onPaper.received === 1 ? 'was' : 'were'}{' '}
              signed on paper and entered by us, and {formatCount(onPaper.confirmed)}{' '}
              {onPaper.confirmed === 1 ? 'is' : 'are'} counted. The sheets are kept, and each name leads to
              its sheet.
            </p>
          )}
        </div>
      </Section>
      <Removals statement={statement} />
      <Section
        id="days"
        title="By day"
        note={
          days.length > 0
            ? 'Days in London. Days with fewer than five signatures are told together with those after them.'
            : undefined
        }
      >
        <div className="stack">
          {days.length > 0 ? (
            <DayTable days={days} totals={totals} duplicates={duplicates} />
          ) : (
            <p>Fewer than five signatures were received so far, which is too few to tell by day.</p>
          )}
          <p>
            The same for a spreadsheet: <a href={`/campaigns/${slug}/integrity.csv`}>CSV by day</a>. For a
            program: <a href={`/api/v1/campaigns/${slug}/integrity`}>JSON of the whole statement</a>.
          </p>
        </div>
      </Section>
    </>
  )
}
