/**
 * Whether words give somebody away: WeChat's check lets a telephone number and a room pass, and
 * neighbours must never read them. Rather once too often: such words wait for the desk.
 */
export function namesSomebody(words: string, names: readonly (string | null)[]): boolean {
  const plain = words.normalize('NFKC')
  if (names.some((name) => name !== null && name.length > 1 && plain.includes(name))) return true
  if (SURNAME.test(plain)) return true
  return NUMBER.test(plain) || ROOM.test(plain)
}

/** Seven digits and more, however they are parted: a telephone, an identity card, an account. */
const NUMBER = /(?:[\d〇零一二三四五六七八九][\s.·,，-]?){7}/
/** 1101室, 3-2-1101, 3栋2单元1101, 502户; not B2层, 23号车位. */
const ROOM = /\d{2,4}\s*(?:室|房|户|号房)|\d+\s*-\s*\d+\s*-\s*\d{2,4}|单元\s*\d{3,4}/
/** 王女士, 李先生, 张阿姨 */
const SURNAME = /\p{Script=Han}(?:先生|女士|小姐|太太|阿姨|叔叔|大爷|大妈|奶奶|爷爷)/u
