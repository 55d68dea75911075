import { ContentNote } from '@/app/ui/content-note'
import { formatDay, isoDay } from '@/app/ui/format'
import { LinkRow } from '@/app/ui/link-row'
import { Particulars } from '@/app/ui/particulars'
import { Split } from '@/app/ui/split'
import { formatRough, isoRough } from '@/lib/rough-date'
import { PublicationNotices } from '../../library-page'
import { lengthWords, madeWords, sizeWords, typeWords } from '../briefing-words'
import s from './briefing-head.module.css'
import type { BriefingProps } from './briefing-view'
import { PdfLink } from './pdf-link'
import { PrintLink } from './print-link'

/** Title, standfirst and particulars, and what to know before reading. */
export function BriefingHead(props: BriefingProps) {
  const { publication, asks, original } = props.briefing
  const { content, title, standfirst } = publication
  const { type, reference, consultation } = content.details
  return (
    <Split
      lead={
        <>
          <p className={s.type}>
            {[typeWords[type], reference, consultation]
              .filter((part) => part.trim() !== '')
              .map((part) => (
                <span key={part}>{part}</span>
              ))}
          </p>
          <h1 className={s.title}>{title}</h1>
          {standfirst && <p className="lead">{standfirst}</p>}
        </>
      }
      act={
        <div className={s.particulars}>
          <Particulars rows={particularsOf(props)} />
          <LinkRow>
            <PdfLink address={publication.address} pdf={props.pdf} />
            {original?.kind === 'file' && (
              <a href={`/media/${original.key}`}>The original document, PDF, {sizeWords(original.bytes)}</a>
            )}
            <a href="#cite">Cite this</a>
            <PrintLink />
          </LinkRow>
        </div>
      }
      under={
        <div className={s.notices}>
          <PublicationNotices publication={publication} />
          {content.sensitivity !== 'none' && (
            <ContentNote note={noteOf(content)} skipTo={asks.length > 0 ? 'asks' : undefined} />
          )}
        </div>
      }
    />
  )
}

const noteOf = ({ contentNote, sensitivity }: { contentNote: string; sensitivity: string }) =>
  contentNote ||
  (sensitivity === 'mentions'
    ? 'Mentions of violence or abuse, without detail.'
    : 'Descriptions of violence or abuse.')

function particularsOf({ briefing, organisation }: BriefingProps) {
  const { publication, instruments, wordCount, paragraphCount } = briefing
  const { type, made, authors } = publication.content.details
  const { major, minor } = publication.version
  return [
    ...(made
      ? [{ term: madeWords[type], is: <time dateTime={isoRough(made)}>{formatRough(made)}</time> }]
      : []),
    {
      term: 'Edition',
      is: (
        <>
          {major}.{minor},{' '}
          <time dateTime={isoDay(publication.changedAt)}>{formatDay(publication.changedAt)}</time>.{' '}
          <a href="#versions">What changed</a>
        </>
      ),
    },
    { term: 'By', is: authors || `${organisation.teamName}, ${organisation.legalName}` },
    ...(instruments.length > 0
      ? [
          {
            term: 'About',
            is: (
              <ul className={s.instruments}>
                {instruments.map(({ slug, name, stage, url }) => (
                  <li key={slug}>
                    {url ? <a href={url}>{name}</a> : name}. {stage}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    { term: 'Length', is: lengthWords(paragraphCount, wordCount) },
  ]
}
