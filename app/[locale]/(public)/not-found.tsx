import type { Metadata } from 'next'
import { NoSuchPage } from '@/app/ui/no-such-page'

export const metadata: Metadata = { title: 'There is no such page', robots: { index: false } }

export default function NotFound() {
  return <NoSuchPage />
}
