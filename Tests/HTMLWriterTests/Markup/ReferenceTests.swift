import Testing

@testable import HTMLWriter

struct ReferenceTests {
  @Test(arguments: [
    ("centre.xlsx", "centre.xlsx"),
    ("../agents/A07.html", "../agents/A07.html"),
    ("班组/一班 1.html", "%E7%8F%AD%E7%BB%84/%E4%B8%80%E7%8F%AD%201.html"),
    ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ("//host/x", "host/x"),
    ("/etc/x", "etc/x"),
    ("\\\\host\\x", "%5C%5Chost%5Cx"),
    ("a?b#c%d", "a%3Fb%23c%25d"),
    ("https://host", "https%3A/host"),
    ("", "./"),
  ])
  func filesAreRelative(path: String, address: String) {
    #expect(Reference(file: path).address == address)
  }

  @Test func placesAreFragments() {
    #expect(Reference(.section("talk-time")).address == "#talk-time")
    #expect(Reference(.table("talk")).address == "#table_talk")
    #expect(Reference(.section("a b\"")).address == "#a%20b%22")
  }
}
