import s from './citation-files.module.css'

/** The reference as a file for each reference manager. */
export function CitationFiles({ address }: { address: string }) {
  return (
    <p className={s.files}>
      <a href={`${address}/cite.bib`}>BibTeX</a>
      <a href={`${address}/cite.ris`}>RIS</a>
      <a href={`${address}/cite.json`}>CSL-JSON</a>
    </p>
  )
}
