import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ActLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'
import { Sheet } from '@/app/ui/sheet'
import { Split } from '@/app/ui/split'
import { getContactAction } from '@/lib/letters/read-action'
import { PostcodeForm } from '../../../my-representatives/postcode-form'
import { campaignCrumbs } from '../campaign-crumbs'
import { readCampaign } from '../read-campaign'
import s from './write.module.css'

export const dynamic = 'force-static'
export const revalidate = 60

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params
  const campaign = await readCampaign(slug)
  if (!campaign) return { title: 'There is no such campaign' }
  return {
    title: `Write to your representative: ${campaign.name}`,
    description: campaign.ask,
    alternates: { canonical: `/campaigns/${slug}/write` },
  }
}

/** The first step of a letter: where the writer lives, which says whom it is to. */
export default async function WritePage({ params }: PageProps) {
  const { slug } = await params
  const [campaign, action] = await Promise.all([readCampaign(slug), getContactAction(slug, new Date())])
  if (!campaign) notFound()
  const crumbs = campaignCrumbs(slug, campaign.name, 'Write a letter')
  if (!action)
    return (
      <PageHead
        crumbs={crumbs}
        title="No letters are asked for now"
        lead="This campaign does not ask people to write to their representatives at the moment."
      >
        <p>
          <ActLink href={`/campaigns/${slug}`}>Open the campaign</ActLink>
        </p>
        <p>
          <ActLink href="/my-representatives">See who represents you</ActLink>
        </p>
      </PageHead>
    )
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <Split
        lead={
          <>
            <h1 className={s.heading}>{action.heading}</h1>
            {action.lead && <p className={`lead ${s.lead}`}>{action.lead}</p>}
          </>
        }
        act={
          <Sheet>
            <h2 className={s.sheetHeading}>Who your letter goes to</h2>
            <PostcodeForm action={`/campaigns/${slug}/letters`} act="find" button="Begin your letter" />
          </Sheet>
        }
        under={
          <Prose>
            <p>
              You write the first part. The ask is drafted, and you can change it. You see the whole letter
              before it goes, and nothing is sent until you say so.
            </p>
            <p>
              Letters that are all alike are counted once. One in your own words is read and answered: a few
              sentences are enough, and if writing is hard you can choose sentences instead.
            </p>
            {action.imprint && <p className="small">{action.imprint}</p>}
          </Prose>
        }
      />
    </>
  )
}
