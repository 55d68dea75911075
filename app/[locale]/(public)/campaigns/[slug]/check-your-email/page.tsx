import type { Metadata } from 'next'
import { Section } from '@/app/ui/section'
import { CheckAfterSigning } from './check-after-signing'
import { MendForm } from './mend-form'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = { title: 'Check your email', robots: { index: false } }

/** After the form was sent, with a way to mend a slip in the address. */
export default async function CheckYourEmailPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return (
    <CheckAfterSigning slug={slug} lead="Your signature counts once you have confirmed it there.">
      <Section id="mend" title="Was there a slip in the address?" note="Within the hour after you signed.">
        <div className="stack">
          <p>
            Type the address again, and everything else stays as you sent it. What went to the other address
            no longer opens anything.
          </p>
          <MendForm labelledBy="mend-heading" />
        </div>
      </Section>
    </CheckAfterSigning>
  )
}
