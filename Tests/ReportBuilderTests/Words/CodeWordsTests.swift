import Records
import Testing

@testable import ReportBuilder

struct CodeWordsTests {
  /// A code that shows through is one that nobody worded.
  @Test func everyChoiceOfARecordHasWords() {
    func codes(_ field: Field) -> [String] {
      guard case .choice(let choices) = field.type else { return [] }
      return choices
    }
    let ticketKinds = codes(Ticket.kind)
    let noticeKinds = codes(OutageNotice.kind)
    let sources = codes(Review.errorSource)
    #expect(ticketKinds.count == 10)
    #expect(noticeKinds.count == 4)
    #expect(sources.count == 3)
    for (codes, words) in [
      (ticketKinds, CodeWords.ticketKind), (noticeKinds, CodeWords.noticeKind),
      (sources, { CodeWords.source($0) }),
      (Tickets.keyFields.map { String($0) }, { CodeWords.field($0, isOfNotices: false) }),
    ] {
      for code in codes {
        #expect(words(code).english != code)
        #expect(words(code).chinese != code)
      }
    }
  }

  /// The five of article 23 carry its words, not those of the canonical columns.
  @Test func keyFieldsAreCalledAsTheArticleCallsThem() {
    #expect(
      Tickets.keyFields.map { CodeWords.field(String($0), isOfNotices: false).chinese }
        == ["呼入号码", "呼叫时间", "类别", "姓名", "呼叫内容"])
    #expect(CodeWords.field("planned_end", isOfNotices: true).chinese == "计划送电时间")
    #expect(CodeWords.field("station", isOfNotices: false).english == "Supply station")
    #expect(CodeWords.field("area", isOfNotices: true).english == "Area")
  }

  @Test func whatIsNotSaidAndWhatIsUnknown() {
    #expect(CodeWords.field("", isOfNotices: false).chinese == "未注明字段")
    #expect(CodeWords.source("").english == "Not attributed")
    // An inspector's own words.
    #expect(CodeWords.field("司马相如家门牌", isOfNotices: false) == Words("Other", "其他"))
    #expect(CodeWords.field("meter_no", isOfNotices: true) == Words("Other", "其他"))
    #expect(CodeWords.source("vendor").chinese == "vendor")
  }

  /// Free text of a review never leaves as it is.
  @Test func fieldsOfReviewsAreNamedOrOthers() {
    #expect(
      ErrorField.names(
        ["content", "呼叫内容", "Call time", "司马相如家门牌", "电话13812345678写错", "planned_end"],
        isOfNotices: false) == ["content", "call_time", "other"])
    #expect(
      ErrorField.names(["planned_end", "计划送电时间", "content"], isOfNotices: true) == [
        "planned_end", "other",
      ])
    #expect(ErrorField.names([], isOfNotices: true).isEmpty)
    #expect(CodeWords.field(ErrorField.other, isOfNotices: false) == CodeWords.otherField)
  }
}
