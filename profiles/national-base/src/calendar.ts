import { addDays, calendar, type CalendarDate, date, daysBetween, lawClause, notExecutable, reading, text } from '@goufu/engine'

const civilCode = { document: '民法典', verified: true }
/** Announced each year; taken from public reports, so shown as not yet verified. */
const announcements = { document: '国务院办公厅关于部分节假日安排的通知', verified: false }

/** Every day from one to another, both included. */
function through(from: string, until: string): readonly CalendarDate[] {
  const length = daysBetween(date(from), date(until)) + 1
  return Array.from({ length }, (_, index) => addDays(date(from), index))
}

export const calendarClauses = [
  lawClause(
    civilCode,
    '二百零一',
    text('按日计算的期间，开始的当日不计入', 'In a period of days the day it starts from is not counted'),
    notExecutable('day-not-counted', text('由引擎的日期计算承担', 'Carried by the date arithmetic of the engine')),
  ),
  lawClause(
    civilCode,
    '二百零二',
    text(
      '按年、月计算的，到期月的对应日届满；没有对应日的，到月末',
      'A period of months or years ends on the corresponding day, or the last of the month',
    ),
    notExecutable('corresponding-day', text('由引擎的日期计算承担', 'Carried by the date arithmetic of the engine')),
  ),
  lawClause(
    civilCode,
    '二百零三',
    text('期间最后一日是法定休假日的，顺延到休假结束的次日', 'A last day off moves on to the day after the days off'),
    notExecutable(
      'last-day-moves',
      text('由引擎的日期计算承担，按节假日表', 'Carried by the date arithmetic of the engine, with the holiday table'),
    ),
    reading(
      'days-off',
      [
        text('只指法定节假日', 'Statutory holidays only'),
        text('也包括双休日；调休上班的日子除外', 'Weekends too, except those that are worked'),
      ],
      { chosen: 1, because: text('通行做法，且对提出异议的人有利', 'Common practice, and it favours whoever may object') },
    ),
  ),
  lawClause(
    announcements,
    '2025年、2026年',
    text('两年的节假日和调休', 'Holidays and make-up workdays of the two years'),
    calendar('holidays', [
      {
        year: 2025,
        holidays: [
          ...through('2025-01-01', '2025-01-01'),
          ...through('2025-01-28', '2025-02-04'),
          ...through('2025-04-04', '2025-04-06'),
          ...through('2025-05-01', '2025-05-05'),
          ...through('2025-05-31', '2025-06-02'),
          ...through('2025-10-01', '2025-10-08'),
        ],
        workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'].map(date),
      },
      {
        year: 2026,
        holidays: [
          ...through('2026-01-01', '2026-01-03'),
          ...through('2026-02-15', '2026-02-23'),
          ...through('2026-04-04', '2026-04-06'),
          ...through('2026-05-01', '2026-05-05'),
          ...through('2026-06-19', '2026-06-21'),
          ...through('2026-09-25', '2026-09-27'),
          ...through('2026-10-01', '2026-10-07'),
        ],
        workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(date),
      },
    ]),
  ),
]
