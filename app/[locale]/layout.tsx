import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { fontClasses } from '@/app/ui/fonts'
import { env } from '@/lib/env'
import { readOrganisation } from './read-organisation'
import '@/app/ui/tokens.css'
import '@/app/ui/base.css'

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

/** Nothing is rendered at build, where there is no database: every page is rendered and cached when first asked for. */
export function generateStaticParams() {
  return []
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0b161a' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const organisation = await readOrganisation()
  const site = `${organisation.teamName}, ${organisation.legalName}`
  return {
    metadataBase: new URL(env().SITE_URL),
    title: { default: site, template: `%s - ${site}` },
    openGraph: { siteName: site, locale: 'en_GB', type: 'website' },
    twitter: { card: 'summary_large_image' },
    formatDetection: { telephone: false },
  }
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params
  if (locale !== 'en-GB') notFound()
  return (
    <html lang={locale} className={fontClasses}>
      <body>{children}</body>
    </html>
  )
}
