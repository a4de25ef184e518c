import Records

extension WorkCalendar {
  /// Decodes `{holidays: [2026-10-01], makeup_workdays: [2026-10-10]}`: days, each once.
  init(_ value: Value, reader: Reader) {
    guard let section = reader.section(value, keys: ["holidays", "makeup_workdays"]) else {
      self.init()
      return
    }
    let holidays = Self.days(section["holidays"], reader)
    var makeup: Set<Day> = []
    for (day, place) in Self.days(section["makeup_workdays"], reader) {
      if holidays[day] != nil {
        reader.report(.holidayAndWorkday(day), at: place)
      } else if day.weekday < 6 {
        reader.report(.makeupOnWorkday(day), at: place)
      } else {
        makeup.insert(day)
      }
    }
    self.init(holidays: Set(holidays.keys), makeupWorkdays: makeup)
  }

  /// The days of a list with their places; none without one.
  private static func days(_ value: Value?, _ reader: Reader) -> [Day: Value] {
    guard let value else { return [:] }
    guard case .list(let items) = value.content else {
      reader.report(.listOfDays, at: value)
      return [:]
    }
    var days: [Day: Value] = [:]
    for item in items {
      guard case .text(let text) = item.content, let day = Day(text) else {
        reader.report(.day, at: item)
        continue
      }
      if days.updateValue(item, forKey: day) != nil { reader.report(.sameDay(day), at: item) }
    }
    return days
  }
}
