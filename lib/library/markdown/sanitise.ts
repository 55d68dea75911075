import { defaultSchema, type Options } from 'rehype-sanitize'

/**
 * What may stand in a rendered text, whatever produced it. Texts cannot carry HTML and directives write none of their
 * attributes through, so this is the second wall: no script, no handler, no style, no address but these.
 */
export const schema: Options = {
  ...defaultSchema,
  // Ids are ours: headings begin with "s-", and nothing else takes its id from a text.
  clobberPrefix: '',
  tagNames: [
    ...['a', 'b', 'blockquote', 'br', 'button', 'caption', 'code', 'del', 'desc', 'details', 'div'],
    ...['em', 'figcaption', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img', 'li', 'mark', 'ol', 'p'],
    ...['path', 'pre', 'section', 'span', 'strong', 'summary', 'sup', 'svg', 'table', 'tbody', 'td', 'th'],
    ...['thead', 'title', 'tr', 'ul'],
  ],
  attributes: {
    '*': ['className', 'id', 'ariaHidden', 'ariaLabel', 'ariaLabelledBy'],
    a: ['href', 'role', 'tabIndex'],
    button: [['type', 'button'], 'popoverTarget'],
    div: [['popover', 'auto'], 'role', 'tabIndex'],
    img: ['src', 'srcSet', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
    ol: ['start'],
    path: ['d'],
    svg: ['viewBox', 'preserveAspectRatio', 'role'],
    td: ['align'],
    th: ['align', 'scope'],
  },
  ancestors: {
    ...defaultSchema.ancestors,
    path: ['svg'],
    title: ['svg'],
    desc: ['svg'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: [] },
  required: {},
  strip: ['script', 'style'],
}
