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

  /// Nine characters are 18.9 and stay whole; a longer text is broken at its marks, which stay with their phrase, and a
  /// sentence anywhere.
  @Test func phrasesStayWhole() {
    func phrase(_ text: String) -> Int? { TextWidth.longestPhrase(text).map { Int($0 * 10 + 0.5) } }
    #expect(phrase("发布停电区域（个）") == 189)
    #expect(phrase("未达标，样本不足以断定") == 147)
    #expect(phrase("受理工单正确率（按字段）") == 147)
    #expect(phrase(String(repeating: "字", count: 21)) == nil)
    #expect(phrase("within usual variation") == nil)
    #expect(phrase("−3.31") == nil)
  }

  /// Letters are a tenth wider, Han characters are not.
  @Test func boldLettersAreWider() {
    #expect(abs(TextWidth.bold("0000") - 4.4) < 1e-9)
    #expect(abs(TextWidth.bold("字00") - 4.3) < 1e-9)
    // 9 in a line of 9; 9.9 in bold letters.
    #expect(TextWidth.lines("0000 0000", within: 8.7, isBold: false) == 1)
    #expect(TextWidth.lines("0000 0000", within: 8.7, isBold: true) == 2)
  }

  /// Lines of four characters, the last with more than one, no bracket alone.
  @Test func chineseHeadsBreakWhereTheyAreTold() {
    func parts(_ title: String, _ width: Double) -> [String] {
      HeadText(title, within: width).parts
    }
    #expect(parts("控制限放宽倍数", 13) == ["控制限放宽", "倍数"])
    #expect(parts("平均事后处理时间（秒）", 8.7) == ["平均事后", "处理时间", "（秒）"])
    #expect(parts("有数值和目标的期数", 8.7) == ["有数值和", "目标的", "期数"])
    #expect(HeadText.leastWidth("平均交谈时长：95%下限") == TextWidth.bold("95%下限"))
    #expect(HeadText.width("calls") == 0)
  }
}
