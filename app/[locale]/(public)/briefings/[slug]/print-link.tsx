'use client'

/** Leads to how to print; with scripts it opens the print dialog at once. */
export function PrintLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: without scripts it leads to how to print
    <a
      href="#print"
      onClick={(event) => {
        event.preventDefault()
        window.print()
      }}
    >
      Print this page
    </a>
  )
}
