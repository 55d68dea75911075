import { Part } from '@/app/staff/ui/parts'
import { pdfWords } from '@/app/staff/ui/pdf-words'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { readBriefing } from '@/lib/library/briefings/read-briefing'
import { readPdfStanding } from '@/lib/library/pdf/pdf-standing'
import type { EditedPublication } from '@/lib/library/publications/editor-queries'
import { makePdfAgain } from '../act-actions'

/** How the PDF of a live briefing stands, and why there is none. */
export async function PdfPart({ publication, mayAsk }: { publication: EditedPublication; mayAsk: boolean }) {
  if (publication.kind !== 'briefing' || !publication.live) return null
  const found = await readBriefing(publication.slug)
  if (found?.kind !== 'live') return null
  const standing = await readPdfStanding(found.briefing)
  return (
    <Part id="pdf" title="PDF">
      <p>{pdfWords(standing)}</p>
      {mayAsk && (standing.kind === 'failed' || standing.kind === 'not_made') && (
        <StaffForm
          action={makePdfAgain.bind(null, publication.id, 'run')}
          prefix="pdf-"
          fields={[]}
          values={{}}
          button={standing.kind === 'failed' ? 'Make it again' : 'Make it now'}
        />
      )}
    </Part>
  )
}
