import { reading, text } from '@goufu/engine'

/** A passage whose digits stand without their units in the published text: as it stands, and as it is read. */
export function damaged(key: string, zh: { readonly stands: string; readonly read: string }, en: string): ReturnType<typeof reading> {
  return reading(key, [text(`照原样：${zh.stands}`, `As it stands: ${zh.stands}`), text(zh.read, en)], {
    chosen: 1,
    because: text(
      '公布的文本丢了年、月、日或句末的标点；按发文日期和前后各阶段的次序补上，没有别的读法说得通',
      'The published text has lost its units of date or the stop of its sentence; restored from the date of issue and the order of the stages, and no other reading makes sense',
    ),
  })
}
