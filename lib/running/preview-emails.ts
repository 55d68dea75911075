// `npm run email:preview`: every template of emails/ with the values it brings for this, as html and as text.
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createElement, type FunctionComponent } from 'react'
import { render, toPlainText } from 'react-email'
import { runUntilStopped, whenStopping } from './stopping'

type Template = {
  default?: FunctionComponent<object> & { PreviewProps?: object }
  subject?: (props: object) => string
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

async function readTemplates(): Promise<Map<string, Template>> {
  const files = readdirSync('emails').filter((name) => name.endsWith('.tsx'))
  const templates = new Map<string, Template>()
  for (const file of files) {
    const template = (await import(pathToFileURL(resolve('emails', file)).href)) as Template
    if (template.default?.PreviewProps) templates.set(file.replace('.tsx', ''), template)
  }
  return templates
}

function listPage(templates: Map<string, Template>): string {
  const rows = [...templates].map(([name, template]) => {
    const subject = template.subject?.(template.default?.PreviewProps ?? {}) ?? ''
    return `<li><a href="/${name}">${name}</a> (<a href="/${name}.txt">text</a>): ${escapeHtml(subject)}</li>`
  })
  return `<!doctype html><html lang="en-GB"><title>Mails</title><h1>Mails</h1><ul>${rows.join('')}</ul></html>`
}

async function main(): Promise<void> {
  const templates = await readTemplates()
  const port = Number(process.env.PORT || 3001)
  const server = createServer(async (request, response) => {
    const [, name = '', extension] = /^\/([\w-]*)(\.txt)?$/.exec(request.url ?? '/') ?? []
    const component = templates.get(name)?.default
    if (name && !component) return response.writeHead(404).end('There is no such mail\n')
    const html = component
      ? await render(createElement(component, component.PreviewProps))
      : listPage(templates)
    const type = extension ? 'text/plain' : 'text/html'
    response
      .writeHead(200, { 'content-type': `${type}; charset=utf-8` })
      .end(extension ? toPlainText(html) : html)
  })
  whenStopping(() => server.close())
  server.listen(port, '127.0.0.1', () =>
    console.log(`Ready: ${templates.size} mails at http://127.0.0.1:${port}`),
  )
}

runUntilStopped(main)
