/**
 * Prints 体验评分 of a run of journeys, told in the JSON file named first. With `--whole` every page
 * must have been looked at and every rule kept: else the exit code is 1.
 */
import { readFileSync } from 'node:fs'
import {
  mergeReports,
  scoreOf,
  scoreTable,
  type Allowance,
  type Report,
} from '../../preview/audit/score'

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

const [file = '', ...options] = process.argv.slice(2)
const told = JSON.parse(readFileSync(file, 'utf8')) as {
  report: Report
  allowances: Allowance[]
}[]
const reports = told.map(({ report }) => report)
const allowances = [
  ...new Map(
    told.flatMap((each) => each.allowances).map((each) => [`${each.rule} ${each.where}`, each]),
  ).values(),
]

const app = JSON.parse(readFileSync('miniprogram/app.json', 'utf8')) as AppConfig
const routes = [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]
const merged = mergeReports(reports)
const missed = routes.filter((route) => !merged.pages.includes(route))
const { isFull } = scoreOf(merged, allowances)

process.stdout.write(`\n${scoreTable(reports, allowances)}\n`)
if (missed.length > 0) process.stdout.write(`\npages nobody looked at: ${missed.join(', ')}\n`)
if (options.includes('--whole') && (!isFull || missed.length > 0)) process.exitCode = 1
