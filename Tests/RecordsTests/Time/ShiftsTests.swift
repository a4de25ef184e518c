import Records
import Testing

struct ShiftsTests {
  private let shifts = Shifts([.init("late", from: 16), .init("early", from: 8)])

  @Test(arguments: [
    (8, "early"), (15, "early"), (16, "late"), (23, "late"), (0, "late"), (7, "late"),
  ])
  func aBandLastsUntilTheNextAlsoOverMidnight(_ hour: Int, _ name: String) {
    #expect(shifts.name(ofHour: hour) == name)
  }

  @Test func withoutBandsAllHoursAreAlike() {
    #expect(Shifts().name(ofHour: 9) == "")
    #expect(Shifts().isEmpty)
  }

  @Test func bandsAreOrderedByTheirHours() {
    #expect(shifts.bands.map(\.name) == ["early", "late"])
  }
}
