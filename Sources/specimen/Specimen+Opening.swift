import ReportModel

extension Specimen {
  var opening: Section {
    Section(
      id: "opening", title: say("In short", "概要"),
      blocks: [
        .lead([
          Phrase(say("Two of the three targets are met.", "三项目标中两项达标。")),
          Phrase([
            .init(say("Talk time", "平均交谈时长"), isStrong: true),
            .init(
              say(
                " is clearly worse than target: 157.5 s against 150 s.",
                "明显劣于目标：157.5秒，目标150秒。")),
          ]),
          Phrase(
            say(
              "It has risen every month since April and passed its upper limit in October.",
              "自4月起逐月上升，10月高于上控制限。")),
        ]),
        .facts(tiles),
        .callouts([
          Callout(
            say(
              "Talk time: shorten billing calls, or plan for a longer call?",
              "交谈时长：压缩电费咨询时长，还是按更长的通话排班？"),
            [
              Phrase(
                say(
                  "157.5 s against 150 s, above the upper limit of 152.8 s. Of the 5.5 s added, 2.7 s is longer billing calls.",
                  "157.5秒，目标150秒，高于上控制限152.8秒。增加的5.5秒中，电费咨询变长占2.7秒。"))
            ], links: [Link(say("Section 2", "见第2节"), to: .section("control"))]),
          Callout(
            say("What went well", "做得好的"),
            [
              Phrase([
                .init(say("After-call work 38.7 s.", "后处理时长38.7秒。"), isStrong: true),
                .init(say(" Clearly better than target.", "明显优于目标。")),
              ])
            ], tone: .good),
          Callout(
            say("What to work on", "需要改进的"),
            [
              Phrase(
                say(
                  "Billing calls run long: 176.7 s where the same calls take 146.2 s.",
                  "电费咨询偏长：176.7秒，同类通话通常为146.2秒。"))
            ], tone: .caution),
        ]),
      ], isOpening: true)
  }

  private var tiles: [Fact] {
    let met = say("Met", "达标")
    let missed = say("Missed", "未达标")
    return [
      Fact(
        say("After-call work", "平均话后处理时长"), say("53.4 s", "53.4秒"), note: say("≤60 s", "≤60秒"),
        state: MarkedWord(met, Mark(.good, isFirm: true))),
      Fact(
        say("Talk time", "平均交谈时长"), say("157.5 s", "157.5秒"), note: say("≤150 s", "≤150秒"),
        state: MarkedWord(missed, Mark(.bad, isFirm: true))),
      Fact(
        say("Ticket accuracy", "工单准确率"), "98.86%", note: "≥99%",
        state: MarkedWord(missed, Mark(.bad, isFirm: false))),
      Fact(
        say("Transfer rate", "转接率"), "2.50%", note: "≤3%",
        state: MarkedWord(met, Mark(.good, isFirm: false))),
      Fact(
        say("Outage notices", "停电信息准确率"), "—", note: "≥98%",
        state: MarkedWord(say("No value", "无值"), Mark(.neutral, isFirm: false))),
    ]
  }

  var blocks: Section {
    Section(
      id: "blocks", title: say("Other blocks", "其他版块"),
      blocks: [
        .facts([
          Fact(say("Name", "姓名"), say("Chen Jiayi", "陈嘉怡")), Fact(say("Id", "工号"), "A07"),
          Fact(say("Team", "班组"), say("Team 1", "一班")), Fact(say("Answered", "接听量"), "342"),
        ]),
        .paragraph(
          say(
            "A paragraph says what the tables don't: 342 answered calls on 6 days, 60% of them on the two storm days.",
            "段落补充表格未尽之处：6天共接听342通，其中60%集中在两个暴雨日。")),
        .note(say("A note gives the method, smaller and quieter.", "注释说明口径，字号更小、颜色更浅。")),
        .heading(say("A heading below the section's own", "节内小标题")),
        .links([
          Link(
            say("Coaching page of team 1", "一班辅导页"), to: .file("teams/T1.html"),
            remark: say("Who needs time, and for what", "谁需要时间，为了什么")),
          Link(say("A section of this page", "本页另一节"), to: .section("summary")),
        ]),
        .answer(
          AnswerBox(
            say("Agreed with the shift leader", "与值班长商定"),
            entries: [
              Fact("2026-W42", say("Listen to three billing calls together", "一起听三通电费咨询"))
            ],
            fields: [
              say("A03: what is missing to settle billing calls?", "A03：处理电费咨询还缺什么？"),
              say("Agreed action, and by when", "商定措施及完成时间"),
            ])),
        .callouts([
          Callout(
            say("A good example to listen to together", "可共同收听的范例"),
            [
              Phrase(
                say(
                  "C261020-3008: a billing call in 124 s where 141 s is usual.",
                  "C261020-3008：一通电费咨询用时124秒，同类通常141秒。"))
            ], tone: .good)
        ]),
      ])
  }
}
