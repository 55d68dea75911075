import type { Metadata } from 'next'
import { PartnershipsView } from './partnerships-view'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Partnerships',
  description: 'Funded work by country, with the funder, the amount and the years, and as a CSV file.',
  alternates: { canonical: '/partnerships', types: { 'text/csv': '/partnerships.csv' } },
}

export default function PartnershipsPage() {
  return <PartnershipsView by="years" />
}
