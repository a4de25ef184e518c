extension Configuration {
  /// The template's parts before the targets.
  static let opening: [[TemplateLine]] = [
    [
      .say(
        "What this centre decides for itself. Remove the # in front of a key to set it;",
        "本中心的设置。去掉键前面的#即可生效；"),
      .say("what is not set has the default shown here.", "未设置的键取此处所示的缺省值。"),
    ],
    [
      .say(
        "Language of reports and messages: zh-Hans or en; by default that of the surroundings.",
        "报表和提示信息的语言：zh-Hans或en；缺省取系统环境的语言。"),
      .set("lang: en", "lang: zh-Hans"),
    ],
    [
      .say("The centre's name on reports; none by default.", "报表上的中心名称；缺省为空。"),
      .set("centre:"),
      .set("  name: Example County Power 95598", "  name: 示例县供电公司95598"),
    ],
    [
      .say("The head of reports.", "报表的报头。"),
      .set("report:"),
      .say("Who issues them; none by default.", "编制单位；缺省为空。"),
      .set("  issuing_unit: Customer Service Section", "  issuing_unit: 客户服务部"),
      .say(
        "The number of the series' first edition, and the month (2026-01) or week (2026-W01)",
        "首期的期号，以及首期所属的月份（2026-01）或周（2026-W01）；"),
      .say("that has it; without the second, editions have no number.", "不写后者则报表不编期号。"),
      .set("  first_number: 1"),
      .set("  series_from: 2026-01"),
      .say("To whom reports go, and who gets a copy; nobody by default.", "主送和抄送；缺省为空。"),
      .set("  addressees: [Director]", "  addressees: [公司领导]"),
      .set("  copies_to: [Supply Stations]", "  copies_to: [各供电所]"),
    ],
    [
      .say(
        "The day that weeks begin on, monday to sunday. A week is named after the ISO week that",
        "每周的第一天，monday至sunday。周的编号"),
      .say("holds its fourth day.", "取该周第四天所在的ISO周。"),
      .set("week_start: monday"),
    ],
    [
      .say(
        "Public holidays and the Saturdays and Sundays worked instead, as announced for each year; none by",
        "法定节假日和调休上班日，按每年公布的安排填写；缺省为空。"),
      .say(
        "default. Reports tell holidays beside compared volumes; no indicator changes.",
        "报表在业务量比较处列出节假日天数，指标数值不受影响。"),
      .set("calendar:"),
      .set("  holidays: [2026-10-01, 2026-10-02, 2026-10-03]"),
      .set("  makeup_workdays: [2026-10-10]"),
    ],
    [
      .say(
        "The time bands of a day, each from a whole hour until the next; none by default. Agents'",
        "一天的班次，各自整点开始、至下一班次为止；缺省为空。"),
      .say(
        "calls are compared with calls of the same band.", "客服代表的通话只与同班次的通话相比。"),
      .set("shifts:"),
      .set("  early: \"08:00\"", "  早班: \"08:00\""),
      .set("  late: \"16:00\"", "  中班: \"16:00\""),
      .set("  night: \"00:00\"", "  夜班: \"00:00\""),
    ],
  ]

  /// The template's parts after the targets.
  static let closing: [[TemplateLine]] = [
    [
      .say(
        "How many units a KPI's figure needs before it is compared with others' or with its own past;",
        "指标数值用于比较（与他人或与本身历史）所需的最小基数；"),
      .say(
        "by default 50 of what is measured and 20 of what is inspected. Reports print the reason.",
        "缺省按通话计量的为50，抽检的为20。理由会印在报表上。"),
      .set("minimum_n:"),
      .set(
        "  talk_mean: {n: 100, reason: \"Talk times vary a lot here\"}",
        "  talk_mean: {n: 100, reason: \"本中心通话时长差异大\"}"),
    ],
    [
      .say(
        "A file with more rejected rows than this, and a larger share of them, is not imported.",
        "拒收的行数和比例均超过以下两值时，整个文件不导入。"),
      .set("limits:"),
      .set("  rejected_rows: 20"),
      .set("  rejected_share: 0.01"),
      .say(
        "Of a period with more call legs than this repeat calls are not counted: a report takes about a",
        "统计期话务记录多于此值时不统计重复来电："),
      .say(
        "second longer for each million legs that are compared.", "每比对一百万段，生成报表约多用一秒。"),
      .set("  repeat_call_legs: 3000000"),
    ],
    [
      .say(
        "Whether contents of tickets and notes are stored: true or false.",
        "是否保存工单内容和备注：true或false。"),
      .set("store:"),
      .set("  keep_free_text: false"),
    ],
    [
      .say(
        "How files of other systems are read. Files in the canonical form need no entry. The first",
        "如何读取其他系统的文件；标准格式的文件无需设置。"),
      .say(
        "entry whose pattern (* and ?) fits a file's name counts.", "取第一个文件名模式（可含“*”和“?”）相符的条目。"),
      .set("sources:"),
      .set("  - files: \"cti_*.txt\""),
      .say(
        "calls, tickets, reviews, outage_notices, agents, ...: see the data dictionary.",
        "calls、tickets、reviews、outage_notices、agents等，见数据字典。"),
      .set("    kind: calls"),
      .say(
        "tab, comma (default), semicolon, pipe or any ASCII character.",
        "tab、comma（缺省）、semicolon、pipe或任一ASCII字符。"),
      .set("    delimiter: tab"),
      .say("Any encoding that iconv knows; UTF-8 by default.", "iconv支持的任何字符编码；缺省为UTF-8。"),
      .set("    encoding: GB18030"),
      .say("Words that mean missing in every column.", "在所有列中表示缺失的字样。"),
      .set("    empty: [\"NULL\", \"-\"]"),
      .say("Fields that the system does not record.", "该系统没有记录的字段。"),
      .set("    absent: [acw_seconds, ring_count]"),
      .say(
        "Where the other fields come from; one that isn't named has its own name as the column's.",
        "其余字段的来源；未列出的字段取同名的列。"),
      .set("    fields:"),
      .say("The column of that name:", "该名称的列："),
      .set("      queue: type"),
      .say("Columns joined with a text between them:", "用指定文本连接的多列："),
      .set("      call_id: {join: [line, id, date], with: \"-\"}"),
      .say(
        "Times have a form of YYYY or YY, MM or M, DD or D, HH or H, MM, SS:",
        "时间的格式由YYYY或YY、MM或M、DD或D、HH或H、MM、SS组成："),
      .set("      started_at: {join: [date, time], with: \" \", form: \"YYMMDD H:MM:SS\"}"),
      .say(
        "Durations are seconds (default), H:MM:SS or M:SS; empty adds words that mean missing:",
        "时长的格式为seconds（缺省）、H:MM:SS或M:SS；empty另列表示缺失的字样："),
      .set("      talk_seconds: {column: ser_time, form: \"H:MM:SS\", empty: [\"99:99:99\"]}"),
      .say(
        "What the file's words mean (\"\" is missing), and what becomes of unlisted ones:",
        "文件中各字样的含义（\"\"表示缺失），以及未列出字样的处理："),
      .say(
        "reject (the row), keep (the word as it is) or {value: ...}.",
        "reject（拒收该行）、keep（原样保留）或{value: …}。"),
      .set("      outcome: {column: outcome, values: {AGENT: answered, HANG: abandoned},"),
      .set("        unlisted: {value: no_answer}}"),
      .say("The same in every row:", "每行相同的值："),
      .set("      direction: {constant: in}"),
    ],
  ]
}
