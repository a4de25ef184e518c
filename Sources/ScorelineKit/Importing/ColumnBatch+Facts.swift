public import Intake
import Records
public import Store

extension NameTable: FactColumns.WordList {}

extension ColumnBatch {
  /// These rows as the store takes them in bulk.
  func facts(_ names: ColumnNames) -> FactColumns {
    let columns = kind.fields.map { field -> FactColumns.Column in
      switch field.type {
      case .time: .times(days: days(field), seconds: secondsOfDay(field))
      case .text, .list:
        field.isRepeated
          ? .words(codes(field), texts: names[field])
          : .texts(offsets: offsets(field), lengths: lengths(field))
      case .whole, .seconds, .day, .choice: .numbers(numbers(field))
      }
    }
    return FactColumns(
      kind: kind, count: count, bytes: bytes, places: places, columns: columns)
  }
}
