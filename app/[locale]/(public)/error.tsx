'use client'
import { ErrorPage } from '@/app/ui/error-page'

export default function PublicError() {
  return <ErrorPage />
}
