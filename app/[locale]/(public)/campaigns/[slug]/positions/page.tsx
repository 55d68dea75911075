import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatCount } from '@/app/ui/format'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { readAreaLetters } from '@/lib/letters/read-area-letters'
import { type Board, readBoard } from '@/lib/letters/read-board'
import { readOrganisation } from '../../../../read-organisation'
import { readCampaign } from '../read-campaign'
import { RecordHead } from '../record-head'
import { AreaLettersTable } from './area-letters-table'
import { countsWords, hiddenWords } from './position-words'
import { PositionsTable } from './positions-table'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params
  const campaign = await readCampaign(slug)
  if (!campaign) return { title: 'There is no such campaign' }
  return {
    title: `Where members stand: ${campaign.name}`,
    description: `What members have said or done about it, each with the day and where it can be checked.`,
    alternates: { canonical: `/campaigns/${slug}/positions` },
  }
}

/** Where members stand whom a campaign has people write to: every party alike, in order of names. */
export default async function PositionsPage({ params }: PageProps) {
  const { slug } = await params
  const now = new Date()
  const [campaign, board, areas, organisation] = await Promise.all([
    readCampaign(slug),
    readBoard(slug, now),
    readAreaLetters(slug),
    readOrganisation(),
  ])
  if (!campaign || !board) notFound()
  const known = board.rows.filter(({ stance }) => stance !== 'unknown')
  return (
    <>
      <RecordHead slug={slug} campaign={campaign} crumb="Where members stand" title="Where members stand" />
      <Section id="positions" title="Positions on record" note={totalWords(board)}>
        <div className="stack">
          {board.hiddenNations.length > 0 && <p>{hiddenWords(board.hiddenNations)}</p>}
          <p>{countsWords(board.counts)}</p>
          {known.length > 0 && <PositionsTable rows={known} />}
        </div>
      </Section>
      {areas.length > 0 && (
        <Section id="letters" title="Letters sent from each area" note="Through this site, five or more.">
          <AreaLettersTable areas={areas} />
        </Section>
      )}
      <Section id="how" title="How a position is recorded">
        <Prose>
          <p>
            A position is what a member has said or done in public, or written in a reply that may be cited.
            One person of our staff notes it with the page it rests on, and another checks it before it stands
            here. Most members have no position on record: that says nothing for them or against them.
          </p>
          <p>
            Members of every party are listed in the same way, by name. We take no side between parties or
            candidates. If something here is wrong or out of date, tell us:{' '}
            <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
          </p>
        </Prose>
      </Section>
    </>
  )
}

function totalWords({ rows }: Board): string {
  return `Of ${formatCount(rows.length)} ${rows.length === 1 ? 'member' : 'members'} this campaign asks people to write to.`
}
