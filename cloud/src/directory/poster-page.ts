import type { CommunityCard } from '../contract'
import { dialPlan } from '../contract'

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`)

const page = (title: string, body: string) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { margin: 0; padding: 24px 20px; background: #f6f3ee; color: #221f1a;
  font: 18px/1.55 -apple-system, "PingFang SC", "Noto Sans SC", sans-serif; }
h1 { margin: 0; font-size: 24px; }
.number { margin: 8px 0; font-size: 88px; line-height: 1.1; font-weight: 700; color: #0e5b4a; }
a { display: block; margin: 12px 0; padding: 20px; border-radius: 16px; background: #0e5b4a;
  color: #fff; font-size: 22px; font-weight: 600; text-align: center; text-decoration: none; }
a.urgent { background: #b3261e; }
</style>
${body}
</html>
`

const URGENT = ['119', '120', '110']
  .map((number) => `<a class="urgent" href="tel:${number}">拨打 ${number}</a>`)
  .join('\n')

/** What an ordinary-link QR opens outside WeChat: the number and a way to call it, without scripts. */
export function posterPage(card: CommunityCard): string {
  const calls = card.lines.slice(0, 3).map((line) => {
    const { dial } = dialPlan(line)
    return `<a href="tel:${escaped(dial)}">${escaped(`${line.name} ${line.display}`)}</a>`
  })
  return page(
    escaped(`${card.name}物业短号`),
    `<h1>${escaped(card.name)}物业短号</h1>
<p class="number">${escaped(card.shortNumber)}</p>
${calls.join('\n')}
<p>遇到危险先打</p>
${URGENT}
<p>用微信扫码，还能报修、给访客进门码</p>`,
  )
}

/** The same for a code that leads nowhere. */
export function unknownPosterPage(): string {
  return page('物业短号', `<h1>这个码不认识，或已经停用</h1>\n<p>遇到危险先打</p>\n${URGENT}`)
}
