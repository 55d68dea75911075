// `npm test` and `npm run check`. Plain JavaScript: it installs what is missing before anything else.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installWhatIsMissing } from '../lib/running/install.mjs'

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'))

const output = 'tests/.output'
const longestStageMinutes = 30
const node = (...args) => [process.execPath, ...args]
const vitest = (project) => {
  const report = `${output}/${project}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const run = node(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
  )
  return { name: project, runs: [[...run, ...reporters]], report, count: countVitest }
}

const fast = [
  {
    name: 'types',
    runs: [
      node('node_modules/next/dist/bin/next', 'typegen'),
      node('node_modules/typescript/bin/tsc', '--noEmit'),
    ],
  },
  { name: 'lint', runs: [node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings')] },
  vitest('unit'),
]
const slow = [
  vitest('integration'),
  {
    name: 'build',
    env: { NEXT_DIST_DIR: '.next-test' },
    runs: [node('lib/running/run.mjs', 'build')],
  },
  { ...vitest('faults'), env: { NEXT_DIST_DIR: '.next-test' } },
  {
    name: 'journeys',
    env: { NEXT_DIST_DIR: '.next-test' },
    runs: [node('node_modules/playwright/cli.js', 'test', '--config', 'tests/playwright.config.ts')],
    report: `${output}/journeys.json`,
    count: countPlaywright,
  },
]

function countVitest(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

function countPlaywright(report) {
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
}

/** No setting of whoever runs the tests reaches them: they make their own. */
function environment(extra) {
  const ours =
    /^(DATABASE_|SECRET_KEY|NEXTAUTH_|SITE_URL|MAIL_|RESEND_|LOCAL$|HOST$|PORT$|WORKER$|NODE_ENV$|LOOKUP_|UNDERSIGNED_(?!SEEDS$|REPRESENTATIVES_DATA$))/
  const rest = Object.entries(process.env).filter(([name]) => !ours.test(name))
  return { ...Object.fromEntries(rest), NEXT_TELEMETRY_DISABLED: '1', ...extra }
}

function run([command, ...args], extra) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', env: environment(extra) })
    const late = setTimeout(() => child.kill('SIGTERM'), longestStageMinutes * 60_000)
    child.on('exit', (code) => {
      clearTimeout(late)
      done(code ?? 1)
    })
  })
}

/** Runs one stage to its end and counts its tests; a stage without a report is one test. */
async function runStage({ name, runs, env, report, count }) {
  console.log(`\n== ${name}`)
  const started = performance.now()
  if (report) rmSync(report, { force: true })
  let code = 0
  for (const command of runs) code ||= await run(command, env)
  const seconds = (performance.now() - started) / 1000
  const result =
    report && existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  // A stage that fails without a failed test (it crashed, or nothing ran at all) is a failure too.
  if (code !== 0 && result.failed === 0) result.failed = 1
  if (!report && code === 0) result.passed = 1
  return { name, seconds, ...result }
}

async function main() {
  process.on('SIGINT', () => process.exit(130))
  await installWhatIsMissing((words) => console.log(`== install: ${words}`))
  mkdirSync(output, { recursive: true })
  const results = []
  for (const stage of process.argv[2] === 'check' ? fast : [...fast, ...slow])
    results.push(await runStage(stage))
  console.log('')
  for (const { name, seconds, passed, failed } of results) {
    console.log(`${name.padEnd(12)} ${seconds.toFixed(0).padStart(4)} s  ${passed} passed, ${failed} failed`)
  }
  const sum = (which) => results.reduce((total, result) => total + result[which], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

await main()
