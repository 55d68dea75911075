import Link from 'next/link'
import { Part } from '@/app/staff/ui/parts'
import { failedWords } from '@/app/staff/ui/pdf-words'
import { StaffForm } from '@/app/staff/ui/staff-form'
import type { FailedPdf } from '@/lib/library/pdf/pdf-standing'
import { makePdfAgain } from './publications/[id]/act-actions'

/** Briefings whose PDF could not be made, why, and a button that tries again. */
export function FailedPdfs({ failed, mayAsk }: { failed: FailedPdf[]; mayAsk: boolean }) {
  if (failed.length === 0) return null
  return (
    <Part id="pdfs" title="PDFs that could not be made">
      {failed.map((one) => (
        <div key={one.publicationId}>
          <p>
            <Link href={`/staff/library/publications/${one.publicationId}/run`} prefetch={false}>
              {one.title}
            </Link>
            . {failedWords(one)}
          </p>
          {mayAsk && (
            <StaffForm
              action={makePdfAgain.bind(null, one.publicationId, 'library')}
              prefix={`pdf-${one.publicationId}-`}
              fields={[]}
              values={{}}
              button="Make it again"
            />
          )}
        </div>
      ))}
    </Part>
  )
}
