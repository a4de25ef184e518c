/// The outage notices published on a day, with their later revisions.
struct NoticeMaker {
  private let day: Day
  private var random: SeededGenerator

  init(_ day: Day) {
    self.day = day
    random = SeededGenerator(.notices, part: day.number)
  }

  mutating func notices() -> [OutageNotice] {
    let weather = Weather.percent(on: day)
    let count = (day.weekday < 5 ? 2 : 1) + random.below(2) + (weather - 100) / 60
    return (0..<count).flatMap { number in
      let id = "N" + day.compact.dropFirst(2) + Digits.padded(number * 37 % 100 + 1, 2)
      return notice(id: id, stormy: weather >= 150)
    }
  }

  private mutating func notice(id: String, stormy: Bool) -> [OutageNotice] {
    let place = Place.draw(on: day, &random)
    let kind = kind(stormy: stormy)
    let urgent = kind == .fault || kind == .loadLimit
    let published = day.at(urgent ? random.within(0...23) : random.within(8...17), random.below(60))
    let start =
      urgent
      ? published + -random.within(5...40) * 60
      : (day + (kind == .planned ? random.within(7...12) : random.within(1...2)))
        .at(random.within(6...9), 0)
    let reason = random.pick(Wording.outageReasons[kind] ?? [""])
    let agents = Duty(on: day).agents(at: published.hour)
    let agentID = random.chance(perMille: 30) ? "" : random.pick(agents).id
    let end = start + random.within(3...10) * 3600
    let first = areas(around: place).map { area in
      OutageNotice(
        id: id, area: area, county: place.county, kind: kind, publishedAt: published,
        agentID: agentID, plannedStart: start, plannedEnd: end, reason: reason)
    }
    return later(than: first)
  }

  private mutating func kind(stormy: Bool) -> OutageNotice.Kind {
    let kinds: [(OutageNotice.Kind, Int)] = [
      (.planned, stormy ? 4 : 52), (.shortNotice, 18), (.fault, stormy ? 70 : 26), (.loadLimit, 4),
    ]
    return random.pick(kinds) { $0.1 }.0
  }

  private mutating func areas(around place: Place) -> [String] {
    let others = Place.of(place.county).filter { $0 != place }
    let count = random.pick([(0, 42), (1, 28), (2, 18), (3, 12)]) { $0.1 }.0
    let from = random.below(others.count)
    return [place.area] + (0..<count).map { others[(from + $0) % others.count].area }
  }

  /// Some are withdrawn, before their publication or after, and some are published anew.
  private mutating func later(than first: [OutageNotice]) -> [OutageNotice] {
    switch random.below(100) {
    case ..<4:
      return withdrawn(first, by: -random.within(5...90) * 60)
    case ..<6:
      return withdrawn(first, by: -random.within(5...30) * 60) + revised(first, after: 3600)
    case ..<9:
      return withdrawn(first, by: random.within(1...6) * 3600)
    case ..<20:
      return first + revised(first, after: random.within(1...12) * 1800)
    default:
      return first
    }
  }

  private func withdrawn(_ notices: [OutageNotice], by seconds: Int) -> [OutageNotice] {
    notices.map { notice in
      var notice = notice
      notice.withdrawnAt = notice.publishedAt + seconds
      return notice
    }
  }

  private func revised(_ notices: [OutageNotice], after seconds: Int) -> [OutageNotice] {
    notices.map { notice in
      var notice = notice
      notice.revision += 1
      notice.publishedAt = notice.publishedAt + seconds
      notice.plannedEnd = notice.plannedEnd + 7200
      return notice
    }
  }
}
