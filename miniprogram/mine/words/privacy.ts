/** 隐私说明, section by section. What is kept and for how long stands in kept.ts, shown below it. */
import { phrases } from '../../words/phrases'

export interface Section {
  name: string
  paragraphs: { text: string; clauses: string[] }[]
}

const section = (name: string, ...paragraphs: string[]): Section => ({
  name,
  paragraphs: paragraphs.map((text) => ({ text, clauses: phrases(text) })),
})

export const BEFORE: Section[] = [
  section(
    '打电话什么都不用给',
    '看短号、打电话，不用登录，不用同意，没有网络也能打。',
    '拨出去以后会问一句接通没有，只记这部手机的随机编号和哪条线，不知道是谁打的。',
  ),
  section(
    '什么时候会用到您的资料',
    '只在您自己提交的时候：报修、请物业回电、给客人开进门码、填入户码、存联系电话。',
    '照片和视频只在您点拍照时用相机或相册；存到通讯录、复制号码，只在您点的时候写一次，不读您的通讯录，也不读剪贴板。',
    '不收身份证号，不收人脸，不定位，不放广告，不给别的公司。',
  ),
]

export const AFTER: Section[] = [
  section(
    '资料放在哪里',
    '放在您的物业开通的服务器上，手机和服务器之间加密。照片会去掉拍摄地点，照片的地址只能看 10 分钟。',
    '电话和称呼，不需要的人只看得到头尾几位。',
  ),
  section(
    '您可以做什么',
    '在 我的 里改电话、退出一户、看全部资料、导出、删除。删除由您自己点，马上生效，找不回来。',
    '不同意微信的隐私提示也能用：打电话、文字报修都不受影响。',
  ),
  section('有事找谁', '打这个小区的短号，找前台或值班经理，说“资料的事”，物业要给您答复。'),
]
