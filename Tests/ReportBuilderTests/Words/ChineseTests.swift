import Records
import ReportBuilder
import ReportModel
import Testing

/// What a Chinese reader would stumble over.
struct ChineseTests {
  @Test(arguments: [false, true]) func noEnglishWordIsLeft(_ weekly: Bool) {
    for (place, words) in Self.words(weekly) {
      let stripped = Self.allowed.reduce(words) { $0.replacing($1, with: "") }
      let letters = stripped.filter { $0.isASCII && $0.isLetter }
      #expect(letters.isEmpty, "\(place): \(words)")
    }
  }

  @Test(arguments: [false, true]) func punctuationIsFullWidth(_ weekly: Bool) {
    for (place, words) in Self.words(weekly) {
      let plain = words.replacing(/\d{1,3}(,\d{3})+|\d\d:\d\d/, with: "")
      #expect(!plain.contains { ",;:?!()".contains($0) }, "\(place): \(words)")
      // A blank only between a title and its period, or a day and its time.
      let marks = Array(words)
      for index in marks.indices.dropFirst().dropLast() where marks[index] == " " {
        let isPlain =
          marks[index - 1].isNumber || marks[index - 1].isLetter || marks[index - 1] == "）"
        #expect(isPlain && marks[index + 1].isNumber, "\(place): \(words)")
      }
    }
  }

  /// Names of files and programs, the data's own words, and week labels.
  private static let allowed = [
    "Scoreline 1.0", "w-1", "conflict", "figures.csv", "W",
    "XmR", "p图", "p′图", "t分布", "Benjamini–Hochberg", "p≤",
  ]

  /// `ring_count` is a column of a file, not a word.
  @Test(arguments: [false, true]) func noCodeIsShown(_ weekly: Bool) {
    for (place, words) in Self.words(weekly, .english) + Self.words(weekly) {
      #expect(!words.contains(/[a-z]_[a-z]/), "\(place): \(words)")
    }
  }

  /// Every word of every report with its place.
  private static func words(
    _ weekly: Bool, _ language: Language = .chinese
  ) -> [(String, String)] {
    let reports = EditionReports(TestCentre.busy(language, weekly: weekly).content)
    return reports.audiences().flatMap { audience -> [(String, String)] in
      let report = reports.report(for: audience)
      var words = [report.title, report.subtitle, report.foot] + report.head + report.notices
      words += report.targets.map(\.label)
      let own = report.words
      words += [
        own.contents, own.backToContents, own.skipToContent, own.targets, own.chartData, own.page,
        own.indicator, own.relation, own.value,
      ]
      for section in report.sections {
        words += [section.title, section.tab ?? ""]
        for block in section.blocks { words += block.words }
      }
      return words.map { ("\(audience)", $0) }
    }
  }
}
