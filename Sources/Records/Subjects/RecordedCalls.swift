/// The calls of a batch of records as units.
struct RecordedCalls {
  private let batch: RecordBatch

  init(_ batch: RecordBatch) { self.batch = batch }

  /// The units of the records of each call id: of one call or of several.
  func units() -> Units {
    let columns = Columns(batch)
    defer { columns.deallocate() }
    let legs = columns.legs
    var calls = CallGroups()
    for rows in batch.rows(groupedBy: Call.callID) {
      let labels = Components.labels(of: rows.map(legs.time))
      for label in 0...(labels.max() ?? 0) {
        calls.append(zip(rows, labels).filter { $0.1 == label }.map(\.0), of: legs)
      }
    }
    let agents = batch.texts(Call.agentID)
    let counties = batch.texts(Call.county)
    let queues = batch.texts(Call.queue)
    var units = Units(.calls)
    for call in 0..<calls.count {
      let rows = calls.legs(of: call)
      let first = rows[rows.startIndex]
      let day = Day(number: legs.days[first])
      for leg in rows {
        units.byAgent.appendKeys(
          day: day, agent: agents[leg], county: counties[first], queue: queues[leg], row: leg)
      }
      units.byCounty.appendKeys(
        day: day, agent: agents[first], county: counties[first], queue: queues[first], row: first)
    }
    let assembly = CallAssembly(legs)
    for measure in Subject.calls.measures.indices {
      assembly.several(measure, .agent, calls, into: &units.byAgent.columns[measure])
      assembly.several(measure, .county, calls, into: &units.byCounty.columns[measure])
    }
    return units
  }

  /// The columns of a batch as 32-bit numbers, which all of its values fit.
  private struct Columns {
    let legs: Legs
    private let room: UnsafeMutablePointer<Int32>

    init(_ batch: RecordBatch) {
      let (count, fields) = (batch.count, Legs.fields)
      let room = UnsafeMutablePointer<Int32>.allocate(capacity: (fields.count + 4) * max(count, 1))
      self.room = room
      func fill(_ place: Int, _ value: (Int) -> Int32) -> Legs.Column {
        let column = room + place * count
        for row in 0..<count { column[row] = value(row) }
        return Legs.Column(column)
      }
      let times = batch.integers(Call.startedAt).map { ClockTime(seconds: $0) }
      let transferTo = batch.texts(Call.transferTo)
      let bit: UInt64 = 1 << UInt64(batch.kind.index(of: Call.transferTo))
      let columns = fields.enumerated().map { place, field in
        let values = batch.integers(field)
        return fill(place + 4) { row in
          values[row] == RecordBatch.missing ? Legs.missing : Int32(values[row])
        }
      }
      legs = Legs(
        count: count, days: fill(0) { times[$0].day.number },
        seconds: fill(1) { Int32(times[$0].secondOfDay) },
        transferTo: fill(2) { transferTo[$0].isEmpty ? 0 : 1 },
        recordsTransfers: fill(3) { batch.notRecorded[$0] & bit == 0 ? 1 : 0 },
        column: { field in
          guard let place = fields.firstIndex(of: field) else {
            preconditionFailure("legs have no column of \(field.name)")
          }
          return columns[place]
        })
    }

    func deallocate() { room.deallocate() }
  }
}
