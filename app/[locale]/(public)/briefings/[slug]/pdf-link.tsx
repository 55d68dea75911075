import { sizeWords } from '../briefing-words'
import type { PdfState } from './briefing-view'

/** Where no PDF can be made, the way to print stands in its place (`PrintLink`, and the end of the page). */
export function PdfLink({ address, pdf }: { address: string; pdf: PdfState }) {
  if (pdf === 'none') return null
  return (
    <a href={`${address}.pdf`} type="application/pdf">
      {pdf === 'on_request'
        ? 'PDF'
        : `PDF, ${pdf.pages === 1 ? '1 page' : `${pdf.pages} pages`}, ${sizeWords(pdf.bytes)}`}
    </a>
  )
}
