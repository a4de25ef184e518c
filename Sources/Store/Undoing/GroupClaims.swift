import Records

/// What all imports say of one group of records, in the order of the imports, and what follows from
/// it: the live rows, the history, and the claims to rows that were live already.
///
/// The state is a function of the claims alone, so that leaving one import out gives the state of a
/// store that never had it.
struct GroupClaims {
  /// The contents that are claimed, each once; claims name them by their places.
  let contents: RecordBatch
  /// The rows of each import: places in `contents`, with the line in the file where it is known.
  var imports: [Int64: [Claim]]

  struct Claim {
    var content: Int
    var line: Int64?
  }

  /// A row where it stands: which content, and which import brought it.
  struct Standing: Hashable {
    var content: Int
    var importID: Int64
  }

  /// A row that another took the place of.
  struct Past: Hashable {
    var row: Standing
    var endedBy: Int64
  }

  /// A row that could not be live beside its namesake.
  struct Reused: Hashable {
    var row: Standing
    var line: Int64?
    var namesake: Int

    static func == (left: Reused, right: Reused) -> Bool {
      left.row == right.row && left.line == right.line
    }

    func hash(into hasher: inout Hasher) { hasher.combine(row) }
  }

  struct State {
    var live: Set<Standing> = []
    var past: Set<Past> = []
    var reused: Set<Reused> = []
    var claims: Set<Standing> = []
    var counts: [Int64: ImportCounts] = [:]

    /// Whether a store that holds `other` holds this state.
    func isStored(as other: State) -> Bool {
      live == other.live && past == other.past && reused == other.reused && claims == other.claims
    }
  }

  /// The claims without an import's, or with them made by another import.
  func leavingOut(_ id: Int64, for successor: Int64?) -> GroupClaims {
    var others = self
    let own = others.imports.removeValue(forKey: id)
    if let successor { others.imports[successor] = own }
    return others
  }

  /// Takes the claims of one import after the other, as the imports did.
  func state() -> State {
    var state = State()
    for (id, rows) in imports.sorted(by: { $0.key < $1.key }) {
      let live = Array(state.live)
      let decisions = Decision.decide(
        rows.map(\.content), of: contents, beside: live.map(\.content), of: contents,
        isEqual: { $0 == $1 })
      var counts = ImportCounts()
      for (claim, decision) in zip(rows, decisions) {
        let row = Standing(content: claim.content, importID: id)
        switch decision {
        case .new:
          counts.new += 1
          state.live.insert(row)
        case .unchanged:
          counts.unchanged += 1
          state.claims.insert(row)
        case .corrected(let content):
          counts.corrected += 1
          if let old = live.first(where: { $0.content == content }) {
            state.live.remove(old)
            state.past.insert(Past(row: old, endedBy: id))
          }
          state.live.insert(row)
        case .idReused(let content):
          counts.rejected += 1
          state.reused.insert(Reused(row: row, line: claim.line, namesake: content))
        }
      }
      state.counts[id] = counts
    }
    return state
  }
}
