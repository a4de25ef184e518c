import Records

/// What all threads share that stage rows of one import.
final class FactEncoding: @unchecked Sendable {
  let table: FactTable
  let template: StageTemplate
  let key: StoreKey
  let rowKey: SipHash
  let keepsFreeText: Bool
  let importID: Int64
  let numbers: WordNumbers
  /// The place of the kind's time among its fields.
  let timeField: Int
  /// The months whose tables have rows already: what is staged for them is held against these.
  let stored: Set<Month>
  /// Whether rows of a day may meet live ones; of other months these can't be staged.
  private let isClosed: @Sendable (Day) -> Bool
  private let widths: [RowForm.Width?]

  init(
    _ table: FactTable, key: StoreKey, keepsFreeText: Bool, importID: Int64, numbers: WordNumbers,
    stored: Set<Month>, isClosed: @escaping @Sendable (Day) -> Bool
  ) throws {
    guard let time = table.kind.time else { preconditionFailure("a kind by months has a time") }
    self.table = table
    self.key = key
    rowKey = key.rows
    self.keepsFreeText = keepsFreeText
    self.importID = importID
    self.numbers = numbers
    self.stored = stored
    self.isClosed = isClosed
    template = try StageTemplate(columns: table.declarations)
    timeField = table.kind.index(of: time)
    widths = table.kind.fields.map { RowForm.width(of: $0.type) }
  }

  /// For each day of a month, the first one under 0, whether its rows may be staged.
  func openDays(of month: Month) -> [Bool] {
    (0..<31).map { stored.contains(month) || !isClosed(month.firstDay.adding($0)) }
  }

  /// What the entries of the index on the identity are made of; nil where that is not a text and a
  /// number as they come.
  func keyColumns(_ columns: FactColumns) -> IndexKeys.Columns? {
    let places = table.kind.identity.map(table.kind.index(of:))
    guard places.count == 2, table.kind.fields[places[0]].privacy == .open,
      case .texts(let offsets, let lengths) = columns.columns[places[0]],
      case .numbers(let numbers) = columns.columns[places[1]]
    else { return nil }
    return IndexKeys.Columns(
      bytes: columns.bytes, offsets: offsets, lengths: lengths, numbers: numbers)
  }

  /// What is done with one field of each row.
  struct Step {
    let form: Form
    let width: RowForm.Width
    let first: UnsafePointer<Int32>
    let second: UnsafePointer<Int32>
    let words: UnsafePointer<WordCodes.Word>?
  }

  enum Form: Equatable {
    case number
    case time
    /// The time that puts the row into its month.
    case mainTime
    case word
    case text
    /// A text that is not kept as it came.
    case altered(Privacy)
  }

  /// The steps for some columns, a field each, in the order of the kind's fields, which is that of the
  /// table's columns.
  func steps(_ columns: FactColumns, words: [WordCodes?]) -> [Step] {
    table.kind.fields.indices.map { place in
      switch columns.columns[place] {
      case .numbers(let numbers):
        return Step(
          form: .number, width: widths[place] ?? .four, first: numbers, second: numbers, words: nil)
      case .times(let days, let seconds):
        return Step(
          form: place == timeField ? .mainTime : .time, width: .eight, first: days,
          second: seconds, words: nil)
      case .words(let codes, let list):
        return Step(
          form: .word, width: .four, first: codes, second: codes,
          words: words[place]?.table(upTo: list))
      case .texts(let offsets, let lengths):
        let privacy = table.kind.fields[place].privacy
        return Step(
          form: privacy == .open ? .text : .altered(privacy), width: .four, first: offsets,
          second: lengths, words: nil)
      }
    }
  }

  /// Puts a text of a private field in the form that is kept, with the hash that goes with it.
  @inline(__always)
  func putAltered(
    _ text: UnsafeRawBufferPointer, _ privacy: Privacy, to stage: inout some RowStage,
    _ form: inout RowForm
  ) {
    switch privacy {
    case .open: stage.put(text: text)
    case .telephone:
      if let masked = Masking.plainTelephone(text) {
        withUnsafeBytes(of: masked) {
          let shown = UnsafeRawBufferPointer(rebasing: $0[..<Masking.plainTelephoneWidth])
          stage.put(text: shown)
          form.add(shown)
        }
        withUnsafeBytes(of: key.hash(normalisedTelephone: text).bigEndian) { stage.put(blob: $0) }
      } else if text.isEmpty {
        stage.put(text: text)
        form.add(text)
        stage.putNull()
      } else {
        let number = String(decoding: text, as: UTF8.self)
        put(Masking.telephone(number), to: &stage, &form)
        withUnsafeBytes(of: key.hash(telephone: number).bigEndian) { stage.put(blob: $0) }
      }
    case .contact:
      // Fewer bytes than the digits that are masked.
      if text.count < 7 {
        stage.put(text: text)
        form.add(text)
      } else {
        put(Masking.longNumbers(String(decoding: text, as: UTF8.self)), to: &stage, &form)
      }
    case .personName:
      put(Masking.personName(String(decoding: text, as: UTF8.self)), to: &stage, &form)
    case .freeText:
      stage.put(text: keepsFreeText ? text : UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }

  private func put(_ text: String, to stage: inout some RowStage, _ form: inout RowForm) {
    var text = text
    text.withUTF8 {
      stage.put(text: UnsafeRawBufferPointer($0))
      form.add(UnsafeRawBufferPointer($0))
    }
  }
}

/// The words that one thread's codes of one field stand for.
final class WordCodes {
  struct Word {
    /// 0 for none.
    var number: Int64
    var text: UnsafeRawBufferPointer
  }

  private let numbers: WordNumbers
  private var words: [Word] = []
  private var table: UnsafeMutablePointer<Word>
  private var capacity = 16

  init(_ numbers: WordNumbers) {
    self.numbers = numbers
    table = .allocate(capacity: capacity)
  }

  deinit {
    for word in words { word.text.deallocate() }
    table.deallocate()
  }

  /// All words of the list so far, by their codes.
  func table(upTo list: any FactColumns.WordList) -> UnsafePointer<Word> {
    let names = list.names
    guard words.count < names.count else { return UnsafePointer(table) }
    for name in names[words.count...] {
      // Whoever copies it takes sixteen bytes at a time.
      let copy = UnsafeMutableRawBufferPointer.allocate(
        byteCount: name.utf8.count + 16, alignment: 1)
      copy.copyBytes(from: name.utf8)
      let text = UnsafeRawBufferPointer(rebasing: copy[..<name.utf8.count])
      words.append(Word(number: name.isEmpty ? 0 : numbers.number(of: name), text: text))
    }
    if words.count > capacity {
      table.deallocate()
      capacity = words.count * 2
      table = .allocate(capacity: capacity)
    }
    table.initialize(from: words, count: words.count)
    return UnsafePointer(table)
  }
}
