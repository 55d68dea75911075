import type { Metadata } from 'next'
import { CheckAfterSigning } from '../check-after-signing'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = { title: 'Check your email at the new address', robots: { index: false } }

/** After the address was corrected. */
export default async function CorrectedPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return (
    <CheckAfterSigning
      slug={slug}
      lead="Your signature counts once you have confirmed it there. The email to the other address, if one went, opens nothing any more."
    />
  )
}
