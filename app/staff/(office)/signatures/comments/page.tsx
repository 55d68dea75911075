import type { Metadata } from 'next'
import Link from 'next/link'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { type CommentRow, commentsOnPage, countComments, listComments } from '@/lib/comments/queries'
import { getOrganisation } from '@/lib/organisation/queries'
import { type CampaignChoice, listCampaignChoices } from '@/lib/signatures/desk/campaign-choices'
import { requireStaff } from '@/lib/staff/session'
import { SavedViews } from '../../views/saved-views'
import { CampaignFilter } from '../campaign-filter'
import { PageLine } from '../page-line'
import { SignatureViews } from '../signature-views'
import { Comment } from './comment-row'
import { commentActWords, commentStateWords, views } from './comment-words'
import s from './comments.module.css'
import { SafeguardingSteps } from './safeguarding-steps'

export const metadata: Metadata = { title: 'Reasons to read' }

const path = '/staff/signatures/comments'

type Params = Record<string, string | string[] | undefined>

/** What signers wrote, to be read before anybody else does: ten at a time, the oldest first. */
export default async function CommentsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const person = await requireStaff('comment.moderate', path)
  const params = await searchParams
  const view = views.find(({ state }) => state === params.view) ?? views[0]!
  const [campaigns, counts, { helpline }] = await Promise.all([
    listCampaignChoices(),
    countComments(),
    getOrganisation(),
  ])
  const campaign = campaigns.find(({ slug }) => slug === params.campaign)
  const found = await listComments({
    state: view.state,
    campaignId: campaign?.id,
    after: afterOf(params.after),
  })
  const rows = found.slice(0, commentsOnPage)
  const now = Date.now()
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/signatures', words: 'Signatures' }]}
        here="Reasons to read"
        title="Reasons to read"
      >
        <p>
          {counts.waiting === 0
            ? 'None waits.'
            : `${counted(counts.waiting, 'reason waits', 'reasons wait')}.`}{' '}
          {counts.safeguarding > 0 && `${formatCount(counts.safeguarding)} with safeguarding.`} {view.says}
        </p>
      </PageHead>
      <Told params={params} />
      <SignatureViews here={path} role={person.role} />
      <SavedViews page={path} params={params} />
      <Views view={view.state} campaign={campaign} />
      <CampaignFilter path={path} chosen={campaign} campaigns={campaigns} kept={{ view: view.state }} />
      {view.state === 'safeguarding' && <SafeguardingSteps helpline={helpline} />}
      <Part id="list" title={view.words} say={campaign?.name}>
        {rows.length === 0 ? (
          <p>{params.after ? 'There are no more.' : 'There are none.'}</p>
        ) : (
          <ol className={s.list} data-keys="">
            {rows.map((row) => (
              <Comment key={row.id} comment={row} now={now} campaign={campaign?.slug ?? ''} />
            ))}
          </ol>
        )}
      </Part>
      <PageLine words={counted(rows.length, 'reason')} newer={null} older={null}>
        {found.length > commentsOnPage && (
          <Link href={addressOf(view.state, campaign, rows.at(-1))} prefetch={false} rel="next">
            Next ten
          </Link>
        )}
      </PageLine>
    </>
  )
}

function Views({ view, campaign }: { view: CommentRow['state']; campaign?: CampaignChoice }) {
  return (
    <nav className={parts.views} aria-label="Lists of reasons">
      {views.map(({ state, words }) => (
        <Link
          key={state}
          href={addressOf(state, campaign)}
          prefetch={false}
          aria-current={state === view ? 'page' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  )
}

function addressOf(view: CommentRow['state'], campaign?: CampaignChoice, last?: CommentRow): string {
  const query = new URLSearchParams({ view })
  if (campaign) query.set('campaign', campaign.slug)
  if (last) query.set('after', last.place)
  return `${path}?${query}`
}

/** "2026-11-22T10:00:00.000000Z_id": the last of the page before. */
function afterOf(given: string | string[] | undefined): { at: string; id: string } | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([\da-f-]{36})$/.exec(String(given))
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : undefined
}

const packWords: Record<string, string> = {
  choose: 'It is chosen for the hand-in pack.',
  leave_out: 'It is left out of the hand-in pack.',
  earlier: 'It stands one place earlier in the pack.',
}

function Told({ params }: { params: Params }) {
  if (typeof params.done === 'string') {
    const words = packWords[params.done] ?? commentActWords[params.done as keyof typeof commentActWords]?.done
    return words ? (
      <Note tone="good">
        <p>{words}</p>
      </Note>
    ) : null
  }
  if (typeof params.not !== 'string') return null
  return (
    <Note tone="warn">
      <p>{refusedWords(params)}</p>
    </Note>
  )
}

function refusedWords(params: Params): string {
  const now = commentStateWords[String(params.now) as CommentRow['state']]?.words
  if (params.not === 'moved' && now)
    return `Nothing was changed: somebody else was first, and it is ${now} now. Look at it there before you decide.`
  if (params.not === 'never_shown')
    return 'Nothing was changed: it may be about abuse of somebody, so no page ever shows it. It can be hidden or sent to safeguarding.'
  if (params.not === 'pack')
    return 'Nothing was changed: it is not shown any more, or had that place already.'
  return 'Nothing was changed: it is not there any more.'
}
