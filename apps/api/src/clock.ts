import { type CalendarDate, dateAt } from '@goufu/engine'

/** Tells the instant. Everything that needs the time is given one. */
export type Clock = () => Date

/** The clock of the machine. */
export const systemClock: Clock = () => new Date()

/** The calendar day in Asia/Shanghai. */
export function todayOf(clock: Clock): CalendarDate {
  return dateAt(clock().toISOString())
}

/** A clock that keeps the time of day of another one, on a day of its own: for trials. */
export function clockOn(day: CalendarDate, clock: Clock): Clock {
  const shift = Date.parse(`${day}T00:00:00+08:00`) - Date.parse(`${todayOf(clock)}T00:00:00+08:00`)
  return () => new Date(clock().getTime() + shift)
}

/** A clock that is never behind a day: what is on record for that day has happened. */
export function notBefore(day: CalendarDate, clock: Clock): Clock {
  const earliest = Date.parse(`${day}T12:00:00+08:00`)
  return () => new Date(Math.max(clock().getTime(), earliest))
}

/** The clock a configuration asks for. */
export function clockOf({ today }: { readonly today: CalendarDate | null }): Clock {
  return today === null ? systemClock : clockOn(today, systemClock)
}
