/** Full-width forms and the ideographic space (０１２ＡＢＣ（）－) as the characters they stand for. */
export const toHalfWidth = (text: string) =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
