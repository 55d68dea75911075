import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { readBriefingPage } from '../read-briefing-page'

export const dynamic = 'force-static'
export const revalidate = 60

export const metadata: Metadata = { title: 'The PDF is not there', robots: { index: false } }

/** What the address of a PDF shows while it cannot be made (../pdf/route.ts sends it with 503). */
export default async function NoPdfPage({ params }: { params: Promise<{ slug: string }> }) {
  const found = await readBriefingPage((await params).slug)
  if (found?.kind !== 'live') notFound()
  const { title, address } = found.briefing.publication
  return (
    <PageHead
      crumbs={[
        { words: 'Home', href: '/' },
        { words: 'Briefings', href: '/briefings' },
        { words: title, href: address },
        { words: 'PDF' },
      ]}
      title="We could not make the PDF"
      lead={`“${title}” can still be read on its page, and printed from there.`}
    >
      <p>
        Open the page and choose Print in your browser’s menu. There you can also save it as a PDF. Or try
        this address again in a few minutes.
      </p>
      <p>
        <ButtonLink href={address}>Open the page</ButtonLink>
      </p>
    </PageHead>
  )
}
