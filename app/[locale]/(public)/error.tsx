'use client'
import { ErrorPage } from '@/app/ui/error-page'

export default function PublicError({ retry }: { retry: () => void }) {
  return <ErrorPage retry={retry} />
}
