namespace Collections.Persistence.Providers.Sqlite.Mutations;

/// <summary>
/// What a replay took and wrote. Rows are counted as the database counts changes; bytes are those of
/// the values bound, 8 an integer, without those that stayed bound from the row before.
/// </summary>
public readonly record struct ReplayResult(double Seconds, long Rows, long Bytes);
