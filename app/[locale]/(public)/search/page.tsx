import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { type Found, findEntries } from '@/lib/search/find-entries'
import { kindNamed } from './kind-words'
import { NothingFound } from './nothing-found'
import s from './page.module.css'
import { PageLinks } from './page-links'
import { SearchForm } from './search-form'
import { SearchKinds } from './search-kinds'
import { SearchResults } from './search-results'
import { totalWords } from './total-words'
import { WhatIsHere } from './what-is-here'

export const dynamic = 'force-dynamic'

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { term } = readQuery(await searchParams)
  return {
    title: term.trim() === '' ? 'Search' : `Search: ${[...term.trim()].slice(0, 60).join('')}`,
    description: 'Search campaigns, recommendations, briefings, figures and everything else we publish.',
    robots: { index: false },
    alternates: { canonical: '/search' },
  }
}

/** A form that gets its own address again: it works without JavaScript, and a search can be kept and sent. */
export default async function SearchPage({ searchParams }: PageProps) {
  const { term, kind, page } = readQuery(await searchParams)
  const found = await findEntries(term, { kind, page })
  return (
    <>
      <PageHead crumbs={[{ words: 'Home', href: '/' }, { words: 'Search' }]} title="Search" />
      <SearchForm term={found.term} kind={kind} />
      {found.term === '' ? <WhatIsHere /> : <Answer found={found} />}
    </>
  )
}

function Answer({ found }: { found: Found }) {
  return (
    <div className={s.answer}>
      <SearchKinds found={found} />
      <section aria-labelledby="total" className={s.results}>
        <h2 id="total" className={s.total}>
          <span role="status">{totalWords(found)}</span>
        </h2>
        <SearchResults found={found} />
        {found.total < 3 && <NothingFound found={found} />}
        <PageLinks found={found} />
      </section>
    </div>
  )
}

function readQuery(query: Record<string, string | string[] | undefined>) {
  const first = (name: string) => {
    const value = query[name]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
  return { term: first('q'), kind: kindNamed(first('kind')), page: Number(first('page')) || 1 }
}
