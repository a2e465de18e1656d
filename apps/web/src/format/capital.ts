const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']

/**
 * Writes an amount in capital characters as cheques and vouchers require
 * (支付结算办法 annex 1): `7500000` fen → `柒万伍仟元整`, `10005` → `壹佰元零伍分`.
 *
 * @param fen whole, non-negative fen up to the largest exact integer
 * @returns `undefined` for anything else
 */
export function capitalForm(fen: number): string | undefined {
  if (!Number.isSafeInteger(fen) || fen < 0) return undefined
  const yuan = Math.floor(fen / 100)
  const jiao = Math.floor((fen % 100) / 10)
  const rest = fen % 10
  if (fen === 0) return '零元整'
  const whole = yuan === 0 ? '' : `${capitalInteger(yuan)}元`
  if (jiao === 0 && rest === 0) return `${whole}整`
  if (rest === 0) return `${whole}${digits[jiao]}角整`
  // 元 followed by 分 needs the 零 that says there is no 角
  const tenths = jiao > 0 ? `${digits[jiao]}角` : whole === '' ? '' : '零'
  return `${whole}${tenths}${digits[rest]}分`
}

function capitalInteger(value: number): string {
  let rest = value
  let text = ''
  let gap = false
  for (let group = 0; rest > 0; group += 1) {
    const four = rest % 10_000
    rest = Math.floor(rest / 10_000)
    if (four > 0) {
      text = `${capitalFour(four)}${groups[group] ?? ''}${gap ? '零' : ''}${text}`
      gap = four < 1_000
    } else {
      gap = text !== ''
    }
  }
  return text
}

function capitalFour(value: number): string {
  let text = ''
  let zero = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      zero = text !== ''
    } else {
      text += `${zero ? '零' : ''}${digits[digit]}${places[place]}`
      zero = false
    }
  }
  return text
}
