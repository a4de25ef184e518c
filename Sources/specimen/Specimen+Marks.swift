import ReportModel

extension Specimen {
  /// The grammar of marks: a shape and a fill each mean one thing, wherever they are drawn.
  var marks: Section {
    func row(_ looks: [Cell], _ says: String) -> Table.Row { .init(looks + [.text(says)]) }
    func word(_ text: String, _ sign: Sign) -> Cell {
      Cell(.text(""), notes: [CellNote(text, sign: sign)])
    }
    func chip(_ kind: Mark.Kind, isFirm: Bool) -> Cell {
      Cell(
        .text(kind == .good ? say("Met", "达标") : say("Missed", "未达标")),
        mark: Mark(kind, isFirm: isFirm))
    }
    func strip(_ kind: Mark.Kind?, _ what: String, isOfTooFew: Bool = false) -> Cell {
      Cell(
        .interval(
          IntervalMark(
            value: kind == nil ? 51 : 56, low: kind == nil ? 47 : 53,
            high: isOfTooFew ? 90 : kind == nil ? 55 : 59, reference: 50, target: 57,
            scale: 40...60, kind: kind, isOfTooFew: isOfTooFew, description: what)))
    }
    func line(_ signal: Mark.Kind?) -> Cell {
      Cell(
        .trend(
          trend(3, from: 52, by: 0.4, spread: 1, target: 57, signal: signal, axis: nil)))
    }
    let rows = [
      row(
        [chip(.good, isFirm: true), chip(.bad, isFirm: false)],
        say(
          "Verdict: tick or cross. Filled: sure; outlined: not for sure.",
          "判定：勾或叉。实底：把握充足；空框：把握不足。")),
      row(
        [word(say("worse", "变差"), Sign(.up, .bad)), word(say("better", "变好"), Sign(.down, .good))],
        say(
          "Signal in words: a triangle where the figure went; the word says better or worse, colour repeats it.",
          "文字中的信号：三角指向数值变动的方向；变好或变差由文字说明，颜色只作重复。")),
      row(
        [word(say("no signal", "无信号"), .noSignal), strip(nil, say("not told apart", "无法判定"))],
        say(
          "Ring: nothing that can be told from chance, neither a signal nor a difference.",
          "空心圆：与偶然波动无法区分，既无信号，也无可认定的差异。")),
      row(
        [
          Cell(.text("")),
          strip(nil, say("too few, beyond the scale", "基数不足，延伸至图外"), isOfTooFew: true),
        ],
        say(
          "Black dot: too few to compare. An arrow head: the interval goes on beyond the scale.",
          "黑色圆点：基数不足，未作比较。末端箭头：区间延伸至图外。")),
      row(
        [line(nil), line(.bad)],
        say(
          "Over time, filled dot: the last value; filled diamond: a signal of it.",
          "走势中，实心圆点：末期数值；实心菱形：末期有信号。")),
      row(
        [strip(.bad, say("differs", "有差异")), strip(.good, say("differs", "有差异"))],
        say(
          "Filled diamond: differs from what it is compared with (grey tick). Outlined, in charts: beyond a limit, but no "
            + "sure signal.", "实心菱形：与比较对象（灰色竖线）有差异。图中空心菱形：超出界限，但不是确定的信号。")),
    ]
    let table = Table(
      id: "marks", caption: say("What the marks say", "标记含义"),
      columns: [
        .init(say("Mark", "标记"), alignment: .leading),
        .init(say("and", "及"), alignment: .leading),
        .init(say("Says", "含义"), alignment: .leading),
      ], rows: rows,
      notes: [
        say(
          "Squares are the points of a run, a plus is a value with what limits and rules leave out: see the key of the "
            + "charts. Better or worse is never told by colour alone.",
          "方块为连续多点，加号为含控制限与规则所不计部分的数值，见图例。变好或变差从不只用颜色表示。")
      ])
    return Section(
      id: "grammar", title: say("The grammar of marks", "标记的语法"), blocks: [.table(table)])
  }
}
