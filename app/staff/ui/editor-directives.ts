/** How a text names something: as a block of its own where it is shown whole, in a line where it is cited. */
export function directiveFor({ kind, key }: { kind: string; key: string }): string {
  switch (kind) {
    case 'source':
      return `:cite[p. 1]{id=${key}}`
    case 'recommendation':
      return `::recommendation{id=${key}}`
    case 'quote':
      return `::quote{id=${key}}`
    case 'asset':
      return `::figure{id=${key}}`
    default:
      return `::statistic{id=${key}}`
  }
}
