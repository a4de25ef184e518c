import Testing

@testable import Records

@Suite struct ComponentsTests {
  private func labels(_ times: String...) throws -> [Int] {
    try Components.labels(of: times.map { try #require(ClockTime($0)).seconds })
  }

  @Test func oneMonthIsOneObjectHoweverFarApart() throws {
    #expect(try labels("2026-10-31 23:59:59", "2026-10-01 00:00:00") == [0, 0])
  }

  @Test func overAMonthsEndTwentyFourHoursCount() throws {
    #expect(try labels("2026-10-31 12:00:00", "2026-11-01 12:00:00") == [0, 0])  // 86,400 s
    #expect(try labels("2026-10-31 12:00:00", "2026-11-01 12:00:01") == [0, 1])  // 86,401 s
    #expect(try labels("2026-12-31 23:59:59", "2027-01-01 00:00:00") == [0, 0])
  }

  @Test func theSameMonthOfAnotherYearIsAnotherMonth() throws {
    #expect(try labels("2026-10-05 10:00:00", "2027-10-05 10:00:00") == [0, 1])
  }

  @Test func linksGoOnThroughOthers() throws {
    // October - its last minute - November's first minute - November's end - December's first hour
    #expect(
      try labels(
        "2026-12-01 00:30:00", "2026-10-02 00:00:00", "2026-11-01 00:00:10", "2026-10-31 23:59:00",
        "2026-11-30 23:30:00") == [0, 0, 0, 0, 0])
    // Without November's end there is nothing near December's first hour.
    #expect(
      try labels(
        "2026-12-01 00:30:00", "2026-10-02 00:00:00", "2026-11-01 00:00:10", "2026-10-31 23:59:00")
        == [1, 0, 0, 0])
  }

  @Test func fewOrNone() throws {
    #expect(try labels() == [])
    #expect(try labels("2026-10-02 00:00:00") == [0])
    #expect(try labels("2026-10-02 00:00:00", "2026-10-02 00:00:00") == [0, 0])
  }

  @Test func everyPairIsLinkedOrNotAsTheRuleSays() throws {
    // Held against the rule itself, closed transitively, on pseudo-random times of three months.
    let start = try #require(ClockTime("2026-10-25 00:00:00")).seconds
    var state: UInt64 = 3
    func dice(_ count: UInt64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64((state >> 33) % count)
    }
    for _ in 0..<500 {
      let times = (0..<dice(6) + 1).map { _ in start + dice(45) * 86_400 + dice(3) * 43_200 }
      var group = Array(times.indices)
      for _ in times {
        for left in times.indices {
          for right in times.indices {
            let months = [left, right].map { Month(of: ClockTime(seconds: times[$0]).day) }
            guard months[0] == months[1] || (times[left] - times[right]).magnitude <= 86_400
            else { continue }
            (group[left], group[right]) = (
              min(group[left], group[right]), min(group[left], group[right])
            )
          }
        }
      }
      let labels = Components.labels(of: times)
      for left in times.indices {
        for right in times.indices {
          #expect((labels[left] == labels[right]) == (group[left] == group[right]))
        }
      }
    }
  }
}
