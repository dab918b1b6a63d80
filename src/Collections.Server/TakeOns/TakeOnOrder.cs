using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;

namespace Collections.Server.TakeOns;

/// <summary>The state of another system that somebody wants to be taken on, or rehearsed.</summary>
/// <param name="Date">The business date to which the state belongs: the next night is of a later one, or of the same where it was not worked.</param>
/// <param name="Mapping">The mapping (JSON).</param>
/// <param name="Files">The files; the header of each says of what it tells.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Reason">Why; empty for a rehearsal.</param>
internal sealed record TakeOnOrder(DateOnly Date, string Mapping, IReadOnlyList<TakeOnSource> Files, string By, string Reason)
{
    /// <summary>The date of a state of which nothing is said: the last that was worked, else yesterday.</summary>
    public static DateOnly UsualDate(SqliteDatabase database, TimeProvider time) => RunRegister.LastDate(database) ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime).AddDays(-1);
}

/// <summary>A file of a take-on.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">What it is called.</param>
internal sealed record TakeOnSource(string Path, string Name)
{
    public static TakeOnSource Of(string path) => new(path, System.IO.Path.GetFileName(path));
}
