import { SubmitButton } from '@/app/ui/button'
import { FigureList } from '@/app/ui/figure-list'
import { kindWords } from '@/app/ui/figure-words'
import { formatCount } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import type { Figure } from '@/lib/library/evidence/figures'
import s from './evidence-library.module.css'

type Choice = { issue: string; kind: string }
type Props = { figures: Figure[]; issues: { slug: string; title: string }[]; chosen?: Choice }

const kinds = Object.keys(kindWords) as Figure['kind'][]

/** Every figure under what it is about, with a form that narrows it down. */
export function EvidenceLibrary({ figures, issues, chosen }: Props) {
  const groups = kinds
    .map((kind) => ({ kind, members: figures.filter((figure) => figure.kind === kind) }))
    .filter(({ members }) => members.length > 0)
  return (
    <>
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          chosen ? { words: 'Evidence', href: '/evidence' } : { words: 'Evidence' },
          ...(chosen ? [{ words: 'Chosen figures' }] : []),
        ]}
        title={chosen ? 'Evidence: chosen figures' : 'Evidence'}
        lead="Every figure that we use, with its source, its date and what it does not say. When a newer one replaces it, both stay."
      >
        <Filter issues={issues} chosen={chosen} />
      </PageHead>
      <p className={s.found} role={chosen ? 'status' : undefined}>
        {foundWords(figures.length, Boolean(chosen))} <a href="/sources">All sources</a>
      </p>
      {groups.map(({ kind, members }) => (
        <Section key={kind} id={kind} title={kindWords[kind].heading} note={countWords(members.length)}>
          <FigureList figures={members} />
        </Section>
      ))}
    </>
  )
}

function foundWords(count: number, isChosen: boolean): string {
  if (count === 0)
    return isChosen ? 'No figure fits. Choose something wider.' : 'We have not published any figures yet.'
  return `${countWords(count)}.`
}

function countWords(count: number): string {
  return count === 1 ? '1 figure' : `${formatCount(count)} figures`
}

function Filter({ issues, chosen }: Pick<Props, 'issues' | 'chosen'>) {
  return (
    <form className={s.filter} action="/evidence/shown" method="get">
      <div>
        <label htmlFor="issue">Issue</label>
        <select id="issue" name="issue" defaultValue={chosen?.issue ?? ''}>
          <option value="">Every issue</option>
          {issues.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="kind">What kind of figure</label>
        <select id="kind" name="kind" defaultValue={chosen?.kind ?? ''}>
          <option value="">Every kind</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind].name}
            </option>
          ))}
        </select>
      </div>
      <SubmitButton look="line">Show these</SubmitButton>
    </form>
  )
}
