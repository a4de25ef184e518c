/// The program's version, as `scoreline --version` prints it and editions record it.
public enum ScorelineVersion {
  public static let current = "0.1.0"
}
