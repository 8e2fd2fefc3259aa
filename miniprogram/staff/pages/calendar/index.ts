import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode, isApiError, type ApiError } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { now } from '../../../services/clock'
import { eraseDraft, readDraft, saveDraft } from '../../../services/drafts'
import { fetching } from '../../behaviors/fetching'
import {
  calendarDraft,
  canChooseFile,
  chooseFile,
  fetchCalendar,
  storeCalendar,
  type ChosenFile,
  type KeptCalendar,
} from '../../services/calendar'
import { calendarView, faultRows, fileView, type CalendarView, type FileView } from './view'

interface Own {
  communityId: string
  kept: KeptCalendar | null
  file: string
}

const ownOf = (page: unknown) => page as Own

/** What a choice that came to nothing is answered with; closing the chooser is no news. */
const CHOICES: Record<string, string> = {
  'too-large': '这个文件太大，一年的节假日只有几十行',
  'not-text': '这个文件的文字读不出来，请另存为 UTF-8 的文本，或把内容粘贴在下面',
  refused: '没能打开文件，请把内容粘贴在下面',
  undeclared: '没能打开文件，请把内容粘贴在下面',
  failed: '没能打开文件，请把内容粘贴在下面',
  cancelled: '',
}

Component({
  behaviors: [reading, telling, fetching],
  data: {
    view: null as CalendarView | null,
    canChoose: false,
    /** Set when a file was read or a draft opens; the field owns its text in between. */
    text: '',
    file: null as FileView | null,
    trouble: '',
    saving: false,
  },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      const file = readDraft(calendarDraft(community))?.value ?? ''
      Object.assign(ownOf(this), { communityId: community, kept: null, file })
      this.setData({ canChoose: canChooseFile(), text: file, file: fileView(file) })
    },
    async refresh() {
      const own = ownOf(this)
      const kept = await this.fetched(fetchCalendar(own.communityId))
      if (kept) this.take(kept)
    },
    take(kept: KeptCalendar) {
      ownOf(this).kept = kept
      this.setData({ view: calendarView(kept, now()) })
    },
    onRetry() {
      this.beginAnew()
      void this.refresh()
    },
    change(file: string) {
      const own = ownOf(this)
      own.file = file
      if (file === '') eraseDraft(calendarDraft(own.communityId))
      else saveDraft(calendarDraft(own.communityId), file)
      this.setData({ file: fileView(file), trouble: '' })
    },
    onType({ detail }: WechatMiniprogram.Input) {
      this.change(detail.value)
    },
    async onChoose() {
      this.onChosen(await chooseFile())
    },
    onChosen(chosen: ChosenFile) {
      if (chosen.kind === 'read') {
        this.change(chosen.text)
        this.setData({ text: chosen.text })
      } else {
        const why = chosen.kind === 'refused' ? chosen.why : chosen.kind
        this.setData({ trouble: CHOICES[why] ?? '' })
      }
    },
    onClear() {
      this.change('')
      this.setData({ text: '' })
    },
    async onSave() {
      const { communityId, kept, file } = ownOf(this)
      if (!kept || !this.data.file?.ready || this.data.saving) return
      this.setData({ saving: true, trouble: '' })
      try {
        this.take(await storeCalendar(communityId, { version: kept.version, file }))
        this.onClear()
        this.tell('存好了，从现在起照这个算')
      } catch (error) {
        await this.onNotSaved(error)
      }
      this.setData({ saving: false })
    },
    async onNotSaved(error: unknown) {
      const code = failureCode(error)
      this.setData({ trouble: sentenceOf(code) })
      if (code === 'object.changed') await this.refresh()
      if (code === 'calendar.faulty' && isApiError(error)) this.showFaults(error)
    },
    showFaults({ fields }: ApiError) {
      const faults = fields.map(({ path, rule }) => ({
        line: Number(path.replace('/file/', '')),
        code: rule,
      }))
      this.setData({
        'file.faults': faultRows(ownOf(this).file, faults),
        'file.ready': false,
      })
    },
  },
  pageLifetimes: {
    show() {
      void this.refresh()
    },
  },
})
