declare module '@citation-js/core' {
  /** Reads references of any format that a plugin knows, as CSL-JSON. */
  export class Cite {
    constructor(data: string | object)
    data: Record<string, unknown>[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
