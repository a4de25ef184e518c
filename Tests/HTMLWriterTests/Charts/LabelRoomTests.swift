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
}
