import ReportModel
import Testing

@testable import HTMLWriter

struct InjectionTests {
  private static let benign = TagStream(HTMLWriter().page(.everything { $0 }))
  private static let benignAlone = TagStream(HTMLWriter().page(.everything { _ in "x" }))

  @Test func thereAreEnoughPayloads() { #expect(Payloads.all.count >= 60) }

  @Test(arguments: Payloads.all)
  func noTextChangesTheTags(payload: String) {
    let hostile = TagStream(HTMLWriter().page(.everything { $0 + payload }))
    let alone = TagStream(HTMLWriter().page(.everything { _ in payload }))
    #expect(hostile == Self.benign)
    #expect(alone == Self.benignAlone)
  }

  @Test(arguments: Payloads.all)
  func noTextBecomesAnAddressElsewhere(payload: String) {
    let page = TagStream(HTMLWriter().page(.everything { _ in payload }))
    for (name, value) in page.values where name == "href" || name == "src" {
      #expect(!value.contains(":") && !value.contains("//") && !value.hasPrefix("/"), "\(value)")
      #expect(!value.contains("\\") && value.utf8.allSatisfy { 0x21...0x7E ~= $0 }, "\(value)")
    }
  }

  @Test func theTagsOfAPageAreKnown() {
    let names = Set(
      TagStream(HTMLWriter().page(.everything { $0 })).tags.flatMap { tag in
        tag.split(separator: " ").dropFirst().map(String.init)
      })
    #expect(!names.contains("style"))
    #expect(names.allSatisfy { !$0.hasPrefix("on") })
  }
}
