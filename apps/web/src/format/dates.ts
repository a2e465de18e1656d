import type { Language } from '../settings/language.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day near the business date: without its year when that is the same (`1月16日`, `16 Jan`), in full otherwise. */
export function nearDay(day: string, businessDate: string, language: Language): string {
  if (day.slice(0, 4) !== businessDate.slice(0, 4)) return day
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  return language === 'zh-CN' ? `${month}月${date}日` : `${date} ${months[month - 1] ?? ''}`
}

/** The month of a day with the day: `1月5`, `5 Jan`. */
export function monthOf(day: string, language: Language): string {
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  return language === 'zh-CN' ? `${month}月${date}` : `${date} ${months[month - 1] ?? ''}`
}

/** The weekday of a day as the head of a column: `三`, `Wed`. */
export function weekdayName(day: string, language: Language): string {
  const width = language === 'zh-CN' ? 'narrow' : 'short'
  return new Intl.DateTimeFormat(localeOf(language), { weekday: width, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** A day in full: `2026年1月14日星期三`, `Wednesday, 14 January 2026`. */
export function fullDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

function localeOf(language: Language): string {
  return language === 'zh-CN' ? 'zh-CN' : 'en-GB'
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** An instant as wall time in the calendar the project lives in: `2025-07-10 09:20`. */
export function wallTime(instant: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  const shanghai = new Date(date.getTime() + 8 * 3_600_000)
  return shanghai.toISOString().slice(0, 16).replace('T', ' ')
}

/** Whether the text is a day that exists, in the years that the service takes: a year that is being typed begins with 0002. */
export function isDay(value: string): boolean {
  if (!/^(?:19|2[01])\d{2}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
