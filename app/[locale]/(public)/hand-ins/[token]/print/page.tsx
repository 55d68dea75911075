import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openForPrint } from '@/lib/take-out/link'
import { PackView } from '../pack-view'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const handIn = await openForPrint((await params).token)
  const title = handIn?.choices.pack?.campaign.demand ?? 'Hand-in'
  return { title, robots: { index: false, follow: false } }
}

/** The pack as it is printed to PDF. Its address is made for the printer, and shown to staff where there is no Chromium. */
export default async function PrintHandInPage({ params }: Props) {
  const handIn = await openForPrint((await params).token)
  if (!handIn?.choices.pack) notFound()
  return (
    <div data-edition={handIn.id}>
      <PackView pack={handIn.choices.pack} />
    </div>
  )
}
