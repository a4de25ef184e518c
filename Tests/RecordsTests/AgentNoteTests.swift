import Records
import Testing

@Suite struct AgentNoteTests {
  private func text(_ text: String) -> String {
    let day = Day(year: 2026, month: 10, day: 1)
    guard let day else { preconditionFailure("2026-10-01") }
    return AgentNote(
      agent: "1", period: "2026-10", days: day...day, kind: .agreed, kpi: nil, text: text
    ).text
  }

  @Test func aNoteIsOneLineWithoutControls() {
    #expect(text(" a\r\nb\u{2028}c\td ") == "a b c d")
    #expect(text("a\u{1B}[2Jb\u{9B}c\u{7F}") == "a [2Jb c")
  }

  @Test func accentsAfterABlankStay() {
    #expect(Array(text("a \u{301}b").unicodeScalars) == ["a", " ", "\u{301}", "b"])
    #expect(text("\u{1F468}\u{200D}\u{1F469} 一") == "\u{1F468}\u{200D}\u{1F469} 一")
  }
}
