import Foundation
import Testing

@testable import ScorelineKit

/// Moments are kept in UTC and read on a clock.
@Suite struct LocalTimeTests {
  @Test func aMomentIsReadOnTheClockOfAZone() throws {
    let shanghai = try #require(TimeZone(identifier: "Asia/Shanghai"))
    #expect(LocalTime.text("2026-10-31T17:20:31Z", in: shanghai) == "2026-11-01 01:20")
    let utc = try #require(TimeZone(identifier: "UTC"))
    #expect(LocalTime.text("2026-10-31T17:20:31Z", in: utc) == "2026-10-31 17:20")
  }

  @Test func whatIsNoMomentStaysAsItIs() { #expect(LocalTime.text("yesterday") == "yesterday") }
}
