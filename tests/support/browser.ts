import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const ofTheSystem = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

type Launch = { executablePath: string; args: string[]; env: Record<string, string> }

const given = () =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )

/** Runs `work` with some of the environment changed and puts everything back as it was. */
async function withEnvironment<T>(changes: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const before = given()
  try {
    Object.assign(process.env, changes)
    return await work()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** The configuration it brings looks for fonts where it would be at home. */
const fontsOf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`

/** The Chromium inside npm, unpacked once, all or nothing, with the libraries that a bare machine lacks. */
async function unpacked(): Promise<string> {
  const manifest = readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  const folder = resolve('node_modules/.cache/undersigned', `chromium-${version}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  // It unpacks to the temporary folder, and its libraries only where it believes itself to be at home.
  await withEnvironment({ TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, async () => {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
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

/** How to launch a browser here: the system's Chromium if it has one, else the one that npm brought. */
export async function browserLaunch(): Promise<Launch> {
  // A process of root cannot have Chromium's own sandbox, nor can most containers.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none']
  const own = ofTheSystem.find((path) => path && existsSync(path))
  if (own) return { executablePath: own, args, env: given() }
  const folder = await unpacked()
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    executablePath: join(folder, 'chromium'),
    args: [...args, '--no-zygote', '--in-process-gpu', '--use-angle=swiftshader'],
    env: { ...given(), LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}
