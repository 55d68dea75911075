import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { source } from '@/db/schema/evidence'
import { pillar, protectionDomain } from '@/db/schema/places'
import { boilerplate } from '@/db/schema/programmes'

type SourceName = { key: string; title: string }
export type Pillar = {
  id: number
  variant: string
  position: number
  slug: string
  name: string
  short: string
  mechanism: string
  source: SourceName
}

/** The variant of the theory of change that this site speaks with. */
export const ownVariant = 'uk'

/** The pillars of every variant in order, the one this site speaks with first. */
export async function listPillars(): Promise<Pillar[]> {
  const rows = await db
    .select({ pillar, source })
    .from(pillar)
    .innerJoin(source, eq(source.key, pillar.sourceKey))
    .orderBy(asc(pillar.variant), asc(pillar.position))
  const all = rows.map(
    ({ pillar: { id, variant, position, slug, name, short, mechanism }, source: from }) => ({
      ...{ id, variant, position, slug, name, short, mechanism },
      source: { key: from.key, title: from.title },
    }),
  )
  return [
    ...all.filter(({ variant }) => variant === ownVariant),
    ...all.filter(({ variant }) => variant !== ownVariant),
  ]
}

type Domain = { slug: string; name: string; definition: string; source: SourceName }

/** What protection is measured by, in order. */
export async function listDomains(): Promise<Domain[]> {
  const rows = await db
    .select({ domain: protectionDomain, source })
    .from(protectionDomain)
    .innerJoin(source, eq(source.key, protectionDomain.sourceKey))
    .orderBy(asc(protectionDomain.position))
  return rows.map(({ domain: { slug, name, definition }, source: from }) => ({
    ...{ slug, name, definition },
    source: { key: from.key, title: from.title },
  }))
}

type Boilerplate = {
  variant: string
  title: string
  text: string
  asOfYear: number | null
  source: SourceName
}

/** How the organisation describes itself, in order. */
export async function listBoilerplate(): Promise<Boilerplate[]> {
  const rows = await db
    .select({ text: boilerplate, source })
    .from(boilerplate)
    .innerJoin(source, eq(source.key, boilerplate.sourceKey))
    .orderBy(asc(boilerplate.position), asc(boilerplate.variant))
  return rows.map(({ text: { variant, title, text, asOfYear }, source: from }) => ({
    ...{ variant, title, text, asOfYear },
    source: { key: from.key, title: from.title },
  }))
}
