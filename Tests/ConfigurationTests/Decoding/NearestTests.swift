import Testing

@testable import Configuration

@Suite struct NearestTests {
  @Test(arguments: [
    ("target", "targets"), ("tragets", "targets"), ("Week-Start", "week_start"),
    ("week", "week_start"),
    ("limit", "limits"), ("lan", "lang"),
  ])
  func aNameNearEnoughIsMeant(found: String, meant: String) {
    #expect(Nearest.name(to: found, among: ["lang", "targets", "week_start", "limits"]) == meant)
  }

  @Test(arguments: ["", "time_zone", "l", "x", String(repeating: "targets", count: 10_000)])
  func aNameFarFromAllIsNot(found: String) {
    #expect(Nearest.name(to: found, among: ["lang", "targets", "week_start", "limits"]) == nil)
  }

  @Test(arguments: [
    ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abd", 1), ("abc", "xabc", 1),
    ("话务", "话务记录", 2),
  ])
  func distancesCountChangedLetters(left: String, right: String, distance: Int) {
    #expect(Nearest.distance(Array(left), Array(right)) == distance)
    #expect(Nearest.distance(Array(right), Array(left)) == distance)
  }
}
