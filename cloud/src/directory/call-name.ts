import type { StaffRole } from '../contract'

/** The compound surnames still in common use; any other surname is one character. */
const COMPOUND_SURNAMES =
  '欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 端木 东方 西门 南宫 轩辕 长孙 宇文 闻人 呼延 独孤 拓跋 申屠 澹台 公冶 淳于 单于 太史 赫连 钟离 濮阳 百里 东郭 鲜于 闾丘 第五 万俟 亓官 纳兰 完颜 耶律'.split(
    ' ',
  )

const TITLES: Record<StaffRole, string> = {
  desk: '客服',
  manager: '经理',
  'team-lead': '班长',
  technician: '师傅',
  guard: '师傅',
  company: '专员',
}

/** 欧 of 欧晓, 欧阳 of 欧阳晓: a compound surname counts only if a given name is left. */
export function surname(name: string): string {
  const trimmed = name.replace(/\s+/g, '')
  const two = trimmed.slice(0, 2)
  return trimmed.length > 2 && COMPOUND_SURNAMES.includes(two) ? two : trimmed.slice(0, 1)
}

/**
 * What residents may know of the person who answers: surname and title (陆客服, 周经理). The server
 * calls it before anything leaves: a full name on a public page is not needed for a call.
 */
export const dutyName = (name: string, role: StaffRole) => `${surname(name)}${TITLES[role]}`
