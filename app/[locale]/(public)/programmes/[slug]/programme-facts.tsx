import type { ReactNode } from 'react'
import { Particulars } from '@/app/ui/particulars'
import type { Content } from '@/lib/library/publications/content'
import { yearsWords } from '../programme-words'

type Props = {
  programme: Content<'programme'>['details']
  funders: { name: string; acronym: string; url: string }[]
  issues: { slug: string; title: string; address: string }[]
  places: { code: string; name: string }[]
}

/** When, where, with whom and with whose money. */
export function ProgrammeFacts({ programme, funders, issues, places }: Props) {
  const rows: { term: string; is: ReactNode }[] = [
    { term: 'When', is: yearsWords(programme) },
    { term: 'Where', is: places.map(({ name }) => name).join(', ') },
    {
      term: 'Issue',
      is:
        issues.length > 0 &&
        inLine(
          issues.map(({ slug, title, address }) => (
            <a key={slug} href={address}>
              {title}
            </a>
          )),
        ),
    },
    { term: 'Partners', is: programme.partners },
    {
      term: 'Funders',
      is: funders.map(({ name, acronym }) => (acronym ? `${name} (${acronym})` : name)).join(', '),
    },
  ]
  return <Particulars rows={rows.filter(({ is }) => Boolean(is))} />
}

function inLine(links: ReactNode[]): ReactNode {
  return links.flatMap((link, i) => (i === 0 ? [link] : [', ', link]))
}
