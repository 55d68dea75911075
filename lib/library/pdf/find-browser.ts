import { execFile } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const ofTheSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
/** A package for development: an installation may lack it, so nothing imports it. */
const manifestOfPackage = 'node_modules/@sparticuz/chromium/package.json'

type BrowserLaunch = { executablePath: string; args: string[]; env: Record<string, string> }

/** The one that is set, even if it is not there: then there is none, rather than another than was meant. */
const installed = () => process.env.CHROMIUM_PATH || ofTheSystem.find((path) => existsSync(path))

/** True where there is a Chromium: CHROMIUM_PATH, else one of the system, else the one that npm brought. */
export function hasBrowser(): boolean {
  const own = installed()
  return own ? existsSync(own) : existsSync(manifestOfPackage)
}

/** How to launch a browser here. Throws where there is none. */
export async function browserLaunch(): Promise<BrowserLaunch> {
  // A process of root cannot have Chromium's own sandbox, nor can most containers.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none']
  const own = installed()
  if (own) return { executablePath: own, args, env: given() }
  const folder = await unpacked()
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    executablePath: join(folder, 'chromium'),
    args: [...args, '--no-zygote', '--in-process-gpu', '--use-angle=swiftshader'],
    env: { ...given(), LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

const given = () =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )

/** The configuration it brings looks for fonts where it would be at home. */
const fontsOf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`

const unpack =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()"

/** The Chromium inside npm, unpacked once, all or nothing, with the libraries that a bare machine lacks. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(manifestOfPackage, 'utf8')) as { version: string }
  const folder = resolve('node_modules/.cache/undersigned', `chromium-${version}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  // It unpacks to the temporary folder, and its libraries only where it believes itself to be at home. In a process of
  // its own: these settings are not for ours.
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  })
  writeFileSync(join(unfinished, 'fonts.conf'), fontsOf(folder))
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(unfinished, { recursive: true })
  }
  return folder
}
