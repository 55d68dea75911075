import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { readFormState } from '@/app/form-state'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { getContactAction } from '@/lib/letters/read-action'
import { campaignCrumbs } from '../../campaign-crumbs'
import { readCampaign } from '../../read-campaign'
import type { LetterState } from '../letter-state'
import { AskPostcode } from './ask-postcode'
import { ChooseWhere } from './choose-where'
import { Declared } from './declared'
import { LetterSheet } from './letter-sheet'
import { Nobody } from './nobody'
import { OwnMail } from './own-mail'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params
  const [campaign, state] = await Promise.all([readCampaign(slug), readFormState<LetterState>()])
  const went = state && (state.mistakes.length > 0 || state.notice) ? 'Error: ' : ''
  return {
    title: `${went}Write a letter: ${campaign?.name ?? ''}`,
    robots: { index: false },
    alternates: { canonical: `/campaigns/${slug}/write` },
  }
}

/** The letter itself, at the step it has reached. Reached only through a post to /campaigns/[slug]/letters. */
export default async function LetterPage({ params }: PageProps) {
  const { slug } = await params
  const [campaign, action, state] = await Promise.all([
    readCampaign(slug),
    getContactAction(slug, new Date()),
    readFormState<LetterState>(),
  ])
  if (!campaign) notFound()
  if (!action || !state) redirect(`/campaigns/${slug}/write`)
  const { step } = state
  return (
    <>
      <Breadcrumbs crumbs={campaignCrumbs(slug, campaign.name, 'Write a letter')} />
      {step.kind === 'postcode' && <AskPostcode slug={slug} heading={action.heading} state={state} />}
      {step.kind === 'choose' && <ChooseWhere slug={slug} found={step.found} state={state} />}
      {step.kind === 'nobody' && <Nobody slug={slug} found={step.found} state={state} />}
      {step.kind === 'write' && <LetterSheet action={action} step={step} state={state} />}
      {step.kind === 'own' && <OwnMail slug={slug} step={step} values={state.values} />}
      {step.kind === 'declared' && <Declared slug={slug} />}
    </>
  )
}
