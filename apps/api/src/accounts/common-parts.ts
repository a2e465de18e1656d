/**
 * What passwords are most often made of, in small letters, three characters or more: words of the lists of leaked passwords that everybody
 * who guesses tries first, the same words as they are typed in pinyin, and rows of the keyboard. A list of our own, short because what is
 * shorter than a password may be is refused anyway.
 */
export const COMMON_PARTS: readonly string[] = `
password passwort passwd pass word secret letmein welcome login signin admin administrator root user guest test testing demo sample
default changeme temp temporary master super superman batman spiderman pokemon starwars dragon monkey tiger lion eagle falcon shadow
sunshine princess flower summer winter spring autumn monday friday january december football baseball basketball soccer hockey tennis
iloveyou loveyou love lovely forever baby angel happy lucky hello goodbye whatever trustno computer internet network server system
windows microsoft google apple android iphone samsung huawei xiaomi tencent alibaba baidu taobao weixin wechat qqmail gmail hotmail
qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc qwe asd zxc wsx edc rfv tgb yhn ujm
abc abcd abcdef xyz aaa bbb ccc abcabc
mima woaini aini woaiwojia zhongguo beijing shanghai guangzhou shenzhen chengdu wuhan xian nihao laogong laopo baobao mama baba
gongzuo bangong shimin minzheng minzhengju minzhengting zhengfu caizheng caizhengju caigou zhengfucaigou goufu goumai fuwu ertong
guanai yanglao shehui gongyi zhongxin danwei xinxi guanli guanliyuan wangluo xitong ceshi shili yonghu denglu gongwuyuan
password123 admin123 root123 abc123 test123 qwe123 asd123 aa123456 a123456 woaini1314 woaini520 1314520 5201314 520520 1314 520
1qaz 2wsx 3edc 4rfv 1q2w 3e4r 5t6y 1qaz2wsx 1q2w3e4r 1q2w3e4r5t qaz wsxedc zaq1 xsw2 cde3 p@ss p@ssw0rd passw0rd
147258369 147258 369258147 159357 789456123 741852963 112233 121212 123123 123321 100200 110110 114514 168168 666 888 999 000
密码 我爱你 中国 管理员 你好 测试 示例 购服 民政 民政局 民政厅 政府 采购 财政 服务 儿童 关爱 社会 单位 用户 登录 北京 上海
`
  .trim()
  .split(/\s+/)
