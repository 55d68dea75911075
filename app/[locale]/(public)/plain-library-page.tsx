import type { ReactNode } from 'react'
import { PageHead } from '@/app/ui/page-head'
import { figuresByKey } from '@/lib/library/evidence/figures'
import { renderTexts } from '@/lib/library/pages/render-texts'
import type { LivePublication } from '@/lib/library/publications/find-live'
import { readRelated } from '@/lib/library/publications/list-live'
import { AtAGlance } from './at-a-glance'
import { PublicationNotices } from './library-page'
import { LibraryText, SourcesSection } from './library-text'
import { ReadOn } from './read-on'
import { ExitOf, HelpOf, NoteOf } from './sensitive-page'

type Props = {
  page: LivePublication<'page'>
  crumbs?: { words: string; href?: string }[]
  children?: ReactNode
}

/** A page of the kind `page`: head, figures, text, what comes under it, sources. */
export async function PlainLibraryPage({ page, crumbs, children }: Props) {
  const { content } = page
  const [texts, figures, related] = await Promise.all([
    renderTexts({ body: content.body }),
    figuresByKey(content.figures),
    readRelated(content.related),
  ])
  return (
    <>
      <ExitOf content={content} />
      <PageHead
        crumbs={crumbs ?? [{ words: 'Home', href: '/' }, { words: page.title }]}
        title={page.title}
        lead={page.standfirst}
      >
        <NoteOf content={content} />
        <PublicationNotices publication={page} />
      </PageHead>
      <LibraryText part={texts.parts.body} />
      <AtAGlance figures={figures} />
      {children}
      <ReadOn links={related} />
      <SourcesSection notes={texts.notes} />
      <HelpOf content={content} />
    </>
  )
}
