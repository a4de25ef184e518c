import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// What differs from like units of others, but of fewer than a comparison needs, is marked nowhere.
struct FewOfLikeTests {
  /// 1001 with so many tickets, all wrong, and seven others with 92 of 100 right each.
  private func centre(_ language: Language, wrong: Int128) -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.ticketAccuracy]
    centre.roster = (1001...1008).map { ("\($0)", "N\($0)", "Red", "", "") }
    centre.share(.ticketAccuracy, .agent, "1001", passing: 0, of: wrong)
    for id in 1002...1008 {
      centre.share(.ticketAccuracy, .agent, "\(id)", passing: 92, of: 100)
    }
    centre.share(.ticketAccuracy, .team, "Red", passing: 644, of: 700 + wrong)
    return centre
  }

  private func notes(_ centre: TestCentre) -> [CellNote] {
    centre.report(.team("Red")).table("card-1-summary")?.rows.first?.cells.flatMap(\.notes) ?? []
  }

  private func marks(_ centre: TestCentre) -> [Mark.Kind?] {
    let report = centre.report(.team("Red"))
    let rows = [report.table("card-1-summary"), report.table("agents-tickets")].compactMap {
      $0?.rows.first
    }
    return rows.flatMap(\.cells).compactMap { cell in
      if case .interval(let mark) = cell.value { mark.kind } else { nil }
    }
  }

  /// None of 1, where others have 92 %: it comes by chance in 8 % of such ones. None of 30 never does.
  @Test(arguments: Language.allCases)
  func oneTicketIsNoDifference(_ language: Language) {
    let isEnglish = language == .english
    let few = centre(language, wrong: 1)
    let note = notes(few).first { $0.text.contains("−92.00") }
    #expect(
      note?.text.hasSuffix(isEnglish ? ": sample too small to tell" : "：样本不足以断定") == true)
    #expect(note?.sign == .noSignal)
    #expect(marks(few).allSatisfy { $0 == nil })
    let many = centre(language, wrong: 30)
    #expect(
      notes(many).first { $0.text.contains("−92.00") }?.sign == Sign(.down, .bad))
    #expect(marks(many).contains(.bad))
  }

  /// A box whose only content is doubt is plain, and what its panel marks as missed is named in it.
  @Test(arguments: Language.allCases)
  func doubtAloneIsNoConcern(_ language: Language) {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.transferRate]
    centre.roster = [("1001", "N1001", "Red", "", "")]
    // Wilson's interval of 6 of 133 is 2.1 % to 9.5 %, and spans 3 %.
    centre.share(.transferRate, .agent, "1001", passing: 6, of: 133)
    centre.share(.transferRate, .team, "Red", passing: 6, of: 133)
    let report = centre.report(.team("Red"))
    let boxes = report.sections.flatMap(\.blocks).flatMap { block -> [Callout] in
      if case .callouts(let boxes) = block { boxes } else { [] }
    }
    let box = boxes.first {
      $0.title == (language == .english ? "What to work on" : "需要关注的")
    }
    #expect(box?.tone == .plain)
    #expect(
      box?.paragraphs.last?.plain
        == (language == .english
          ? "Transfer rate: target missed, not for sure." : "转接呼叫率未达标，但把握不足。"))
  }
}
