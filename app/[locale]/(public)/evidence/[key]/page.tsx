import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { inWords, kindWords, qualifierWords } from '@/app/ui/figure-words'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { Tag } from '@/app/ui/tag'
import { listCampaignsWithFigure } from '@/lib/campaigns/with-figure'
import { listFigures } from '@/lib/library/evidence/figures'
import { whereUsed } from '@/lib/library/evidence/where-used'
import { FigureFacts } from '../../page-facts'
import { CiteFigure } from './cite-figure'
import { FigureParticulars } from './figure-particulars'
import s from './page.module.css'
import { readFigure } from './read-figure'
import { Replacement } from './replacement'
import { WhereUsed } from './where-used'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ key: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { key } = await params
  const figure = await readFigure(key)
  if (!figure) return { title: 'There is no such figure', robots: { index: false } }
  const title = inWords(figure)
  const description = `${title}. Source: ${figure.source.title}. What it means, how it was measured and where we use it.`
  return {
    title,
    description,
    alternates: {
      canonical: `/evidence/${key}`,
      types: { 'application/json': `/api/v1/statistics/${key}` },
    },
    openGraph: { title, description, url: `/evidence/${key}`, type: 'article' },
  }
}

export default async function FigurePage({ params }: PageProps) {
  const { key } = await params
  const figure = await readFigure(key)
  if (!figure) notFound()
  const [replaces, uses, campaigns] = await Promise.all([
    listFigures({ replaces: key }),
    whereUsed('statistic', key),
    listCampaignsWithFigure(key, Date.now()),
  ])
  const before = qualifierWords[figure.qualifier]
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Evidence', href: '/evidence' },
          { words: figure.shown },
        ]}
      />
      <div className={s.head}>
        <Tag state={kindWords[figure.kind].name} notes={figure.isSample ? ['Sample'] : undefined} />
        <h1 className={s.figure}>
          {before && <span className={s.before}>{before} </span>}
          <span className={figure.shown.length > 9 ? `${s.shown} ${s.long}` : s.shown}>{figure.shown}</span>{' '}
          <span className={s.says}>{figure.says}</span>
        </h1>
        <Replacement figure={figure} replaces={replaces} />
      </div>
      <Section id="what" title="What it means" heavy>
        <FigureParticulars figure={figure} />
      </Section>
      {figure.method && (
        <Section id="method" title="How it was measured">
          <Prose>
            <p>{figure.method}</p>
          </Prose>
        </Section>
      )}
      {figure.caveat && (
        <Section id="caveat" title="What it does not say">
          <Prose>
            <p>{figure.caveat}</p>
          </Prose>
        </Section>
      )}
      <Section id="used" title="Where we use it">
        <WhereUsed uses={uses} campaigns={campaigns} />
      </Section>
      <Section id="cite" title="Cite this figure">
        <CiteFigure figure={figure} />
      </Section>
      <FigureFacts figure={figure} />
    </>
  )
}
