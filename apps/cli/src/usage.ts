/** What `xianzhi` without words, or with `help`, prints. */
export const USAGE = `县治 xianzhi：读公报、检索、引用、判定

  xianzhi read 文件 [--json] [--county 代码]     读一个文件，列出文件与条款；不需要服务和数据库
  xianzhi import 文件… [--county 代码] [--name 县名]   导入文库；新的县须给出六位代码
  xianzhi search 词语 [--county 代码] [--limit 条数] [--json]   检索条款
  xianzhi show 地址 [--json]                     显示一件文件或一条，例如 141121/文政发〔2024〕8号/二
  xianzhi withdraw 地址 --reason 理由            撤回这个地址所在的一期
  xianzhi restore 地址                           恢复撤回的一期
  xianzhi demo remove|reset                      移除或重置演示县
  xianzhi norms [--county 代码] [--kind 种类] [--json]        列出规范和它们要问的事实
  xianzhi verify [县代码|文件夹] [--gazettes 文件夹] [--json]  体检：缺口、矛盾、无人决定、未刊登
  xianzhi content load 文件夹 [--reason 理由] [--over]   装入一个县的内容，成为新的一版；export 县代码 文件夹 导出
  xianzhi bind [县代码|文件夹] [--gazettes 文件夹] [--json]    从条款里重读每个值，核对是否一致
  xianzhi coverage [--gazettes 文件夹] [--json]             台账 99 件文件各做到哪一步
  xianzhi cases [文件夹…] [--gazettes 文件夹] [--json]      运行规范旁边的算例，和按公报原文的界限生成的算例
  xianzhi decide 规范 --facts JSON [--on 日期] [--json]      按事实判定，给出理由、依据、还要问什么
  xianzhi people reset                           给本机管理员一个新的一次性密码，写在数据目录的文件里
  xianzhi drill 预案 --facts JSON [--scenario 文件] [--hours 小时] [--passive] [--json]   在虚拟时间里演练预案
  xianzhi explain 县代码/序号 [--json]                 一条记录：依据哪一条、当时按什么事实
  xianzhi audit verify [县代码|文件] [--json]           核对记录的链条没有被改动；export 县代码 文件 导出
  xianzhi backup 文件 --password-file 口令文件          备份（加密）；服务运行时也可以
  xianzhi restore 文件 --password-file 口令文件 [--over]   从备份恢复；须先停止服务
  xianzhi serve                                  启动服务（与 npm start 相同）

退出状态：0 成功；1 没有办成（原因见提示）；2 用法或设置有误。设置见 docs/settings.md。
`;

/** The words of a command were wrong: printed with the usage, exit status 2. */
export class UsageError extends Error {}

/** The command could not be carried out; the message says why and what to do. Exit status 1. */
export class CommandFailure extends Error {}

/** A setting is wrong. Exit status 2. */
export class SettingsFailure extends Error {}
