import Foundation
import Testing

/// The sentences of the sample's review and bulletin as a reader meets them on the finished page.
@Suite struct SentenceNumberTests {
  @Test(arguments: ["en", "zh-Hans"]) func everyNumberOfASentenceStandsInATable(
    language: String
  ) throws {
    try Run.inScratch { run in
      let kinds = ["agents", "calls", "outage_notices", "reviews", "tickets"]
      #expect(try run(["import"] + kinds.map(Run.sample)).code == 0)
      for (period, name) in [("--month", "2026-10"), ("--week", "2026-W43")] {
        #expect(try run("report", period, name, "--lang", language).code == 0)
        let page = try run.text("reports/\(name)/centre.html")
        let sentences =
          Self.parts(of: page, from: "class=\"leads\">", to: "</div>")
          + Self.parts(of: page, from: "class=\"lead\">", to: "</p>")
          + Self.parts(of: page, from: "class=\"callouts\">", to: "</section>")
          .map { $0.components(separatedBy: "<table")[0] }
        let numbers = sentences.flatMap { Self.numbers(Self.plain($0)) }
        let shown = Set(
          (Self.parts(of: page, from: "<td", to: "<t")
            + Self.parts(of: page, from: "<th", to: "<t")
            + Self.parts(of: page, from: "<h1", to: "</h1>")
            + Self.parts(of: page, from: "class=\"subtitle\"", to: "</"))
            .flatMap { Self.numbers(Self.plain("<" + $0)) })
        #expect(numbers.count > 10, "\(name)")
        let strangers = numbers.filter { !shown.contains($0) }
        #expect(strangers.isEmpty, "\(name): \(strangers)")
      }
    }
  }

  private static func parts(of page: String, from start: String, to end: String) -> [String] {
    page.components(separatedBy: start).dropFirst().map {
      $0.components(separatedBy: end)[0]
    }
  }

  /// The text without its tags.
  private static func plain(_ html: String) -> String {
    var text = ""
    var isTag = false
    for character in html {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    return text
  }

  /// As printed, without their signs.
  private static func numbers(_ text: String) -> [String] {
    text.matches(of: /\d+(,\d{3})*(\.\d+)?%?/).map { String($0.output.0) }
  }
}
