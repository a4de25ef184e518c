import Foundation
import HTMLWriter
import ReportModel

/// Writes the specimen pages: every element that a report can say, in both languages, with the cases
/// that break pages (empty, one row, long names, huge numbers, missing values, 200 rows).
///
///     swift run specimen OUTDIR
@main
enum SpecimenMain {
  static func main() throws {
    guard CommandLine.arguments.count == 2, let folder = CommandLine.arguments.last else {
      FileHandle.standardError.write(Data("usage: specimen OUTDIR\n".utf8))
      exit(64)
    }
    let directory = URL(fileURLWithPath: folder, isDirectory: true)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    for language in SpecimenLanguage.allCases {
      let page = HTMLWriter().page(Specimen(language: language).report)
      let file = directory.appendingPathComponent("specimen.\(language.rawValue).html")
      try Data(page).write(to: file, options: .atomic)
    }
    // Two pages with every kind of text, one of them with hostile texts, must be the same tree.
    for (name, make) in HostileText.pages {
      let report = Specimen(language: .english).everyText(make)
      let file = directory.appendingPathComponent("hostile.\(name).html")
      try Data(HTMLWriter().page(report)).write(to: file, options: .atomic)
    }
  }
}

enum SpecimenLanguage: String, CaseIterable {
  case english = "en"
  case chinese = "zh-Hans"
}
