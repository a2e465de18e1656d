import { text } from '../policy/text.ts'
import type { EventDraft } from './event.ts'
import { type EventTypes, eventTypes } from './event-types.ts'
import { UnreadableEvent } from './unreadable-event.ts'

/**
 * An event as it would be written now: its data is taken from the shape it was stored in to the newest one, step by step.
 * What is stored and hashed stays as it is.
 * @throws UnreadableEvent for a type nobody knows and for a shape that came after this program: neither is guessed.
 */
export function upcast(event: EventDraft, types: EventTypes = eventTypes): EventDraft {
  const { type, schema } = event
  const upcasters = types[event.stream.type].get(type)
  if (upcasters === undefined) {
    throw new UnreadableEvent(event.stream, text(`未知的事件类型 ${type}`, `unknown event ${type}`))
  }
  const newest = upcasters.length + 1
  if (schema === newest) return event
  if (!Number.isInteger(schema) || schema < 1) {
    throw new UnreadableEvent(event.stream, text(`事件 ${type} 的格式号无效：${schema}`, `${schema} is no number of a shape of ${type}`))
  }
  if (schema > newest) {
    throw new UnreadableEvent(
      event.stream,
      text(
        `事件 ${type} 是第 ${schema} 版格式，本程序只认到第 ${newest} 版，请使用更新的版本`,
        `event ${type} has shape ${schema}, and this program knows it up to shape ${newest}; a newer one is needed`,
      ),
    )
  }
  return { ...event, schema: newest, data: upcasters.slice(schema - 1).reduce((data, step) => step(data), event.data) }
}
