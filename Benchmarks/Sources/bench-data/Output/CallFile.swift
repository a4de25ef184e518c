/// Writes calls.csv of one month.
struct CallFile {
  let maker: LegMaker
  let row: LegRow
  let order: LegOrder
  /// nil for a clean file.
  let awkward: AwkwardRows?
  let form: FileForm

  func write(legs: Int, to path: String) throws {
    let file = try OutputFile(path)
    form.begin(&file.buffer)
    file.buffer.text((awkward?.columns ?? LegRow.columns).joined(separator: ","))
    form.endLine(&file.buffer)
    for index in 0..<legs {
      if let awkward {
        awkward.write(index, of: legs, to: &file.buffer) { place, buffer in
          row.write(maker.leg(at: order.place(place)), to: &buffer)
        }
      } else {
        row.write(maker.leg(at: order.place(index)), to: &file.buffer)
      }
      form.endLine(&file.buffer)
      try file.flushIfFull()
    }
    try file.finish()
  }
}

/// How the bytes of a file differ from the canonical form without meaning anything else.
struct FileForm {
  var carriageReturns = false
  var byteOrderMark = false

  func begin(_ out: inout ByteBuffer) {
    if byteOrderMark { out.bytes([0xef, 0xbb, 0xbf]) }
  }

  func endLine(_ out: inout ByteBuffer) {
    if carriageReturns { out.byte(0x0d) }
    out.byte(0x0a)
  }
}
