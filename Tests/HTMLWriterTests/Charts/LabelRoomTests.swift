import Testing

@testable import HTMLWriter

struct LabelRoomTests {
  /// Twelve units high, from 88 to 103.6; two letters are less than 24 wide.
  private static let places = [0.0, 40, 80].map {
    LabelRoom.Place(x: $0 + 10, y: 100, anchor: .start)
  }

  private func room(_ marks: [Point]) -> LabelRoom {
    var room = LabelRoom(Box(left: 0, top: 0, right: 200, bottom: 200))
    for mark in marks { room.mark(mark, 1) }
    return room
  }

  @Test func aLabelLiesOverTheFewestMarks() {
    var crowded = room([
      Point(x: 15, y: 95), Point(x: 17, y: 95), Point(x: 55, y: 95), Point(x: 95, y: 95),
      Point(x: 97, y: 95),
    ])
    #expect(crowded.place("ab", size: 12, in: Self.places) == Self.places[1])
    var free = room([])
    #expect(free.place("ab", size: 12, in: Self.places) == Self.places[0])
  }

  @Test func aLabelNeverLiesOverAnother() {
    var room = room([])
    #expect(room.place("ab", size: 12, in: Self.places) == Self.places[0])
    #expect(room.place("ab", size: 12, in: Self.places) == Self.places[1])
    #expect(room.place("ab", size: 12, in: [Self.places[0]]) == nil)
  }

  @Test func aLineIsCrossedWhereNothingElseIsLeft() {
    var room = room([])
    room.line([Point(x: 0, y: 95), Point(x: 60, y: 95)])
    #expect(room.place("ab", size: 12, in: Self.places) == Self.places[2])
    #expect(room.place("ab", size: 12, in: Array(Self.places.prefix(2))) != nil)
  }

  // MARK: Names of points

  private static let point = Point(x: 100, y: 100)

  private func name(_ others: [Point], lines: [[Point]] = []) -> LabelRoom.Name? {
    var room = room([])
    for line in lines { room.line(line) }
    for other in [Self.point] + others { room.mark(other, 4) }
    return room.name("ab", size: 12, of: [Self.point], in: LabelRoom.around(Self.point))
  }

  @Test func aNameStandsBesideItsPoint() {
    let places = LabelRoom.around(Self.point)
    #expect(name([]) == LabelRoom.Name(place: places[0]))
    // A line through the first place.
    let line = [Point(x: 0, y: 88), Point(x: 200, y: 88)]
    #expect(name([], lines: [line]) == LabelRoom.Name(place: places[1]))
  }

  /// Above the one it would lie over the other.
  @Test func aNameIsNearerToItsPointThanToAnyOther() throws {
    let other = Point(x: 104, y: 82)
    let found = try #require(name([other]))
    #expect(found == LabelRoom.Name(place: LabelRoom.around(Self.point)[1]))
  }

  @Test func aNameWithoutRoomBesideItsPointHasALineToIt() throws {
    // Lines everywhere around it, 8 apart, from 60 to 140.
    let lines = stride(from: 60.0, through: 140, by: 8).map {
      [Point(x: 40, y: $0), Point(x: 160, y: $0)]
    }
    let found = try #require(name([], lines: lines))
    let box = LabelRoom.box("ab", size: 12, at: found.place)
    #expect(!box.meets(Box(left: 40, top: 58, right: 160, bottom: 142)))
    let leader = try #require(found.leader)
    #expect(box.distance(to: leader.from) == 0)
    // The line ends at the edge of the mark.
    #expect(abs(leader.to.distance(to: Self.point) - 6) < 0.001)
  }

  /// A run is named at its end or in its middle, among its own points.
  @Test func theNameOfARunMayStandAtAnyOfItsPoints() {
    var room = room([])
    let run = [Point(x: 100, y: 100), Point(x: 90, y: 92)]
    for point in run { room.mark(point, 4) }
    let above = LabelRoom.around(run[1])
    #expect(
      room.name("ab", size: 12, of: run, in: [above[0]]) == LabelRoom.Name(place: above[0]))
  }
}
