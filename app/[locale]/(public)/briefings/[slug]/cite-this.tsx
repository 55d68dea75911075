import { CitationFiles } from '@/app/ui/citation-files'
import { LinkRow } from '@/app/ui/link-row'
import type { BriefingProps } from './briefing-view'
import s from './cite-this.module.css'
import { citedBriefing, fullReference, shortReference } from './cited-briefing'
import { Part } from './part'
import { PdfLink } from './pdf-link'

/** References to copy, files for reference managers, and how to have it on paper. */
export function CiteThis({ briefing, organisation, pdf }: BriefingProps) {
  const cited = citedBriefing(briefing, organisation)
  const { address } = briefing.publication
  return (
    <Part id="cite" title="Cite this">
      <dl className={s.references}>
        <div>
          <dt>In full</dt>
          <dd>{fullReference(cited)}</dd>
        </div>
        <div>
          <dt>One paragraph</dt>
          <dd>{shortReference(cited)}</dd>
        </div>
      </dl>
      <LinkRow>
        <CitationFiles address={address} />
        <PdfLink address={address} pdf={pdf} />
      </LinkRow>
      <p className={s.print} id="print">
        To print this page, or to save it as a PDF, choose Print in your browser’s menu, or press Ctrl and P
        (on a Mac, Command and P). Menus are left out and the addresses of sources are written out.
      </p>
    </Part>
  )
}
