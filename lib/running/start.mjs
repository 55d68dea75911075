// `npm start` and `npm run dev`. Plain JavaScript without dependencies: this runs on a fresh clone, installs what is
// missing and hands over to local.ts.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../..'))

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Undersigned needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org`,
  )
  process.exit(1)
}

async function install() {
  const { step } = await import('./step.mjs')
  const { installWhatIsMissing } = await import('./install.mjs')
  try {
    await step(
      'install',
      installWhatIsMissing,
      'installing the packages of package-lock.json, once, about a minute',
    )
  } catch (error) {
    console.error(`\n${error.message}`)
    process.exit(1)
  }
}

/** Runs local.ts in a process of its own: signals go to it, its exit code is ours, and it ends when we are gone. */
function handOver() {
  const child = spawn(process.execPath, ['lib/running/run.mjs', 'local', ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`Node could not be started again: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
  return child
}

/** The process that started another, where the system says so (Linux). */
function parentOf(pid) {
  const file = `/proc/${pid}/stat`
  return existsSync(file) ? readFileSync(file, 'utf8').split(') ').pop()?.split(' ')[1] : undefined
}

/** npm passes signals on, but one that was killed outright cannot, and the shell between us stays: nobody could stop us. */
function stopWhenNpmIsGone(child) {
  if (!process.env.npm_lifecycle_event) return
  const line = () => `${process.ppid} ${parentOf(process.ppid)}`
  const started = line()
  setInterval(() => {
    if (line() !== started) child.kill('SIGTERM')
  }, 500).unref()
}

await install()
stopWhenNpmIsGone(handOver())
