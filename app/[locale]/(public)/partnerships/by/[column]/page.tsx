import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orderings } from '../../partnership-order'
import { PartnershipsView } from '../../partnerships-view'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Partnerships',
  alternates: { canonical: '/partnerships' },
}

type PageProps = { params: Promise<{ column: string }> }

/** The table in the order of one of its columns, without a script: each head leads here. */
export default async function OrderedPartnershipsPage({ params }: PageProps) {
  const { column } = await params
  const by = orderings.find((name) => name === column)
  if (!by) notFound()
  return <PartnershipsView by={by} />
}
