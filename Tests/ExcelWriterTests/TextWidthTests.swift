import Testing

@testable import ExcelWriter

/// How many lines a text takes, counted by hand: small letters 0.95, narrow ones 0.6, Han characters 2.1.
@Suite struct TextWidthTests {
  /// 10 × 0.95 is 9.5.
  @Test func oneLineWhereItFits() {
    #expect(TextWidth.lines("aaaaaaaaaa", within: 9.5) == 1)
    #expect(TextWidth.lines("aaaaaaaaaa", within: 9.4) == 2)
  }

  /// Words of 3.8 with blanks of 0.6: two in 8.5 (8.2, with three hundredths more 8.4), not in 8.3.
  @Test func brokenBetweenWords() {
    #expect(TextWidth.lines("aaaa aaaa aaaa aaaa", within: 8.5) == 2)
    #expect(TextWidth.lines("aaaa aaaa aaaa aaaa", within: 8.3) == 4)
  }

  /// A hyphen ends a line within a word and not within a date.
  @Test func brokenAfterHyphens() {
    #expect(TextWidth.longestWord("aaaaa-aaaa") == 5 * 0.95 + 1)
    #expect(TextWidth.longestWord("2026-10") == 7)
  }

  @Test func timesAndIdsAreOneWord() {
    for code in ["2026-10-24 09:02", "20261006-326706", "137****0969", "N26101391", "7/7"] {
      #expect(TextWidth.isCode(code), "\(code)")
    }
    for text in ["", "SMS", "3通", "10-24 calls", "平均"] {
      #expect(!TextWidth.isCode(text), "\(text)")
    }
  }

  /// Four characters of 2.1 are 8.4, so that three lines hold twelve; a mark begins no line.
  @Test func brokenBetweenHanCharacters() {
    #expect(TextWidth.lines("平均事后处理时间平均事后", within: 8.7) == 3)
    #expect(TextWidth.lines("平均事后，处理时间", within: 8.7) == 3)
  }

  /// Six characters and a bracket of three with its marks; on one line nothing is broken.
  @Test func headsBreakBeforeABracketAndInPlaceOfAColon() {
    func parts(_ title: String, _ width: Double) -> [String] {
      HeadText(title, within: width).parts
    }
    #expect(parts("平均交谈时长（秒）", 30) == ["平均交谈时长（秒）"])
    #expect(parts("平均交谈时长（秒）", 13) == ["平均交谈时长", "（秒）"])
    #expect(parts("平均交谈时长：95%下限", 13) == ["平均交谈时长", "95%下限"])
    #expect(parts("正确率（按字段）：判定", 13) == ["正确率", "（按字段）", "判定"])
    #expect(parts("Average talk time: 95% low", 9) == ["Average talk time: 95% low"])
    #expect(HeadText("平均交谈时长（秒）", within: 7).lines(within: 7) == 3)
  }

  /// Three characters and their comma are 8.4, the four behind it as well; without such marks it is words that count.
  @Test func clausesEndInTheirMarks() {
    #expect(TextWidth.longestClause("未达标，把握不足") == 4 * 2.1)
    #expect(TextWidth.longestClause("aaa aaaa") == 4 * 0.95)
  }
}
