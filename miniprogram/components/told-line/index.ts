/** 记下了, 已存到通讯录: behaviors/telling.ts holds the text. Stays in the page, so that it is read out. */
Component({
  properties: { text: String },
})
