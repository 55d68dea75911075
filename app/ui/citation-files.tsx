/** The reference as a file for each reference manager: links for a row. */
export function CitationFiles({ address }: { address: string }) {
  return (
    <>
      <a href={`${address}/cite.bib`}>BibTeX</a>
      <a href={`${address}/cite.ris`}>RIS</a>
      <a href={`${address}/cite.json`}>CSL-JSON</a>
    </>
  )
}
