import ReportModel

extension Specimen {
  /// What stands below a card's panels: small tables side by side with the box to write in, and values
  /// whose bases a page sets below them.
  var desk: Section {
    Section(
      id: "desk", title: say("Evidence and agreement", "依据与商定"),
      blocks: [
        .table(queues), .table(calls), .table(tickets),
        .answer(
          AnswerBox(
            say("Agreed with the shift leader", "与班长商定"),
            entries: [Fact(say("Week 41", "第41周"), say("Listen to two calls", "调听两通来电"))],
            fields: [say("Agreed action, and by when", "商定措施及完成日期")])),
        .table(bases), .table(folded),
      ])
  }

  private func words(_ english: String, _ chinese: String) -> Table.Column {
    Table.Column(say(english, chinese), alignment: .leading)
  }

  private var queues: Table {
    let names = [say("Billing", "电费电价"), say("Fault repair", "故障报修"), say("Advice", "业务咨询")]
    return Table(
      id: "desk-queues", caption: say("Talk time by queue (s)", "交谈时长（按队列）（秒）"),
      columns: [
        words("Queue", "业务队列"), .init(say("Own", "本人")), .init(say("Expected", "预期")),
        .init(say("Difference", "差值")), .init(say("Calls", "段数")),
      ],
      rows: names.enumerated().map { place, name in
        let own = 140 + Double(place) * 30
        return .init([
          .head(name), .number(own, NumberFormat(decimals: 1)),
          .number(own - 4.2, NumberFormat(decimals: 1)),
          .number(4.2, NumberFormat(decimals: 1, isSigned: true)), .count(20 + place),
        ])
      })
  }

  private var calls: Table {
    Table(
      id: "desk-calls", caption: say("Calls to listen to", "可调听的通话"),
      columns: [
        words("Call", "通话编号"), words("Listed for", "列示原因"), .init(say("Talk (s)", "交谈（秒）")),
        .init(say("After-call (s)", "事后处理（秒）")),
      ],
      rows: [
        .init([
          Cell.head("20261024-139299").noting(say("10-24 19:01, billing", "10-24 19:01、电费电价")),
          .text(say("longest talk", "交谈最长")), .count(378), .count(13),
        ]),
        .init([
          Cell.head("20261025-794742").noting(say("10-25 07:25, faults", "10-25 07:25、故障报修")),
          Cell.text(say("handed on", "转给他人")).noting(say("to another agent", "转其他客服代表")),
          .count(91), .count(154),
        ]),
      ])
  }

  private var tickets: Table {
    Table(
      id: "desk-tickets", caption: say("Wrong tickets, 1 of 4", "差错工单（4件中的1件）"),
      columns: [
        words("Ticket", "工单编号"), words("Kind", "业务类型"), words("Wrong fields", "差错字段"),
        words("Where it arose", "差错来源"),
      ],
      rows: [
        .init([
          Cell.head("T2610241466").noting("10-24 19:02"),
          Cell.text(say("Fault repair", "故障报修")).noting(
            say("call 20261024-139299", "通话20261024-139299")),
          .text(say("Customer name, Content", "姓名、呼叫内容")), .text(say("County", "县公司")),
        ])
      ])
  }

  /// Values with their bases, one of them of a small sample.
  private var bases: Table {
    func row(_ name: String, _ calls: Int, _ rate: Double, _ inspected: Int) -> Table.Row {
      var accuracy = Cell.number(rate, .percent).noting(String(inspected))
      if inspected < 20 { accuracy.mark = Mark(.neutral, isFirm: false) }
      return .init([
        .head(name),
        Cell.number(150 + Double(calls) / 100, NumberFormat(decimals: 1)).noting(String(calls)),
        accuracy,
      ])
    }
    return Table(
      id: "desk-bases", caption: say("Teams side by side", "各班组"),
      columns: [
        words("Team", "班组"), .init(say("Talk time (s)", "交谈时长（秒）"), note: say("n", "基数")),
        .init(say("Ticket accuracy", "工单正确率"), note: say("n", "基数")),
      ],
      rows: [
        row(say("Team one", "一班"), 605, 1, 32), row(say("Team two", "二班"), 636, 0.9375, 16),
        row(say("Not on the roster", "不在名册"), 26, 1, 2),
      ],
      notes: [say("Grey values: fewer than 20 inspected.", "灰色数值：抽检不足20件。")])
  }

  /// A long table that explains itself once it is opened.
  private var folded: Table {
    Table(
      id: "desk-folded", caption: say("Equations, all of them", "全部核对等式"),
      columns: [words("What", "核对项目"), .init(say("Left", "核对值")), .init(say("Right", "对照值"))],
      rows: (1...60).map {
        .init([.head(say("Equation \($0)", "等式\($0)")), .count($0 * 7), .count($0 * 7)])
      },
      notes: [say("A note belongs to its table and is folded with it.", "说明属于其表，随表折叠。")],
      setting: .folded)
  }
}
