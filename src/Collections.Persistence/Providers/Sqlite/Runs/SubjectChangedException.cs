namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// A case does not stand as it was loaded. Ends the transaction; the part is written again without
/// this subject, which the run then loads and advances anew.
/// </summary>
internal sealed class SubjectChangedException(long subject, string found) : Exception(found)
{
    public long Subject { get; } = subject;
}
