/** WeChat finds Vant's modules without the `lib` folder they have in the npm package. */
declare module '@vant/weapp/toast/toast' {
  export { default } from '@vant/weapp/lib/toast/toast'
}
