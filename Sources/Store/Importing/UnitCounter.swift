import Aggregation
import Records

/// Counts units of the subjects that records of a kind belong to, for one thread.
final class UnitCounter {
  let kind: RecordKind
  let subjects: [Subject]
  /// Empty rollups, by subject and basis.
  private let forms: [[[Rollup]]]
  private var added: [[UnitTally?]]
  private var takenBack: [[UnitTally?]]

  /// - Parameter forms: an empty rollup a shape.
  init(_ forms: [Rollup], kind: RecordKind) {
    self.kind = kind
    let subjects = Subject.all.filter { subject in
      subject.sources.contains { $0.kind == kind }
    }
    self.subjects = subjects
    self.forms = subjects.map { subject in
      Basis.allCases.map { basis in
        forms.filter { $0.layout.subject == subject && $0.basis == basis }
      }
    }
    added = self.forms.map { $0.map { _ in nil } }
    takenBack = added
  }

  /// Whether an object of the subject is one group of the kind: then the group's records are all
  /// that its units are made of.
  func isAlone(_ subject: Subject) -> Bool {
    subject.sources.count == 1 && kind.groupFields == [subject.sources[0].key]
  }

  func add(_ units: Units, to place: Int) { count(units, place, &added) }

  func takeBack(_ units: Units, from place: Int) { count(units, place, &takenBack) }

  private func count(_ units: Units, _ place: Int, _ tallies: inout [[UnitTally?]]) {
    for basis in Basis.allCases.indices where units[Basis.allCases[basis]].count > 0 {
      guard !forms[place][basis].isEmpty else { continue }
      let tally = tallies[place][basis] ?? UnitTally(forms[place][basis])
      tallies[place][basis] = tally
      tally.add(units)
    }
  }

  /// What was added less what was taken back.
  var rollups: [Rollup] {
    subjects.indices.flatMap { place in
      Basis.allCases.indices.flatMap { basis in
        var rollups = forms[place][basis]
        added[place][basis]?.add(to: &rollups)
        takenBack[place][basis]?.add(to: &rollups, weight: -1)
        return rollups
      }
    }
  }
}
