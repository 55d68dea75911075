import { publicationKindWords } from '@/app/ui/publication-words'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import type { PublicationKind } from '@/lib/library/publications/content'

type Link = { kind: PublicationKind; address: string; title: string; standfirst?: string }

/** Where to go from here: the issues of a page and what staff chose, each once. Nothing where there is nothing. */
export function ReadOn({ links }: { links: Link[] }) {
  const once = [...new Map(links.map((link) => [link.address, link])).values()]
  if (once.length === 0) return null
  return (
    <Section id="more" title="Read on">
      <TextRows
        rows={once.map(({ kind, address, title, standfirst }) => ({
          key: address,
          href: address,
          title,
          note: publicationKindWords[kind],
          text: standfirst && <p>{standfirst}</p>,
        }))}
      />
    </Section>
  )
}
