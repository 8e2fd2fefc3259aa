import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { failureCode, isUnreached } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { contactPhone, forgetContactPhone, saveContactPhone } from '../../../services/contact'
import { phrases } from '../../../words/phrases'
import { changeMe, keptMe } from '../../../services/me'
import { contactOf, NAME_MAX } from './form'

/** Off `data`: writing back into a field while somebody types makes the cursor jump. */
interface Own {
  name: string
  phone: string
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, calling],
  data: {
    nameMax: NAME_MAX,
    /** Set once; the fields own their text afterwards. */
    name: '',
    phone: '',
    badPhone: false,
    trouble: [] as string[],
    saving: false,
  },
  methods: {
    onLoad() {
      const me = keptMe()
      const name = me?.name ?? ''
      const phone = contactPhone() ?? me?.contactPhone ?? ''
      Object.assign(ownOf(this), { name, phone })
      this.setData({ name, phone })
    },
    onName({ detail }: WechatMiniprogram.Input) {
      ownOf(this).name = detail.value
    },
    onPhone({ detail }: WechatMiniprogram.Input) {
      ownOf(this).phone = detail.value
      if (this.data.badPhone) this.setData({ badPhone: false })
    },
    async onSave() {
      if (this.data.saving) return
      const { name, phone } = ownOf(this)
      const contact = contactOf(name, phone)
      this.setData({ badPhone: contact === null, trouble: [] })
      if (!contact) return
      // The phone first: the forms use it also where the server cannot be reached.
      if (contact.phone === null) forgetContactPhone()
      else saveContactPhone(contact.phone)
      this.setData({ saving: true })
      try {
        await changeMe({ name: contact.name, contactPhone: contact.phone })
        this.tell('存好了')
      } catch (error) {
        const why = sentenceOf(failureCode(error))
        const safe = '电话已经记在这部手机上，照样能用；'
        this.setData({ trouble: phrases(isUnreached(error) ? safe + why : why) })
      }
      this.setData({ saving: false })
    },
  },
})
